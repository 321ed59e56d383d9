"""One A5 booklet of the report -> what Typst, Chromium and WeasyPrint take for it, as text.

Twice: with notes, glossary and table of figures, as it is published, and without notes and
glossary. All engines set the same content in the same face (paged_html.py). Each run is a process
of its own, from its start to the finished file; rounds alternate and the cheapest counts. What is
not installed is left out of the table and named below it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

import paged_html  # noqa: E402

from duben import site  # noqa: E402
from duben.booklet import plan, typeset  # noqa: E402
from duben.booklet.front import short_glosses  # noqa: E402
from duben.booklet.kinds import KINDS  # noqa: E402

WEASY = """import sys, weasyprint
weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")"""
CONTENTS = {"the published booklet": "foot", "without notes and glossary": ""}
"""What is set -> where its notes are."""
ENGINES = ("Typst", "Chromium", "WeasyPrint")


def commands(folder: Path, notes: str) -> Mapping[str, Sequence[str]]:
    """The same booklet for each: engine -> the command that sets it."""
    house, _ = site.load(PROJECT)
    publication, _ = site.publication(house, site.slugs(PROJECT)[0])
    variant = house.variants[0]
    kind = replace(KINDS["booklet"], notes=notes)
    job = plan.copy(house, publication, variant, kind, (), short_glosses(house, variant)).job
    root = folder / (notes or "plain")
    root.mkdir()
    page = root / "page.html"
    page.write_text(paged_html.page(dict(job.data)), encoding="utf-8")
    task = typeset.lay_out(replace(job, thumbnail=False), PROJECT / "templates/print", root, "0")
    tasks = {"faces": typeset.FACES, "jobs": [task]}
    (root / "jobs.json").write_text(json.dumps(tasks), encoding="utf-8")
    compiler = PROJECT / "duben/booklet/compiler.py"
    found: dict[str, Sequence[str]] = {"Typst": [sys.executable, "-I", str(compiler), str(root)]}
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium:
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        to = f"--print-to-pdf={root / 'chromium.pdf'}"
        found["Chromium"] = [chromium, *quiet, "--no-pdf-header-footer", to, page.as_uri()]
    if find_spec("weasyprint"):
        found["WeasyPrint"] = [sys.executable, "-c", WEASY, str(page), str(root / "weasy.pdf")]
    return found


def cost(command: Sequence[str]) -> tuple[float, float]:
    """(wall, CPU) seconds of a process and its children."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(  # noqa: S603  commands of this file
        command, check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - started, cpu


def measured(rounds: int, notes: str) -> Mapping[str, tuple[float, float]]:
    """Engine -> its cheapest (wall, CPU) seconds for one content."""
    with tempfile.TemporaryDirectory() as name:
        engines = commands(Path(name), notes)
        runs: dict[str, list[tuple[float, float]]] = {engine: [] for engine in engines}
        for _ in range(rounds):
            for engine, command in engines.items():
                runs[engine].append(cost(command))
    return {engine: (min(w for w, _ in r), min(c for _, c in r)) for engine, r in runs.items()}


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rounds", type=int, default=3)
    rounds = words.parse_args().rounds
    print("| one A5 booklet | engine | wall s | CPU s | wall, Typst = 1 | CPU, Typst = 1 |")
    print("|---|---|---:|---:|---:|---:|")
    best: Mapping[str, tuple[float, float]] = {}
    for content, notes in CONTENTS.items():
        best = measured(rounds, notes)
        wall, cpu = best["Typst"]
        for engine, (w, c) in best.items():
            row = f"{w:.2f} | {c:.2f} | {w / wall:.1f} | {c / cpu:.1f}"
            print(f"| {content} | {engine} | {row} |", flush=True)
    missing = set(ENGINES) - set(best)
    if missing:
        print(f"\nNot installed: {', '.join(sorted(missing))}.")


if __name__ == "__main__":
    main()
