"""Jobs -> PDFs, by Typst in processes of their own with limits on time and memory."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

from duben.booklet.job import Document, Job

FACES = ("pylopdf_fonts_zh_cn", "pylopdf_fonts_zh_tw")
NEEDED = ("typst", *FACES, "segno")
PROCESSES = 2
SECONDS = 30
"""For one document; a booklet takes a fifth of one."""
_PAGE = re.compile(rb"/Type ?/Page\b")
_GONE = "the limit of time or memory was reached"

Outcome = Document | str
"""What came of a job: the document, or Typst's words why there is none."""


def missing() -> list[str]:
    """The packages of the extra `print` that are not installed."""
    return [name for name in NEEDED if find_spec(name) is None]


def press(templates: Path) -> str:
    """What sets the documents: versions and templates, as text that changes with them."""
    names = [name.replace("_", "-") for name in NEEDED]
    texts = (path.read_text("utf-8") for path in sorted(templates.glob("*.typ")))
    return "\n".join([*(f"{name} {version(name)}" for name in names), *texts])


def typeset(jobs: Sequence[Job], templates: Path, seconds: int = SECONDS) -> dict[str, Outcome]:
    """Every job's outcome by its name; `seconds` is the limit for each."""
    count = min(PROCESSES, os.cpu_count() or 1, len(jobs)) or 1
    # Long documents first, dealt out in turn: the processes end at about the same time.
    ordered = sorted(jobs, key=lambda job: (-len(job.json()), job.name))
    shares = [ordered[n::count] for n in range(count)]
    with ThreadPoolExecutor(count) as pool:
        parts = list(pool.map(lambda share: _share(share, templates, seconds), shares))
    return {name: outcome for part in parts for name, outcome in part.items()}


def _share(jobs: Sequence[Job], templates: Path, seconds: int) -> dict[str, Outcome]:
    """One process after another: one that dies takes only the job it died of with it."""
    result: dict[str, Outcome] = {}
    waiting = list(jobs)
    while waiting:
        with TemporaryDirectory(prefix="duben-print-") as name:
            done = _run(waiting, templates, Path(name), seconds)
        result |= done
        waiting = [job for job in waiting if job.name not in done]
        if waiting:
            result[waiting.pop(0).name] = _GONE
    return result


def _run(jobs: Sequence[Job], templates: Path, folder: Path, seconds: int) -> dict[str, Outcome]:
    tasks = [lay_out(job, templates, folder, str(number)) for number, job in enumerate(jobs)]
    layout = json.dumps({"faces": FACES, "jobs": tasks})
    (folder / "jobs.json").write_text(layout, encoding="utf-8")
    compiler = Path(__file__).with_name("compiler.py")
    # Our own script, in a folder of our own.
    command = [sys.executable, "-I", str(compiler), str(folder)]
    return dict(_outcomes(_lines(command, seconds), jobs, folder))


def _lines(command: Sequence[str], seconds: int) -> Iterator[bytes]:
    """What a process prints; it is ended when it is silent for longer than `seconds`."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet) as process:  # noqa: S603
        assert process.stdout
        while True:
            watch = Timer(seconds, process.kill)
            watch.start()
            line = process.stdout.readline()
            watch.cancel()
            if not line.endswith(b"\n"):
                return
            yield line


def lay_out(job: Job, templates: Path, folder: Path, name: str) -> Mapping[str, object]:
    """A fresh folder that holds nothing but what the document is made of: no way leads out."""
    root = folder / name
    root.mkdir()
    for path in templates.glob("*.typ"):
        shutil.copyfile(path, root / path.name)
    (root / "job.json").write_bytes(job.json())
    if job.sheets:
        (root / "sheets.pdf").write_bytes(job.sheets)
    for inner, path in job.pictures.items():
        target = root / inner
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return {
        "name": job.name,
        "folder": name,
        "template": job.template,
        "standards": list(job.standards),
        "timestamp": job.timestamp,
        "thumbnail": job.thumbnail,
    }


def _outcomes(
    told: Iterable[bytes], jobs: Sequence[Job], folder: Path
) -> Iterator[tuple[str, Outcome]]:
    numbers = {job.name: str(number) for number, job in enumerate(jobs)}
    for line in told:
        row = json.loads(line)
        root = folder / numbers[row["name"]]
        if "error" in row:
            yield row["name"], row["error"]
            continue
        pdf, picture = (root / "out.pdf").read_bytes(), root / "out.png"
        thumbnail = picture.read_bytes() if picture.is_file() else b""
        yield row["name"], Document(pdf, len(_PAGE.findall(pdf)), thumbnail)
