"""The design here and that of another commit -> pictures, and the share of pixels that differ.

`python bench/look.py --before HEAD~1 --folder DIR` builds both, takes the style page and five more
in two themes and widths with the same browser, and says which look different. Tolerances: see
tests/browser/looks.py.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.house import CHROMIUM_ARGUMENTS, SLUG, chromium_path, served  # noqa: E402
from tests.browser.looks import PLACES, SHARE, difference, picture  # noqa: E402

SHOTS = (("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280))


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", default="HEAD", help="the commit to compare with")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "duben-look")
    asked = parser.parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        other = Path(work) / "project"
        _run("git", "-C", PROJECT, "worktree", "add", "--detach", other, asked.before)
        try:
            return _compare(other, Path(work), asked.folder)
        finally:
            _run("git", "-C", PROJECT, "worktree", "remove", "--force", other)


def _compare(other: Path, work: Path, folder: Path) -> int:
    sites = [work / "before", work / "after"]
    for root, site in zip((other, PROJECT), sites, strict=True):
        _run(sys.executable, root / "build.py", "build", "--root", root, "--out", site)
    changed = 0
    with sync_playwright() as play, served(sites[0], "/") as one, served(sites[1], "/") as two:
        browser = play.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGUMENTS)
        page = browser.new_context(locale="fr-FR", service_workers="block").new_page()
        counter = browser.new_page()
        for name, path in PLACES.items():
            for theme, width in SHOTS:
                shots = [
                    picture(page, root + path.format(slug=SLUG), theme, width)
                    for root in (one, two)
                ]
                for when, shot in zip(("before", "after"), shots, strict=True):
                    (folder / f"{name}-{theme}-{width}-{when}.png").write_bytes(shot)
                share = difference(counter, *shots)
                changed += share >= SHARE
                print(f"{name:10} {theme:6} {width:5}  {share:.2%}")
        browser.close()
    print(f"{changed} of {len(PLACES) * len(SHOTS)} look different; pictures in {folder}")
    return 0


def _run(*command: str | Path) -> None:
    subprocess.run([*map(str, command)], check=True, capture_output=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
