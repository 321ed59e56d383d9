"""Short lines without a number -> their levels: above the numbered headings, or below them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from duben.sign import sign
from duben.source.body import Body
from duben.source.patterns import lines_like

Place = tuple[int, int, float]
"""(paragraph index, level, confidence); level 0 is above the numbered ones."""

_FEWEST = 3
"""Lines that are no tops and stand below numbered headings, for them to be sub-headings."""


def places(
    lines: Sequence[int], bodies: Sequence[Body], numbered: Mapping[int, int]
) -> list[Place]:
    """The level of each line. Above the numbered headings stand lines below which they begin
    anew, and those that are worded like the parts of a report (report-words.txt, [part]).
    """
    outline = _Outline(lines, bodies, numbered)
    above = [i for i in lines if outline.begins_anew(i)]
    parts = [i for i in lines if outline.is_part(i)]
    if not numbered:
        return _alone(lines, parts)
    tops = sorted({*above, *parts})
    if not above or min(tops) > min(numbered) or (len(tops) < 2 and len(lines) < 2):
        return [
            (i, outline.level_within(i) + 1, 0.8 if len(lines) > 2 else 0.6)
            for i in lines
            if i > min(numbered)
        ]
    sure = 0.9 if len(above) > 1 else 0.75
    within = [i for i in lines if i not in tops and outline.level_within(i)]
    if len(within) < _FEWEST:
        return [(i, 0, sure) for i in lines]
    return [(i, 0 if i in tops else outline.level_within(i) + 1, sure) for i in lines]


def _alone(lines: Sequence[int], parts: Sequence[int]) -> list[Place]:
    """Levels in a report without numbers: parts above the rest, if both are there."""
    sure = 0.75 if len(lines) > 2 else 0.5
    rest = len(lines) - len(parts)
    if len(parts) < 2 or rest < _FEWEST or min(parts) != min(lines):
        return [(i, 1, sure) for i in lines]
    return [(i, 1 if i in parts else 2, sure) for i in lines]


class _Outline:
    """Where the numbered headings stand around a line."""

    def __init__(
        self, lines: Sequence[int], bodies: Sequence[Body], numbered: Mapping[int, int]
    ) -> None:
        self._lines = lines
        self._bodies = bodies
        self._numbered = numbered
        self._order = sorted(numbered)

    def begins_anew(self, line: int) -> bool:
        """Whether the outermost series begins below a line, before the next line alike."""
        later = bisect_right(self._lines, line)
        end = self._lines[later] if later < len(self._lines) else len(self._bodies)
        first = next(self._between(line, end), None)
        if first is None or self._numbered[first] > 1:
            return False
        number = sign(self._bodies[first].text)
        return number is not None and number.value == 1

    def is_part(self, line: int) -> bool:
        """Whether a line is worded like a part of a report: 工作回顾, 目标任务."""
        return bool(lines_like("report-words.txt", "part").fullmatch(self._bodies[line].text))

    def level_within(self, line: int) -> int:
        """The level of the last numbered heading before a line; 0 without one."""
        before = bisect_left(self._order, line)
        return self._numbered[self._order[before - 1]] if before else 0

    def _between(self, start: int, end: int) -> Iterator[int]:
        yield from self._order[bisect_right(self._order, start) : bisect_left(self._order, end)]
