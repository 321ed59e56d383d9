"""Repairs of characters + later edits of the repaired lines -> the repairs of both together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duben.model import Repair


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch `start:end` of a repaired line that becomes something else, most often nothing."""

    line: int
    start: int
    end: int
    after: str
    why: str


def columns(line: str, made: Sequence[Repair]) -> list[int]:
    """For each character of a repaired line, and its end, the column (from 0) it came from."""
    found: list[int] = []
    position = 0
    for repair in made:
        start = repair.column - 1
        found += range(position, start)
        found += (start + offset for offset in _aligned(repair.before, repair.after))
        position = start + len(repair.before)
    found += range(position, len(line) + 1)
    return found


def _aligned(before: str, after: str) -> Iterator[int]:
    """Where in `before` each character of `after` stands; else one after the other."""
    position = 0
    for number, character in enumerate(after):
        at = before.find(character, position)
        if at < 0:
            yield min(max(number, position), len(before) - 1)
        else:
            yield at
            position = at + 1


def merged(
    lines: Sequence[str], made: Iterable[Repair], edits: Iterable[Edit]
) -> tuple[Repair, ...]:
    """One list of repairs, in order: an edit takes in what stood repaired within it."""
    by_line: dict[int, list[Repair]] = defaultdict(list)
    for repair in made:
        by_line[repair.line].append(repair)
    later: dict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        later[edit.line].append(edit)
    for number, group in later.items():
        by_line[number] = _merged(lines[number - 1], by_line[number], group)
    return tuple(repair for number in sorted(by_line) for repair in by_line[number])


def _merged(line: str, made: list[Repair], edits: Iterable[Edit]) -> list[Repair]:
    origin = columns(line, made)
    text = "".join(_pieces(line, made))
    starts = [repair.column - 1 for repair in made]
    ends = [repair.column - 1 + len(repair.before) for repair in made]
    gone: set[int] = set()
    added: list[Repair] = []
    for edit in edits:
        start, end = origin[edit.start], origin[edit.end]
        inside = range(bisect_right(ends, start), bisect_left(starts, end))
        if inside:
            gone.update(inside)
            start, end = min(start, starts[inside[0]]), max(end, ends[inside[-1]])
        first = bisect_left(origin, start)
        last = max(edit.end, min(bisect_left(origin, end), len(origin) - 1))
        after = text[first : edit.start] + edit.after + text[edit.end : last]
        added.append(Repair(edit.line, start + 1, line[start:end], after, edit.why))
    kept = [repair for index, repair in enumerate(made) if index not in gone]
    return sorted([*kept, *added], key=lambda repair: repair.column)


def _pieces(line: str, made: Iterable[Repair]) -> Iterator[str]:
    position = 0
    for repair in made:
        yield line[position : repair.column - 1]
        yield repair.after
        position = repair.column - 1 + len(repair.before)
    yield line[position:]
