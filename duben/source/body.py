"""A paragraph of a source file that knows where each of its characters stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duben.source.edits import Edit
from duben.source.lines import Line, LineKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph, from `offset` on: where it begins in the repaired lines."""

    offset: int
    line: int
    column: int
    """In characters, from 0."""


@dataclass(frozen=True, slots=True)
class Body:
    """A paragraph; `line` counts from 1 in the source file."""

    line: int
    text: str
    pieces: tuple[Piece, ...] = ()
    kind: LineKind = "text"
    level: int = 0
    inserts: tuple[tuple[int, str], ...] = ()
    """(offset, Markdown that stands there): a note's mark."""

    def place(self, offset: int) -> tuple[int, int]:
        """(line, column from 0) of a character in the repaired lines."""
        piece = [piece for piece in self.pieces if piece.offset <= offset][-1]
        return piece.line, piece.column + offset - piece.offset


def bodies(texts: Sequence[str], lines: Sequence[Line]) -> list[Body]:
    """The lines that hold something, without the space around them."""
    found: list[Body] = []
    for number, (text, line) in enumerate(zip(texts, lines, strict=True), 1):
        # The tabs at the ends of a row part its empty cells.
        around = " \u3000\xa0" if line.kind == "row" else None
        inner = text.strip(around)
        if inner:
            indent = len(text) - len(text.lstrip(around))
            piece = Piece(0, number, indent)
            found.append(Body(number, inner, (piece,), line.kind, line.level))
    return found


def joined(first: Body, second: Body, space: str = "") -> Body:
    """One paragraph of two that the file's lines have parted."""
    shift = len(first.text) + len(space)
    moved = tuple(replace(piece, offset=piece.offset + shift) for piece in second.pieces)
    inserts = tuple((at + shift, text) for at, text in second.inserts)
    return replace(
        first,
        text=first.text + space + second.text,
        pieces=first.pieces + moved,
        inserts=first.inserts + inserts,
    )


def spaced(first: Body, second: Body, why: str) -> tuple[Body, list[Edit]]:
    """The same with a space between them, and the edit that says so."""
    line, column = first.place(len(first.text) - 1)
    space = Edit(line, column, column + 1, first.text[-1] + " ", why)
    return joined(first, second, " "), [space]


def part(body: Body, start: int, end: int) -> Body:
    """The stretch `start:end` of a paragraph, as one of its own."""
    line, column = body.place(start)
    pieces = [Piece(0, line, column)]
    pieces += [replace(p, offset=p.offset - start) for p in body.pieces if start < p.offset < end]
    inserts = tuple((at - start, text) for at, text in body.inserts if start < at <= end)
    return replace(
        body, line=line, text=body.text[start:end], pieces=tuple(pieces), inserts=inserts
    )


def without(body: Body, start: int, end: int, why: str) -> tuple[Body, list[Edit]]:
    """The paragraph without a stretch of it, and the edits that say so."""
    before, after = part(body, 0, start), part(body, end, len(body.text))
    kept = joined(before, after) if start and after.text else after if after.text else before
    inserts = tuple(
        (at if at <= start else max(start, at - (end - start)), text) for at, text in body.inserts
    )
    return replace(kept, line=body.line, inserts=inserts), cut(part(body, start, end), why)


def cut(body: Body, why: str) -> list[Edit]:
    """The edits that take a whole paragraph out."""
    ends = [piece.offset for piece in body.pieces[1:]] + [len(body.text)]
    return [
        Edit(piece.line, piece.column, piece.column + end - piece.offset, "", why)
        for piece, end in zip(body.pieces, ends, strict=True)
    ]
