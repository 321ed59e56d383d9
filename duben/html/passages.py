"""Blocks -> passages, the texts of a page in one language or two side by side."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from markupsafe import Markup

from duben.blocks import Block, Cell, Image, Items, Note, Paragraph, Table
from duben.html.inline import Style, inline
from duben.html.views import Passage


def passage(block: Block, style: Style) -> Passage:
    """One block of text."""
    match block:
        case Paragraph():
            return Passage("paragraph", block.id, inline(block.text, style), block.text.lang)
        case Note():
            html = inline(block.text, style)
            anchor = f"note-{style.part}-{block.label}"
            return Passage("note", block.id, html, block.text.lang, anchor=anchor)
        case Items():
            items = tuple(tuple(passage(b, style) for b in item) for item in block.items)
            return Passage(
                "items",
                block.id,
                Markup(),
                "",
                ordered=block.ordered,
                start=block.start,
                items=items,
            )
        case Table():
            head = tuple(_cell(cell, style) for cell in block.head)
            rows = tuple(tuple(_cell(cell, style) for cell in row) for row in block.rows)
            return Passage("table", block.id, Markup(), "", head=head, rows=rows)
        case Image():
            alt, lang = Markup.escape(block.alt.value), block.alt.lang
            return Passage(
                "image", block.id, alt, lang, src=style.files + posixpath.normpath(block.path)
            )


def row(left: Passage, right: Passage) -> Passage:
    """Two renderings of one block as a row, which carries the id; the right one has none."""
    sides = (replace(left, id=""), _without_ids(right))
    return Passage("row", left.id, Markup(), "", sides=sides)


def _without_ids(block: Passage) -> Passage:
    return replace(
        block,
        id="",
        anchor="",
        items=tuple(tuple(_without_ids(b) for b in item) for item in block.items),
        head=tuple(replace(cell, id="") for cell in block.head),
        rows=tuple(tuple(replace(cell, id="") for cell in row) for row in block.rows),
    )


def _cell(cell: Cell, style: Style) -> Passage:
    return Passage("cell", cell.id, inline(cell.text, style), cell.text.lang, align=cell.align)
