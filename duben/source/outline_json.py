"""What import sees -> the object that `outline --json` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from duben.sign import sign
from duben.source.body import Body
from duben.source.edits import columns
from duben.source.importing import Reading
from duben.source.record import text, title
from duben.source.tree import Heading


def outline_json(reading: Reading, problems: Sequence[dict[str, object]]) -> dict[str, Any]:
    """Headings as in the source, front matter, glossary, dropped lines, problems."""
    seen = reading.structure
    front = seen.front
    raw = _Raw(reading)
    return {
        "title": title(seen),
        "date": front.date.isoformat() if front.date else None,
        "occasion": text(front.occasion),
        "speaker": text(front.speaker) or None,
        "salutation": text(front.salutation),
        "encoding": reading.intake.encoding,
        "sections": [_section(heading, raw) for heading in seen.outline.headings],
        "annexes": [{"title": a.title.text, "line": a.title.line} for a in seen.annexes],
        "glossary": [
            {"term": entry.term, "definition": entry.definition}
            for annex in seen.annexes
            for entry in annex.entries
        ],
        "proposed": [_section(heading, raw) for heading in seen.outline.proposed],
        "dropped": [
            {"line": repair.line, "text": repair.before, "why": repair.why}
            for repair in seen.repairs
            if not repair.after and not repair.before.isspace()
        ],
        "problems": list(problems),
    }


class _Raw:
    """Finds what the source has where a paragraph stands."""

    def __init__(self, reading: Reading) -> None:
        self._lines = [line.text for line in reading.intake.lines]
        self._repairs = reading.structure.characters
        self._columns: dict[int, list[int]] = {}

    def __call__(self, body: Body) -> str:
        """The characters of the source that a paragraph was made of."""
        found = []
        ends = [piece.offset for piece in body.pieces[1:]] + [len(body.text)]
        for piece, end in zip(body.pieces, ends, strict=True):
            line = self._lines[piece.line - 1]
            if piece.line not in self._columns:
                self._columns[piece.line] = columns(line, self._repairs.get(piece.line, ()))
            origin = self._columns[piece.line]
            last = origin[piece.column + end - piece.offset - 1]
            found.append(line[origin[piece.column] : last + 1])
        return "".join(found)


def _section(heading: Heading, raw: _Raw) -> dict[str, Any]:
    number = sign(heading.number)
    row: dict[str, Any] = {
        "level": heading.level,
        "number": number.name if number else "",
        "title": heading.title,
        "raw": raw(heading.body),
        "style": heading.style,
        "line": heading.line,
    }
    if not number:
        row["confidence"] = heading.confidence
    row["children"] = [_section(h, raw) for h in heading.content if isinstance(h, Heading)]
    return row
