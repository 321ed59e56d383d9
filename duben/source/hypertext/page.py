"""Bytes of a saved web page -> its lines: text, headings, table rows, and margins."""

from __future__ import annotations

from collections.abc import Sequence

from duben.source.hypertext.blocks import Block, layout
from duben.source.hypertext.charset import markup
from duben.source.hypertext.margins import margins
from duben.source.hypertext.tree import tree
from duben.source.kind import is_markup
from duben.source.lines import Line

LONGEST = 60
"""Characters of a heading; a longer one is text."""


def read(data: bytes, shown: str) -> tuple[list[Line], str]:
    """(every visible line of a page in order, the encoding).

    A text without any element is read as what it is. What stands around the report is
    "margin": import drops it with a record. Raises Stop: E-SRC-007
    for the encoding, E-SRC-009 for the size, E-SRC-022 for the markup, E-SRC-040 for an archive.
    """
    text, encoding = markup(data, shown)
    if not is_markup(text):
        return [Line(line) for line in text.split("\n")], encoding
    page = layout(tree(text, shown))
    around = margins(page)
    levels = _levels([b for i, b in enumerate(page.blocks) if i not in around and b.level])
    lines = []
    for index, block in enumerate(page.blocks):
        if index in around:
            lines.append(Line(block.text.replace("\t", " "), "margin"))
        elif block.row:
            lines.append(Line(block.text, "row" if "\t" in block.text else "text"))
        elif block.level in levels and len(block.text) <= LONGEST:
            lines.append(Line(block.text, "heading", levels[block.level]))
        else:
            lines.append(Line(block.text.replace("\t", " ")))
    return lines, encoding


def _levels(headings: Sequence[Block]) -> dict[int, int]:
    """h2, h3 -> 1, 2. A single heading above all others is the title, not a level."""
    ranks = sorted({block.level for block in headings})
    tops = [block for block in headings if block.level == ranks[0]]
    if len(tops) == 1:
        ranks = ranks[1:]
    return {level: rank for rank, level in enumerate(ranks, 1)}
