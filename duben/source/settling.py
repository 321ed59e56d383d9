"""Text after the last sub-section of a series -> the section above it; last words -> closing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from duben.numeral import ordinal
from duben.source.body import Body
from duben.source.patterns import any_of
from duben.source.tree import Heading

WORDS = "report-words.txt"
_VOCATIVE = re.compile(rf"{any_of(WORDS, 'vocative')}[^。，！：]{{0,12}}[，！、：,!]")
_LAST = re.compile(any_of(WORDS, "closing"))


def settled(content: tuple[Body | Heading, ...]) -> tuple[Body | Heading, ...]:
    """Give text after the last sub-section of a series back to the parent.

    Which text that is, the sub-sections before tell: where they hold one paragraph each, a
    second one in the last of the series is not its own; otherwise the parent's text begins
    where the speaker turns to the house again.
    """
    result: list[Body | Heading] = []
    for index, entry in enumerate(content):
        following = content[index + 1 : index + 2]
        ends = not following or (
            isinstance(following[0], Heading) and ordinal(following[0].number) == 1
        )
        if isinstance(entry, Heading) and ends:
            own, rest = _split(entry, _siblings(content, index))
            result += [own, *rest]
        else:
            result.append(entry)
    return tuple(result)


def closing(headings: list[Heading]) -> tuple[tuple[Heading, ...], tuple[Body, ...]]:
    """(parts, the report's last words): they begin where the speaker turns to the house again."""
    if not headings:
        return (), ()
    last = headings[-1]
    tail: list[Body] = []
    for entry in reversed(last.content):
        if isinstance(entry, Heading):
            break
        tail.insert(0, entry)
    starts = [i for i, body in enumerate(tail) if _VOCATIVE.match(body.text)]
    starts = starts or [i for i, body in enumerate(tail) if _LAST.search(body.text)][-1:]
    if not starts or len(tail) == len(last.content) == 1:
        return tuple(headings), ()
    words = tail[starts[-1] :]
    if len(words) == len(last.content):
        return tuple(headings), ()
    trimmed = replace(last, content=last.content[: -len(words)])
    return (*headings[:-1], trimmed), tuple(words)


def _siblings(content: Sequence[Body | Heading], last: int) -> list[Heading]:
    """The members of one series before its last."""
    members: list[Heading] = []
    for entry in reversed(content[:last]):
        if not isinstance(entry, Heading):
            break
        members.append(entry)
        if ordinal(entry.number) == 1:
            break
    return members


def _split(
    last: Heading, siblings: Iterable[Heading]
) -> tuple[Heading, tuple[Body | Heading, ...]]:
    content = last.content
    inner = [i for i, entry in enumerate(content) if isinstance(entry, Heading)]
    first = inner[-1] + 1 if inner else 1
    usual = max((len(heading.content) for heading in siblings), default=0)
    keep = len(content)
    if usual == 1 and not inner:
        keep = 1
    else:
        for index, entry in enumerate(content[first:], first):
            if isinstance(entry, Body) and _VOCATIVE.match(entry.text):
                keep = index
                break
    return replace(last, content=content[:keep]), content[keep:]
