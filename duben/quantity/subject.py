"""A figure's place in its sentence -> what it measures: 财政总收入, 财政总收入同比增长."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from duben.quantity import tables
from duben.quantity.figure import Figure

_CLAUSE = re.compile(r"[，；。：！？,;:（）()]")
_FOLLOWING = re.compile(r"[^，。；：、！？（）“”]{1,14}")
_LONGEST = 30
_NEAR = 3


def subjects(sentence: str, figures: Sequence[Figure]) -> list[str]:
    """What each figure of a sentence measures, in the words of the sentence; "" if unknown."""
    found: list[str] = []
    last = ""
    for place, figure in enumerate(figures):
        before = figures[place - 1] if place else None
        after = figures[place + 1].start if place + 1 < len(figures) else len(sentence)
        behind = _behind(sentence[:after], figure)
        words = _plain(_clause(sentence, figure, before))
        if figure.kind == "ordinal":
            words = behind or words
        elif before and _repeats(sentence, before, figure):
            words = found[-1]
        elif _is_change(words):
            words = last + words
        else:
            words = words if len(words) > 1 else behind
            last = words
        found.append(words[-_LONGEST:])
    return found


def _clause(sentence: str, figure: Figure, before: Figure | None) -> str:
    """The words from the last stop to the figure; a 、 behind a figure is a stop as well."""
    text = sentence[: figure.start]
    stops = [match.end() for match in _CLAUSE.finditer(text)]
    if before and text.startswith("、", before.end):
        stops.append(before.end + 1)
    return text[max(stops, default=0) :]


def _repeats(sentence: str, before: Figure, figure: Figure) -> bool:
    """Whether two figures are of one thing: 危旧房25处约1300㎡."""
    gap = sentence[before.end : figure.start]
    return len(gap) < _NEAR and not _CLAUSE.search(gap) and not _plain(gap)


def _behind(sentence: str, figure: Figure) -> str:
    match = _FOLLOWING.match(sentence, figure.end)
    return match[0].strip() if match else ""


def _is_change(words: str) -> bool:
    rest = words
    for word in _words("change"):
        rest = rest.replace(word, "")
    return bool(words) and len(rest) <= 1


def is_change(words: str) -> bool:
    """Whether the words end in growth: 财政总收入同比增长."""
    return words.endswith(_words("change"))


def _plain(words: str) -> str:
    """Without dates in front, and without what says nothing of the subject."""
    words = re.sub(r"^.*?\d+(?:[-—–~至]\d+)?月(?:份|底|末)?", "", words.strip())
    words = re.sub(r"^(?:20\d\d年)?(?:[上下]半年|全年)?", "", words)
    changed = True
    while changed:
        before = words
        for word in _words("lead"):
            words = words.removeprefix(word)
        for word in _words("tail"):
            words = words.removesuffix(word)
        words = words.strip("，、 ")
        changed = words != before
    return words


@cache
def _words(sort: str) -> tuple[str, ...]:
    found = [cells[0] for cells in tables.rows("subjects") if cells[1] == sort]
    return tuple(sorted(found, key=len, reverse=True))
