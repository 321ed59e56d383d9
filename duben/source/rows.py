"""Paragraphs with tabs -> table rows, where two or more in a line have as many cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from duben.source.body import Body


def with_rows(bodies: Sequence[Body]) -> list[Body]:
    """A row that stands alone is text again: one line makes no table."""
    cells = [body.text.count("\t") if body.kind in ("text", "row") else 0 for body in bodies]
    result: list[Body] = []
    for index, body in enumerate(bodies):
        beside = [*cells[max(index - 1, 0) : index], *cells[index + 1 : index + 2]]
        table = bool(cells[index]) and (body.kind == "row" or cells[index] in beside)
        if body.kind == "note" or body.kind not in ("text", "row"):
            result.append(body)
        else:
            result.append(replace(body, kind="row" if table else "text"))
    return result
