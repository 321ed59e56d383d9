"""A report -> its texts in reading order, each with its id and printed number; slips in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duben.blocks import block_units
from duben.model import Report, Section


@dataclass(frozen=True, slots=True)
class Passage:
    """One heading, paragraph, item or cell."""

    unit: str
    value: str
    number: str = ""
    """The printed number of a heading."""
    level: int = 0
    """Of a heading; 0 for what is no heading."""


@dataclass(frozen=True, slots=True)
class Slip:
    """The characters `start:end` of a text that look wrong; `values` fill the message."""

    code: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...]
    others: tuple[str, ...] = ()
    """Ids of other texts that it speaks of; an editor's note may stand there too."""
    habit: str = ""
    """What it is one case of, where many cases are told as one."""


Finding = tuple[Passage, Slip]


def slip(code: str, span: tuple[int, int], habit: str = "", **values: object) -> Slip:
    """A slip whose message is filled with `values`."""
    filled = tuple((name, str(value)) for name, value in values.items())
    return Slip(code, *span, filled, habit=habit)


def passages(report: Report) -> tuple[Passage, ...]:
    """Every text of the report's sections, in the order of the source."""
    return tuple(passage for section in report.sections for passage in _section(section))


def _section(section: Section) -> Iterator[Passage]:
    if section.number or section.title.value:
        title = section.title.value + section.stop
        yield Passage(f"h{section.id}", title, section.number, section.level)
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(block)
        else:
            yield from (Passage(unit, text.value) for unit, text in block_units(block))
