"""A table of a Word file -> its rows, or whether it only lays out text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from duben.source.word.styles import value
from duben.source.word.text import chosen

PROSE = 400
"""Characters; a cell that holds more is a page laid out by a table, not a cell of figures."""
_WRAPPERS = frozenset(("w.sdt", "w.sdtContent", "w.customXml", "w.smartTag", "w.ins", "w.moveTo"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and how many columns it covers; it may hold nothing but width."""

    element: Element | None
    width: int = 1


def inner(parent: Element, *tags: str) -> Iterator[Element]:
    """Children of the given names, through wrappers that print as what they hold."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag == "mc.AlternateContent":
            yield from inner(chosen(child), *tags)
        elif child.tag in _WRAPPERS and child.find("w.sdtPr/w.showingPlcHdr") is None:
            yield from inner(child, *tags)


def is_layout(table: Element) -> bool:
    """Whether a table is there to place text: one column, or cells full of prose."""
    cells = [list(inner(row, "w.tc")) for row in inner(table, "w.tr")]
    return all(len(row) < 2 for row in cells) or any(
        _length(cell) >= PROSE for row in cells for cell in row
    )


def rows(table: Element) -> Iterator[list[Cell]]:
    """The cells of each row that is not deleted; cells joined downwards are empty below."""
    for row in inner(table, "w.tr"):
        if row.find("w.trPr/w.del") is not None:
            continue
        cells = [
            Cell(cell, _number(value(cell, "w.tcPr/w.gridSpan")))
            for cell in inner(row, "w.tc")
            if cell.find("w.tcPr/w.cellDel") is None
        ]
        before = _number(value(row, "w.trPr/w.gridBefore"), 0)
        after = _number(value(row, "w.trPr/w.gridAfter"), 0)
        yield [*[Cell(None)] * before, *cells, *[Cell(None)] * after]


def _number(said: str, usual: int = 1) -> int:
    return min(int(said), 60) if said.isdecimal() else usual


def _length(cell: Element) -> int:
    return sum(len(text.text or "") for text in cell.iter("w.t"))
