"""How far translations are, report by report -> a table that stands straight on a console."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

NAMES = 2
"""Columns that hold names: the report and the language."""


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Lines with columns of one width; names to the left, numbers to the right."""
    cells = [tuple(str(cell) for cell in row) for row in (header, *rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        placed = [_placed(cell, widths[n], n) for n, cell in enumerate(row)]
        yield "  ".join(placed).rstrip()


def _placed(cell: str, width: int, column: int) -> str:
    space = " " * (width - _width(cell))
    return cell + space if column < NAMES else space + cell


def _width(text: str) -> int:
    """Columns on a console: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
