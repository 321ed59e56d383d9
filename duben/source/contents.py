"""Paragraphs -> the same without a printed table of contents."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from duben.source.body import Body, cut
from duben.source.edits import Edit
from duben.source.patterns import lines_like

_LEADER = re.compile(r"[\s.．·…⋯—\-]*[（(]?\d{0,4}[）)]?$")
_PLACE = re.compile(r"(?:[.．·…⋯]{4,}\s*|\s+)\d{1,4}(?:\s*[–—-]\s*\d{1,4})?$")
"""A page or a paragraph, behind dots or a space: ........ 12, or 41–46."""
_LONGEST = 60
_FEWEST = 3
"""Lines in a row that lead to a place make a table of contents."""
_BETWEEN = 4
"""Lines that may stand between them: what a page prints at its head, and a line cut in two."""


def without_contents(bodies: Sequence[Body], keep: Container[int]) -> tuple[list[Body], list[Edit]]:
    """Drop the line 目录 and the lines below it that stand again, as headings, further down.

    Without that line: lines that name a page or a paragraph at their end, three or more.
    """
    again = _last_places(bodies)
    for start in range(len(bodies) // 2):
        end = _end(bodies, start, keep, again)
        if end:
            gone = [body for body in bodies[start:end] if body.line not in keep]
            kept = [*bodies[:start], *(b for b in bodies[start:end] if b.line in keep)]
            edits = [edit for body in gone for edit in cut(body, "contents")]
            return [*kept, *bodies[end:]], edits
    return list(bodies), []


def _last_places(bodies: Sequence[Body]) -> dict[str, int]:
    """The words of each short line -> where they stand last."""
    return {_plain(b.text): i for i, b in enumerate(bodies) if len(b.text) <= _LONGEST}


def _end(bodies: Sequence[Body], start: int, keep: Container[int], again: dict[str, int]) -> int:
    """Where a table of contents that begins at `start` ends; 0 where none does."""
    if bodies[start].line in keep:
        return 0
    if _is_headed(bodies[start]):
        end = start + 1
        while end < len(bodies) and _stands_again(bodies, end, again):
            end += 1
        if end > start + 1:
            return end
    if not _leads(bodies[start]):
        return 0
    led = [start]
    for index in range(start + 1, len(bodies)):
        if _leads(bodies[index]):
            led.append(index)
        elif index - led[-1] > _BETWEEN or len(bodies[index].text) > _LONGEST:
            break
    return led[-1] + 1 if len(led) >= _FEWEST else 0


def _is_headed(body: Body) -> bool:
    pattern = lines_like("report-words.txt", "contents")
    return bool(pattern.fullmatch(re.sub(r"\s", "", body.text)))


def _leads(body: Body) -> bool:
    return bool(_PLACE.search(body.text)) and len(body.text) <= _LONGEST


def _stands_again(bodies: Sequence[Body], index: int, again: dict[str, int]) -> bool:
    """Whether a line's words stand further down, there perhaps with text behind them."""
    words = _plain(bodies[index].text)
    if not words or again.get(words, 0) > index:
        return True
    short = len(bodies[index].text) <= _LONGEST
    later = bodies[index + 1 :] if short else ()
    return any(_plain(b.text[: _LONGEST + 4]).startswith(words) for b in later)


def _plain(text: str) -> str:
    text = _PLACE.sub("", text)
    return re.sub(r"\s|[.．·…⋯]", "", _LEADER.sub("", text))
