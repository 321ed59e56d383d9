"""What was built from what -> release.json, by which anyone can verify a site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from duben import __version__
from duben.problem import Problem, Stop, found

MANIFEST = "release.json"
PROGRAM = Path(__file__).resolve().parent
STATE = ".duben"
"""Marks a folder as ours and says what it was built from; hidden, so it is not published."""
LIBRARIES = (
    "Jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "OpenCC",
    "pypinyin",
    "rjieba",
    "ToJyutping",
    "ahocorasick-rs",
    "segno",
    "selectolax",
    "pypdfium2",
)


def fingerprint(root: Path, files: Iterable[Path], options: Mapping[str, str]) -> str:
    """One digest of everything that a build depends on."""
    total = hashlib.sha256(json.dumps([versions(), dict(options)], sort_keys=True).encode())
    program = (p for p in PROGRAM.rglob("*") if p.suffix in (".py", ".txt", ".toml"))
    for path in sorted(program):
        total.update(path.read_bytes())
    for path in files:
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def versions() -> dict[str, str]:
    """The program's version and those of the libraries that shape its output."""
    known = {"duben": __version__}
    for name in LIBRARIES:
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            known[name] = "?"
    return known


def manifest(files: Mapping[str, str], sources: Mapping[str, str]) -> bytes:
    """release.json: sha256 of every file of the site and of every source, and the versions."""
    content = {
        "versions": versions(),
        "sources": dict(sorted(sources.items())),
        "files": dict(sorted(files.items())),
    }
    return (json.dumps(content, indent=0, ensure_ascii=False) + "\n").encode()


def read_manifest(out: Path) -> dict[str, str]:
    """The digests of the last release, or nothing."""
    try:
        files = json.loads((out / MANIFEST).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}


def intact(out: Path) -> dict[str, str]:
    """The digests of the last release's files that nobody has touched since."""
    try:
        stats = json.loads((out / STATE).read_bytes())["files"]
    except (OSError, ValueError, KeyError):
        return {}
    digests = read_manifest(out)
    return {
        path: digest
        for path, digest in digests.items()
        if stats.get(path) == _stat(os.path.join(out, path))
    }


def state(out: Path, print_: str, paths: Iterable[str], told: Iterable[Problem]) -> bytes:
    """The hidden record by which the next build knows that nothing has changed.

    `told` are the build's warnings, which must not fall silent when nothing has changed.
    """
    stats = {path: _stat(os.path.join(out, path)) for path in paths}
    return json.dumps(
        {"fingerprint": print_, "told": [asdict(one) for one in told], "files": stats}
    ).encode()


def unchanged(out: Path, print_: str) -> tuple[Problem, ...] | None:
    """The last build's warnings if its inputs are the same and nobody has touched its files."""
    try:
        known = json.loads((out / STATE).read_bytes())
    except (OSError, ValueError):
        return None
    if known.get("fingerprint") != print_:
        return None
    if any(_stat(os.path.join(out, path)) != stat for path, stat in known["files"].items()):
        return None
    told = (dict(row) for row in known["told"])
    return tuple(Problem(**row | {"values": tuple(map(tuple, row["values"]))}) for row in told)


def verify(out: Path, shown: str) -> list[Problem]:
    """Whether every file of a site is the one that its manifest lists, and no other is there."""
    listed = read_manifest(out)
    if not listed:
        raise Stop(found("E-OUT-005", f"{shown}/{MANIFEST}"))
    problems = []
    for path, digest in sorted(listed.items()):
        try:
            actual = hashlib.sha256((out / path).read_bytes()).hexdigest()
        except OSError:
            problems.append(found("E-OUT-006", f"{shown}/{path}"))
            continue
        if actual != digest:
            problems.append(found("E-OUT-007", f"{shown}/{path}"))
    present = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
    extra = sorted(present - set(listed) - {MANIFEST, STATE})
    return problems + [found("W-OUT-008", f"{shown}/{path}") for path in extra]


def _stat(path: str) -> list[int]:
    try:
        info = os.stat(path)
    except OSError:
        return [-1, -1]
    return [info.st_size, info.st_mtime_ns]
