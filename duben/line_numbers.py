"""The line numbers of a command line, 3,8-10 or 12=2 -> the lines, with their levels."""

from __future__ import annotations

import re

from duben.problem import Stop, found

_PART = re.compile(r"(?P<first>\d{1,7})(?:-(?P<last>\d{1,7}))?(?:=(?P<level>[1-6]))?")
LONGEST = 100_000
"""Lines of one stretch."""


def line_numbers(asked: str, option: str) -> dict[int, int]:
    """Line -> level, 0 where none is given. Raises Stop with E-CMD-002 for anything else."""
    lines: dict[int, int] = {}
    for part in filter(None, re.split(r"[,，\s]+", asked)):
        match = _PART.fullmatch(part)
        if not match or (match["level"] and option != "--heading"):
            raise Stop(found("E-CMD-002", option=option, value=part))
        first = int(match["first"])
        last = min(int(match["last"] or first), first + LONGEST)
        lines |= dict.fromkeys(range(first, last + 1), int(match["level"] or 0))
    return lines
