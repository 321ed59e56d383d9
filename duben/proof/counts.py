"""An announced count and the list after it -> a slip where they differ: 七项 before six items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from duben import numeral
from duben.proof.lists import Item, items
from duben.proof.passage import Finding, Passage, slip
from duben.source.patterns import any_of

_WORDS = "proof-counts.txt"


def slips(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Announcements that the items after them contradict; without items nothing is said."""
    for index, passage in enumerate(passages):
        for match in _announcement().finditer(passage.value):
            announced = numeral.parse(match["count"].replace("两", "二"))
            count = _count(_after(passages, index, match.end()))
            if announced > 1 and count and count != announced:
                words = slip("W-PRF-001", match.span("text"), text=match["text"], found=count)
                yield passage, words


def _after(passages: Sequence[Passage], index: int, start: int) -> Iterator[tuple[int, Item]]:
    """(heading level, item) of all items after a place, if one begins right there."""
    listed = [item for item in items(passages[index]) if item.start >= start]
    if start < len(passages[index].value) and (not listed or listed[0].start > start):
        return
    yield from ((0, item) for item in listed)
    for position, passage in enumerate(passages[index + 1 :]):
        found = list(items(passage))
        if not position and not listed and (not found or found[0].start):
            return
        yield from ((passage.level, item) for item in found)
        if passage.level and not found:
            yield passage.level, Item(0, 0, "", 0, "")


def _count(listed: Iterator[tuple[int, Item]]) -> int:
    """How many items there are of the first one's kind, up to the end of its section."""
    level, first = next(listed, (0, None))
    if first is None or first.value != 1:
        return 0
    count = 1
    for other, item in listed:
        if other and (other < level or not level):
            break
        if (other, item.form) == (level, first.form):
            if item.value == 1:
                break
            count += 1
    return count


@cache
def _announcement() -> re.Pattern[str]:
    counted = rf"(?P<count>[一二三四五六七八九十两]{{1,3}}|\d{{1,2}}){any_of(_WORDS, 'measures')}"
    text = (
        rf"(?P<text>(?P<points>{any_of(_WORDS, 'pointing')})?{counted}[^，。；：:、！？]{{0,14}})"
    )
    return re.compile(rf"(?<!第)(?<![\d一二三四五六七八九十]){text}(?:[：:]|(?(points)。|(?!)))")
