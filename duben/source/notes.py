"""Footnotes as a reader found them, [^1] -> marks in their paragraphs, and the notes' own text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from duben.source.body import Body, without
from duben.source.edits import Edit

WHY = "note-mark"
_LABEL = re.compile(r"\[\^(\w+)\]:\s*")
_MARK = re.compile(r"\[\^(\w+)\](?!:)")


def with_notes(bodies: Sequence[Body]) -> tuple[list[Body], list[Edit]]:
    """Take the signs of notes out of the text; where no reader found a note nothing changes."""
    labels = {m[1] for body in bodies if body.kind == "note" and (m := _LABEL.match(body.text))}
    result: list[Body] = []
    edits: list[Edit] = []
    for body in bodies:
        marked, made = _marked(body, labels)
        result.append(marked)
        edits += made
    return result, edits


def _marked(body: Body, labels: Collection[str]) -> tuple[Body, list[Edit]]:
    edits: list[Edit] = []
    label = _LABEL.match(body.text) if body.kind == "note" else None
    if label:
        body, edits = without(body, 0, label.end(), WHY)
        body = replace(body, inserts=((0, f"[^{label[1]}]: "), *body.inserts))
    for match in reversed(list(_MARK.finditer(body.text))):
        if match[1] in labels:
            body, made = without(body, match.start(), match.end(), WHY)
            edits += made
            body = replace(body, inserts=((match.start(), match[0]), *body.inserts))
    return body, edits
