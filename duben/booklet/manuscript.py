"""A report in one edition -> plain data for the typesetter: blocks in order, sentences as runs.

Content reaches Typst only as data, never as source, so a text that looks like code is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from duben.blocks import Block, Image, Items, Note, Paragraph, Table
from duben.model import Report, Section
from duben.text import Run, Text

Data = dict[str, Any]
"""What JSON can say: strings, numbers, lists, dicts."""


def blocks(sections: Iterable[Section], report: Report) -> list[Data]:
    """Headings, paragraphs, lists, tables and pictures in the order of the source.

    A "turn" stands where the text leaves a sub-section and goes on with what is above it.
    """
    notes = {
        (section.id.split("-")[0], block.label): block
        for section in report.walk()
        for block in section.blocks
        if isinstance(block, Note)
    }
    return [row for section in sections for row in _section(section, notes)]


def sentences(text: Text, notes: Mapping[str, Note] | None = None) -> list[Data]:
    """The sentences of a text, each an id and its runs; the space after one belongs to it."""
    found: list[Data] = []
    for run in text.runs():
        current = found[-1]["id"] if found else ""
        name = next((mark.target for mark in run.marks if mark.kind == "sentence"), current)
        if not found or name != current:
            found.append({"id": name, "runs": []})
        found[-1]["runs"].append(_run(text, run, notes or {}))
    return found


def _section(section: Section, notes: Mapping[tuple[str, str], Note]) -> Iterator[Data]:
    if section.title.value or section.number:
        yield {
            "kind": "heading",
            "id": f"h{section.id}",
            "level": section.level,
            "number": section.lead,
            "title": section.title.value,
            "stop": section.stop,
            "lang": section.title.lang,
            "readings": list(section.title.readings),
        }
    elif section.role == "closing":
        yield {"kind": "turn"}
    part = section.id.split("-")[0]
    own = {label: note for (of, label), note in notes.items() if of == part}
    below = False
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(block, notes)
            below = True
        elif not isinstance(block, Note):
            if below:
                yield {"kind": "turn"}
            yield _block(block, own)
            below = False


def _block(block: Block, notes: Mapping[str, Note]) -> Data:
    match block:
        case Paragraph() | Note():
            return {"kind": "paragraph", "id": block.id, **_text(block.text, notes)}
        case Items():
            items = [[_block(inner, notes) for inner in item] for item in block.items]
            start = block.start if block.ordered else 0
            return {"kind": "list", "id": block.id, "start": start, "items": items}
        case Table():
            rows = [[_text(cell.text, notes) for cell in row] for row in (block.head, *block.rows)]
            align = [cell.align or "start" for cell in block.head]
            return {"kind": "table", "id": block.id, "rows": rows, "align": align}
        case Image():
            return {
                "kind": "image",
                "id": block.id,
                "path": block.path,
                "alt": block.alt.value,
                **_text(block.alt, notes),
            }


def _text(text: Text, notes: Mapping[str, Note]) -> Data:
    return {"lang": text.lang, "sentences": sentences(text, notes)}


def _run(text: Text, run: Run, notes: Mapping[str, Note]) -> Data:
    """One stretch; what is not said of it is left out."""
    data: Data = {"text": text.value[run.start : run.end]}
    if text.readings:
        data["readings"] = list(text.readings[run.start : run.end])
    for mark in run.marks:
        if mark.kind == "note" and mark.target in notes:
            data["note"] = [run for s in sentences(notes[mark.target].text) for run in s["runs"]]
        elif mark.kind in ("strong", "emphasis"):
            data["strong"] = True
        elif mark.kind in ("lang", "link", "term"):
            data[mark.kind] = mark.target
    return data
