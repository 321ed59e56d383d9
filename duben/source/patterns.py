"""Groups of a word list -> one pattern each; * stands for any characters, ? for one."""

from __future__ import annotations

import re
from functools import cache

from duben.source.words import groups


@cache
def lines_like(name: str, group: str) -> re.Pattern[str]:
    """A pattern that matches whole lines which are like a row of the group."""
    return re.compile("|".join(f"(?:{_wild(row)})" for row in groups(name)[group]), re.DOTALL)


@cache
def any_of(name: str, group: str) -> str:
    """The rows of a group as the alternatives of a pattern, longest first."""
    rows = sorted(groups(name)[group], key=lambda row: (-len(row), row))
    return "(?:" + "|".join(re.escape(row) for row in rows) + ")"


def _wild(row: str) -> str:
    return re.escape(row).replace(r"\*", ".*").replace(r"\?", ".")
