"""Paragraphs -> the same without whole bodies that a nested page says again, and abstracts."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from duben.source.body import Body, cut
from duben.source.edits import Edit
from duben.source.patterns import any_of

WORDS = "report-words.txt"
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONG = 30
"""Characters of a line that does not recur by chance."""
_FEWEST = 5
"""Long lines in a row that make a repetition."""
_ABSTRACT = 60
_OPENS = re.compile(f"{any_of(WORDS, 'vocative')}|{any_of(WORDS, 'title')}")
"""What stands at a report's beginning, and so in an abstract that is cut from it."""


def without_repeats(bodies: Sequence[Body], keep: Container[int]) -> tuple[list[Body], list[Edit]]:
    """Drop every copy of a stretch after the first: five long lines alike, in the same order.

    Short lines between and around them go with them where they are alike too.
    """
    first: dict[str, int] = {}
    copies = [False] * len(bodies)
    index = 0
    while index < len(bodies):
        text = bodies[index].text
        origin = first.get(text)
        length = _run(bodies, origin, index) if origin is not None and len(text) >= _LONG else 0
        if length:
            start = index
            while origin and start and bodies[start - 1].text == bodies[origin - 1].text:
                start, origin = start - 1, origin - 1
            copies[start : index + length] = [True] * (index + length - start)
            index += length
        else:
            first.setdefault(text, index)
            index += 1
    return _dropped(bodies, copies, keep, "repeated")


def without_abstracts(
    bodies: Sequence[Body], keep: Container[int]
) -> tuple[list[Body], list[Edit]]:
    """Drop a line that only says the beginning of the report, which follows, beforehand."""
    head = min(len(bodies), 60)
    abstracts = [False] * len(bodies)
    for index in range(head - 1):
        words = _plain(bodies[index].text)
        if len(words) >= _ABSTRACT and _OPENS.search(bodies[index].text):
            following = _plain("".join(body.text for body in bodies[index + 1 : index + 30]))
            abstracts[index] = words[:-4] in following
    return _dropped(bodies, abstracts, keep, "abstract")


def _run(bodies: Sequence[Body], origin: int, index: int) -> int:
    """How many lines from `index` on repeat those from `origin` on, if enough of them are long."""
    length = long = 0
    while index + length < len(bodies) and origin + length < index:
        one, other = bodies[origin + length].text, bodies[index + length].text
        if one != other:
            break
        long += len(other) >= _LONG
        length += 1
    return length if long >= _FEWEST else 0


def _plain(text: str) -> str:
    return "".join(_HAN.findall(text))


def _dropped(
    bodies: Sequence[Body], marked: Sequence[bool], keep: Container[int], why: str
) -> tuple[list[Body], list[Edit]]:
    gone = [flag and body.line not in keep for body, flag in zip(bodies, marked, strict=True)]
    kept = [body for body, flag in zip(bodies, gone, strict=True) if not flag]
    edits = [e for body, flag in zip(bodies, gone, strict=True) if flag for e in cut(body, why)]
    return kept, edits
