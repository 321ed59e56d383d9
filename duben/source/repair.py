"""Lines as they came -> repairs -> lines as they are published; nothing changes off the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from duben.model import Repair
from duben.problem import Stop, found
from duben.source.damage import damage, heading_gaps, lost_space, lost_spaces
from duben.source.punctuation import full_width
from duben.source.spacing import letter_spacing

_RULES = (letter_spacing, damage, heading_gaps, full_width)


def repairs(lines: Sequence[str]) -> tuple[Repair, ...]:
    """Every change that makes the characters of the lines right, in order.

    Copying damage is mended, letter-spacing closed up, full-width digits narrowed and ASCII
    punctuation beside Chinese made full-width. Figures, decimals, `7+2` and `5A` stay.
    """
    rules = (lost_space, *_RULES) if lost_spaces(lines) else _RULES
    made: list[Repair] = []
    for number, line in enumerate(lines, 1):
        end = 0
        changes = (
            {
                column: (before, after, why)
                for rule in reversed(rules)
                for column, before, after, why in rule(line)
            }
            if line.strip()
            else {}
        )
        for column, (before, after, why) in sorted(changes.items()):
            if column >= end:
                made.append(Repair(number, column + 1, before, after, why))
                end = column + len(before)
    return tuple(made)


def repaired(lines: Sequence[str], made: Iterable[Repair], shown: str) -> list[str]:
    """The lines with the repairs carried out. Raises Stop with E-FID-002 where one does not fit."""
    result = list(lines)
    ordered = sorted(made, key=lambda repair: (repair.line, repair.column))
    for number, group in groupby(ordered, key=lambda repair: repair.line):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        result[number - 1 : number] = [_mended(line, group, shown)]
    return result


def _mended(line: str, made: Iterable[Repair], shown: str) -> str:
    parts: list[str] = []
    position = 0
    for repair in made:
        start = repair.column - 1
        if start < position or not repair.before or not line.startswith(repair.before, start):
            excerpt = line[max(start - 8, 0) : start + 12]
            place = (repair.line, repair.column, excerpt)
            raise Stop(found("E-FID-002", shown, *place, text=repair.before))
        parts += [line[position:start], repair.after]
        position = start + len(repair.before)
    return "".join(parts) + line[position:]
