"""N copies of the report -> what our build and Hugo's cost for the same pages, as text.

The copies differ in name, year and figures. Ours: four editions with glossary and search; Hugo:
three plain languages. Runs alternate on one disk; of each the cheapest counts.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

import archive  # noqa: E402
import importing  # noqa: E402
import measure  # noqa: E402
import yardstick  # noqa: E402
from measure import Cost  # noqa: E402

STEPS = (0.25, 0.5)
"""Shares of the archive that are built too, to show how cost grows."""


@dataclass(slots=True)
class Bench:
    """A folder with both projects of one size."""

    folder: Path
    reports: int
    ours: list[Cost] = field(default_factory=list)
    hugo: list[Cost] = field(default_factory=list)

    def prepare(self) -> None:
        archive.make(PROJECT, self.folder / "ours", self.reports)
        yardstick.make(PROJECT, self.folder / "hugo", self.reports)

    def build(self) -> Cost:
        """Our build, cold unless the folder stands."""
        command = [sys.executable, PROJECT / "build.py", "build", "--root", self.folder / "ours"]
        options = ["--out", self.folder / "ours-site", "--formats", "html,search"]
        return measure.run([*command, *options], PROJECT)

    def yardstick(self) -> Cost:
        command = [yardstick.program(), "--quiet", "--destination", self.folder / "hugo-site"]
        return measure.run(command, self.folder / "hugo")

    def compare(self, rounds: int) -> None:
        """Both cold, in turn."""
        for _ in range(rounds):
            for name in ("ours-site", "hugo-site"):
                shutil.rmtree(self.folder / name, ignore_errors=True)
            self.ours.append(self.build())
            self.hugo.append(self.yardstick())

    def pages(self, name: str) -> int:
        return sum(1 for _ in (self.folder / name).rglob("*.html"))


def main(words: Sequence[str]) -> None:
    asked = _parser().parse_args(words)
    folder = Path(tempfile.mkdtemp(prefix="duben-bench-", dir=asked.folder))
    try:
        _report(folder, asked.reports, asked.rounds)
    finally:
        if asked.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder)


def _report(folder: Path, reports: int, rounds: int) -> None:
    version = platform.python_version()
    print(f"{reports} reports, best of {rounds} alternating runs, Python {version}\n", flush=True)
    sizes = [*dict.fromkeys(max(1, int(reports * share)) for share in STEPS), reports]
    benches = [Bench(folder / str(size), size) for size in sizes]
    for bench in benches:
        bench.prepare()
        bench.compare(rounds)
    _comparison(benches[-1])
    _growth(benches)
    for bench in benches:
        shutil.rmtree(bench.folder)
    _single(Bench(folder / "one", 1), rounds)
    importing.report(PROJECT)


def _comparison(bench: Bench) -> None:
    ours, hugo = measure.best(bench.ours), measure.best(bench.hugo)
    print("| | pages | CPU s | CPU, Hugo = 1 | CPU ms a page | peak MB | wall s |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    rows = (
        ("ours: 4 editions, glossary, search", "ours-site", ours),
        ("Hugo: 3 plain languages, search", "hugo-site", hugo),
    )
    for label, name, cost in rows:
        pages = bench.pages(name)
        peak = f"{cost.main:.0f}" + (f" + workers {cost.workers:.0f}" if cost.workers else "")
        print(
            f"| {label} | {pages:,} | {cost.cpu:.1f} | {cost.cpu / hugo.cpu:.2f}"
            f" | {cost.cpu / pages * 1000:.2f} | {peak} | {cost.wall:.1f} |"
        )
    print(flush=True)


def _growth(benches: Sequence[Bench]) -> None:
    print("| reports | CPU s | CPU ms a report | CPU, Hugo = 1 | main process, peak MB |")
    print("|---:|---:|---:|---:|---:|")
    for bench in benches:
        ours, hugo = measure.best(bench.ours), measure.best(bench.hugo)
        print(
            f"| {bench.reports} | {ours.cpu:.2f} | {ours.cpu / bench.reports * 1000:.0f}"
            f" | {ours.cpu / hugo.cpu:.2f} | {ours.main:.0f} |"
        )
    print(flush=True)


def _single(bench: Bench, rounds: int) -> None:
    """One report: cold, and with nothing changed."""
    bench.prepare()
    bench.compare(rounds)
    again = measure.best([bench.build() for _ in range(rounds)])
    ours, hugo = measure.best(bench.ours), measure.best(bench.hugo)
    print("| one report | CPU s | CPU, Hugo = 1 |\n|---|---:|---:|")
    print(f"| ours, cold | {ours.cpu:.2f} | {ours.cpu / hugo.cpu:.2f} |")
    print(f"| ours, nothing changed | {again.cpu:.2f} | {again.cpu / hugo.cpu:.2f} |")
    print(f"| Hugo | {hugo.cpu:.2f} | 1.00 |")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=500, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--folder", metavar="DIR", help="where to work, a RAM disk is best")
    parser.add_argument("--keep", action="store_true", help="leave the projects and sites there")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
