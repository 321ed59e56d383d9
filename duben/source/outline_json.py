"""What import sees -> the object that `outline --json` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from duben.source.importing import Reading
from duben.source.outline import Heading


def outline_json(reading: Reading, problems: Sequence[dict[str, object]]) -> dict[str, Any]:
    """Headings as in the source, front matter, dropped lines, problems."""
    seen = reading.outline
    return {
        "title": seen.title,
        "date": seen.date.isoformat() if seen.date else None,
        "occasion": seen.occasion,
        "speaker": None,
        "salutation": seen.salutation,
        "encoding": reading.encoding,
        "sections": [_section(heading) for heading in seen.headings],
        "glossary": [],
        "dropped": [
            {"line": repair.line, "text": repair.before, "why": repair.why}
            for repair in reading.repairs
            if not repair.after
        ],
        "problems": list(problems),
    }


def _section(heading: Heading) -> dict[str, Any]:
    return {
        "level": heading.level,
        "number": heading.number,
        "title": heading.title,
        "raw": heading.raw,
        "style": heading.style,
        "line": heading.line,
        "children": [_section(h) for h in heading.content if isinstance(h, Heading)],
    }
