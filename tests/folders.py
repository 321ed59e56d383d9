"""What a site's folder holds, and edits of the kitchen sink."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from duben import release

SLUG = "yunxi-2022"


def digest(site: Path) -> dict[str, str]:
    """The sha256 of every published file."""
    return {
        p.relative_to(site).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(site.rglob("*"))
        if p.is_file() and p.name != release.STATE
    }


def stats(site: Path) -> dict[str, tuple[int, int]]:
    return {
        p.relative_to(site).as_posix(): (p.stat().st_ino, p.stat().st_mtime_ns)
        for p in sorted(site.rglob("*"))
        if p.is_file()
    }


def leftovers(root: Path) -> list[str]:
    return [p.name for p in root.glob(".site.staging*")]


def edit(root: Path, before: str = "规模小", after: str = "规模很小") -> None:
    """Change a word of the report, in its evidence too."""
    for path in (root / "content" / SLUG).iterdir():
        if path.suffix in (".md", ".txt"):
            text = path.read_text("utf-8")
            path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")
    seal(root)


def seal(root: Path) -> None:
    """Write the evidence's sha256 into the record."""
    for record in (root / "content").glob("*/report.toml"):
        evidence = record.with_name("report.txt").read_bytes()
        text = record.read_text("utf-8")
        start = text.index('sha256 = "') + len('sha256 = "')
        sha = hashlib.sha256(evidence).hexdigest()
        record.write_text(text[:start] + sha + text[start + 64 :], encoding="utf-8")


def copies(root: Path, count: int) -> None:
    for number in range(1, count):
        shutil.copytree(root / "content" / SLUG, root / "content" / f"r{number:02}")
