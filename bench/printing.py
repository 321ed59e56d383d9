"""One A5 booklet of the report -> what Typst, Chromium and WeasyPrint take for it, as text.

Each run is a process of its own, from its start to the finished file; rounds alternate and the
cheapest counts. What is not installed is left out of the table and named below it.
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

from duben import press, site  # noqa: E402
from duben.booklet import plan, typeset  # noqa: E402
from duben.booklet.front import short_glosses  # noqa: E402
from duben.booklet.kinds import KINDS  # noqa: E402

STYLE = """<style>@page { size: A5; margin: 18mm 15mm; } body { font: 10.5pt/1.75 serif; }
p { margin: 0; text-indent: 2em; text-align: justify; } section > h2 { break-before: page; }
</style>"""
WEASY = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"


def commands(folder: Path) -> Mapping[str, Sequence[str]]:
    """The same report for each: name -> the command that sets it."""
    house, _ = site.load(PROJECT)
    publication, _ = site.publication(house, site.slugs(PROJECT)[0])
    variant = house.variants[0]
    compiler = PROJECT / "duben/booklet/compiler.py"
    found: dict[str, Sequence[str]] = {}
    for name, notes in (("Typst", ""), ("Typst, with notes and glossary", "foot")):
        kind = replace(KINDS["booklet"], notes=notes)
        job = plan.copy(house, publication, variant, kind, (), short_glosses(house, variant)).job
        root = folder / (notes or "plain")
        root.mkdir()
        task = typeset.lay_out(
            replace(job, thumbnail=False), PROJECT / "templates/print", root, "0"
        )
        tasks = {"faces": typeset.FACES, "seconds": typeset.SECONDS, "jobs": [task]}
        (root / "jobs.json").write_text(json.dumps(tasks), encoding="utf-8")
        found[name] = [sys.executable, "-I", str(compiler), str(root)]
    out = folder / "site"
    press.build(press.Options(PROJECT, out, formats=("html",)))
    page = out / house.variants[0].key / publication.slug / "all/index.html"
    page = _plain(page, folder / "plain.html")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium:
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        to = f"--print-to-pdf={folder / 'chromium.pdf'}"
        found["Chromium"] = [chromium, *quiet, "--no-pdf-header-footer", to, page.as_uri()]
    if find_spec("weasyprint"):
        found["WeasyPrint"] = [sys.executable, "-c", WEASY, str(page), str(folder / "weasy.pdf")]
    return found


def _plain(page: Path, out: Path) -> Path:
    """The reading text alone, in a style that every engine knows: theirs is the lighter task."""
    html = page.read_text("utf-8")
    main = html[html.index("<main") : html.index("</main>")] + "</main>"
    out.write_text(f'<html lang="zh-Hans"><meta charset="utf-8">{STYLE}{main}', encoding="utf-8")
    return out


def cost(command: Sequence[str]) -> tuple[float, float]:
    """(wall, CPU) seconds of a process and its children."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(  # noqa: S603  commands of this file
        command, check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - started, cpu


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rounds", type=int, default=3)
    rounds = words.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        engines = commands(Path(name))
        runs: dict[str, list[tuple[float, float]]] = {engine: [] for engine in engines}
        for _ in range(rounds):
            for engine, command in engines.items():
                runs[engine].append(cost(command))
    best = {engine: (min(w for w, _ in r), min(c for _, c in r)) for engine, r in runs.items()}
    wall, cpu = best["Typst"]
    print("| one A5 booklet | wall s | CPU s | wall, Typst = 1 | CPU, Typst = 1 |")
    print("|---|---:|---:|---:|---:|")
    for engine, (w, c) in best.items():
        print(f"| {engine} | {w:.2f} | {c:.2f} | {w / wall:.1f} | {c / cpu:.1f} |")
    missing = {"Typst", "Chromium", "WeasyPrint"} - set(best)
    if missing:
        print(f"\nNot installed: {', '.join(sorted(missing))}.")


if __name__ == "__main__":
    main()
