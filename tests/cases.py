"""Text cases, as markdown-it keeps them: a title, then input and expected text between dots."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `line` is where its title stands."""

    title: str
    line: int
    given: str
    expected: str


def read(text: str) -> list[Case]:
    """Every case of a file; lines between cases are comments if they begin with #."""
    found: list[Case] = []
    parts: list[list[str]] = [[]]
    title = start = None
    for number, line in enumerate(text.split("\n"), 1):
        if title is None and line.strip() and not line.startswith("#"):
            title, start, parts = line, number, []
        elif title is not None and line == ".":
            parts.append([])
            if len(parts) == 3:
                found.append(Case(title, start or 0, "\n".join(parts[0]), "\n".join(parts[1])))
                title = None
        elif title is not None:
            assert parts, f"line {number}: a title is one line, followed by a dot"
            parts[-1].append(line)
    assert title is None, f"line {start}: the case has no end"
    assert found, "no cases"
    return found


def cases(name: str) -> list[object]:
    """The cases of tests/cases/<name>.txt as pytest parameters."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return [pytest.param(case, id=f"{case.line}-{case.title}") for case in read(text)]
