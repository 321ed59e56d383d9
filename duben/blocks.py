"""Blocks, the texts that a section holds: paragraphs, lists, tables, pictures, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from duben.text import Text

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[#/]|$", re.IGNORECASE)

Change = Callable[[str, Text], Text]
"""(unit id, text) -> text; a unit is a heading, paragraph, item or cell."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item holds blocks."""

    id: str
    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    id: str
    text: Text
    align: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of its own paragraph; `path` is relative to the report's folder."""

    id: str
    path: str
    alt: Text


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, standing where its text is defined; `label` is what marks point at."""

    id: str
    label: str
    text: Text


Block = Paragraph | Items | Table | Image | Note


def block_units(block: Block) -> Iterator[tuple[str, Text]]:
    """The texts of one block, in order."""
    match block:
        case Paragraph() | Note():
            yield block.id, block.text
        case Items():
            for item in block.items:
                for inner in item:
                    yield from block_units(inner)
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield cell.id, cell.text
        case Image():
            yield block.id, block.alt


def block_files(block: Block) -> Iterator[tuple[str, str]]:
    """(unit id, path) of the pictures in a block and of the files that its links name."""
    if isinstance(block, Image):
        yield block.id, block.path
    if isinstance(block, Items):
        for item in block.items:
            for inner in item:
                yield from block_files(inner)
    else:
        for unit, text in block_units(block):
            yield from ((unit, m.target) for m in text.marked("link") if is_own_file(m.target))


def is_own_file(target: str) -> bool:
    """Whether an address names a file of the report, not a place on the web or in the text."""
    return not _ELSEWHERE.match(target)


def map_block(block: Block, change: Change) -> Block:
    """The block with every text in it changed."""
    match block:
        case Paragraph() | Note():
            return replace(block, text=change(block.id, block.text))
        case Items():
            items = tuple(tuple(map_block(inner, change) for inner in i) for i in block.items)
            return replace(block, items=items)
        case Table():
            rows = [
                tuple(replace(cell, text=change(cell.id, cell.text)) for cell in row)
                for row in (block.head, *block.rows)
            ]
            return replace(block, head=rows[0], rows=tuple(rows[1:]))
        case Image():
            return replace(block, alt=change(block.id, block.alt))
