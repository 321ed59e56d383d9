"""A section -> the footnotes that its page refers to and that stand on another page."""

from __future__ import annotations

from collections.abc import Iterator

from duben.blocks import Block, Note, block_units
from duben.model import Report, Section


def notes_elsewhere(report: Report, section: Section) -> tuple[Note, ...]:
    """Notes of the same part, in order; a label means one note within a part."""
    shown = list(_blocks(section, deep=section.level > 1))
    texts = (text for block in shown for _, text in block_units(block))
    wanted = {mark.target for text in texts for mark in text.marked("note")}
    here = {block.label for block in shown if isinstance(block, Note)}
    part = next(one for one in report.sections if one.id == section.id.split("-")[0])
    notes = (block for block in _blocks(part, deep=True) if isinstance(block, Note))
    return tuple(note for note in notes if note.label in wanted - here)


def _blocks(section: Section, deep: bool) -> Iterator[Block]:
    for block in section.blocks:
        if not isinstance(block, Section):
            yield block
        elif deep:
            yield from _blocks(block, deep)
