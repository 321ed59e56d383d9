"""Ascending numbers <-> printable characters, short where the numbers stand close together.

A list is written as gaps. A gap below 48 is one character of the alphabet; a larger one begins
with characters of the upper 45, each worth that much more: see `encode`. The alphabet is ASCII
without the two characters that JSON escapes, so that a list costs what it looks like.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import sub

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
LAST = 48
"""Characters that end a gap; the rest of the alphabet goes before them."""
MORE = len(ALPHABET) - LAST
_COMMON = 1 << 13


def encode(numbers: Sequence[int]) -> str:
    """[0, 1, 5] -> gaps 0, 0, 3 -> three characters."""
    first = gap_text(numbers[0])
    steps = list(map(sub, numbers[1:], numbers))
    try:
        return first + "".join(map(_table().__getitem__, steps))
    except IndexError:
        return first + "".join([gap_text(step - 1) for step in steps])


def gap_text(gap: int) -> str:
    """One gap. Read from the left, a character of value d adds d times 45 to its place."""
    text = ""
    while gap >= LAST:
        text += ALPHABET[LAST + (gap - LAST) % MORE]
        gap = (gap - LAST) // MORE
    return text + ALPHABET[gap]


def decode(text: str) -> list[int]:
    """What the browser does (templates/js/postings.js)."""
    numbers, at, gap, worth = [], -1, 0, 1
    for character in text:
        digit = ALPHABET.index(character)
        gap += worth * digit
        if digit < LAST:
            at += gap + 1
            numbers.append(at)
            gap, worth = 0, 1
        else:
            worth *= MORE
    return numbers


@cache
def _table() -> list[str]:
    """By step: a gap and one. Steps of 0 do not occur."""
    return ["", *(gap_text(gap) for gap in range(_COMMON))]
