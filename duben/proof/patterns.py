"""A text -> what a list of regular expressions takes for a slip: 2021下半年 without 年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from duben.proof.passage import Slip, slip
from duben.source.words import rows


def slips(value: str) -> Iterator[Slip]:
    """The places that a row of the list matches."""
    for what, pattern in _rows():
        for match in pattern.finditer(value):
            yield slip("W-PRF-008", match.span(), what, what=what)


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    split = (row.split("\t", 1) for row in rows("proof-patterns.txt"))
    return tuple((what, re.compile(pattern)) for what, pattern in split)
