"""Bytes of a .docx -> its lines: paragraphs with their numbers, headings, table rows, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from duben.problem import Problem, found
from duben.source.lines import Line
from duben.source.word import headings
from duben.source.word.numbering import counter
from duben.source.word.package import package
from duben.source.word.paragraphs import Paragraph, Walk, paragraph
from duben.source.word.styles import styles
from duben.source.word.tables import Cell, inner, is_layout, rows
from duben.source.word.text import boxes

_Item = Paragraph | Line
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True, slots=True)
class _Story:
    """A walk, and the notes that its marks point at."""

    walk: Walk
    notes: Mapping[tuple[str, str], Element]


def read(data: bytes, shown: str) -> tuple[list[Line], tuple[Problem, ...]]:
    """The lines of a Word file as it prints: tracked changes accepted, each text box once.

    Comments, headers, footers and what is deleted are no text. Raises Stop as `package` does.
    """
    parts = package(data, shown)
    known = styles(parts.related.get("styles"))
    notes = {
        (kind, one.get("w.id", "")): one
        for kind in ("w.footnote", "w.endnote")
        for one in parts.related.get(f"{kind[2:]}s", ())
        if one.get("w.type") not in _SEPARATORS
    }
    story = _Story(Walk(known, counter(parts.related.get("numbering"), known)), notes)
    body = parts.document.find("w.body")
    items = list(_items(body, story)) if body is not None else []
    lost = tuple(found("W-SRC-044", shown, part=name) for name in parts.embedded)
    return list(headings.lines(items)), lost


def _items(parent: Element, story: _Story) -> Iterator[_Item]:
    """What a body, cell, box or note holds, in order."""
    carried = Paragraph("")
    for block in inner(parent, "w.p", "w.tbl"):
        if block.tag == "w.tbl":
            yield from _table(block, story)
            continue
        one = paragraph(block, story.walk, carried.text)
        one = replace(one, notes=carried.notes + one.notes, hidden=carried.hidden + one.hidden)
        carried = one if one.open else Paragraph("")
        if not one.open and not one.gone:
            yield from _with_notes(one, story)
        for box in boxes(block):
            yield from _items(box, story)
    if carried.text:
        yield from _with_notes(carried, story)


def _with_notes(one: Paragraph, story: _Story) -> Iterator[_Item]:
    yield one
    if one.hidden.strip():
        yield Line(one.hidden, "margin")
    for mark in one.notes:
        yield from _note(mark, story)


def _note(mark: str, story: _Story) -> Iterator[_Item]:
    key = next(key for key, label in story.walk.labels.items() if label == mark)
    element = story.notes.get(key)
    held = list(_items(element, story)) if element is not None else []
    text, beside = _flat(held)
    yield Line(f"{mark}: {text}", "note")
    yield from beside


def _table(table: Element, story: _Story) -> Iterator[_Item]:
    layout = is_layout(table)
    for row in rows(table):
        if layout:
            for cell in row:
                yield from _items(cell.element, story) if cell.element is not None else ()
        else:
            yield from _row(row, story)


def _row(row: list[Cell], story: _Story) -> Iterator[_Item]:
    """One line: the cells parted by tabs, a wide one followed by empty ones."""
    texts: list[str] = []
    beside: list[_Item] = []
    for cell in row:
        held = list(_items(cell.element, story)) if cell.element is not None else []
        text, others = _flat(held)
        texts += [text, *[""] * (cell.width - 1)]
        beside += others
    if any(texts):
        yield Line("\t".join(texts), "row")
    yield from beside


def _flat(held: list[_Item]) -> tuple[str, list[_Item]]:
    """(the text in one line, notes and hidden text apart)."""
    beside: list[_Item] = [item for item in held if isinstance(item, Line) and item.kind != "row"]
    texts = (headings.without_breaks(item) for item in held if item not in beside)
    return " ".join(text for text in texts if text), beside
