"""A finished site -> a warning before its host would refuse it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from duben.problem import Problem, found

LIMIT = 1_000_000_000
"""Bytes of a site that GitHub Pages takes, by its documentation."""
NEAR = 0.9
_MEGA = 1_000_000


def heavy(staging: Path) -> list[Problem]:
    """W-OUT-010 where the files come near the limit, with what takes most."""
    sizes = Counter[str]()
    for kind, size in _files(str(staging)):
        sizes[kind] += size
    total = sizes.total()
    if total < NEAR * LIMIT:
        return []
    largest = ", ".join(f"{kind} {size // _MEGA} MB" for kind, size in sizes.most_common(3))
    size, limit = total // _MEGA, LIMIT // _MEGA
    return [found("W-OUT-010", size=size, limit=limit, largest=largest)]


def _files(folder: str) -> Iterator[tuple[str, int]]:
    """(suffix, bytes) of every file."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.name.rpartition(".")[2], entry.stat().st_size
