"""A list in duben/data -> its rows; words about Chinese live there, not in code."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[str, ...]:
    """The rows of a list, without comments and empty lines."""
    text = files("duben").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))


@cache
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of a list under their headings [name]."""
    found: dict[str, list[str]] = {}
    for row in rows(name):
        if row.startswith("[") and row.endswith("]"):
            found[row[1:-1]] = []
        else:
            found[list(found)[-1]].append(row)
    return {name: tuple(group) for name, group in found.items()}
