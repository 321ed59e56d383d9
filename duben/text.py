"""Characters and what is known about them: spans (`Mark`), readings, a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["sentence", "lang", "link", "strong", "emphasis", "figure", "term", "note"]

# Outermost first: where two marks would cross, the inner one is cut in two.
NESTING: tuple[Kind, ...] = (
    *("sentence", "lang", "link", "strong", "emphasis"),
    *("figure", "term", "note"),
)
RANK = {kind: rank for rank, kind in enumerate(NESTING)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span `start:end` over a text, in characters. A note is a point: `start == end`."""

    start: int
    end: int
    kind: Kind
    target: str = ""
    """What it points at: a sentence id, a term id, an address, a language tag, a note label;
    of a figure its id and its value, "f1-2-1-3 44640000"."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of characters under the same marks, outermost mark first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A string with its marks, which nest and never cross.

    `readings` is empty or has one item a character, "" where a character has none.
    """

    value: str
    marks: tuple[Mark, ...] = ()
    readings: tuple[str, ...] = ()
    lang: str = ""

    def mark(self, marks: Iterable[Mark]) -> Text:
        """The same text with more marks, cut where they would cross another."""
        added = tuple(marks)
        return replace(self, marks=nest(self.marks + added)) if added else self

    def marked(self, kind: Kind) -> tuple[Mark, ...]:
        """The marks of one kind, in order."""
        return tuple(mark for mark in self.marks if mark.kind == kind)

    def runs(self) -> Iterator[Run]:
        """Walk the text once: each character in one run, each note in an empty run."""
        position = 0
        opened: list[Mark] = []
        for mark in self.marks:
            while opened and opened[-1].end <= mark.start:
                if position < opened[-1].end:
                    yield Run(position, opened[-1].end, tuple(opened))
                    position = opened[-1].end
                opened.pop()
            if position < mark.start:
                yield Run(position, mark.start, tuple(opened))
                position = mark.start
            if mark.start == mark.end:
                yield Run(position, position, (*opened, mark))
            else:
                opened.append(mark)
        while opened:
            if position < opened[-1].end:
                yield Run(position, opened[-1].end, tuple(opened))
                position = opened[-1].end
            opened.pop()
        if position < len(self.value):
            yield Run(position, len(self.value), ())


def own_words(text: Text) -> str:
    """The text without what it holds in another language: sentences not yet translated."""
    parts, position = [], 0
    for mark in text.marked("lang"):
        parts.append(text.value[position : mark.start])
        position = mark.end
    return "".join([*parts, text.value[position:]]).strip()


def nest(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in document order, outermost first, with inner ones cut at the ends of outer ones."""
    ordered = tuple(sorted(marks, key=_document_order))
    if _nests(ordered):
        return ordered
    placed: list[Mark] = []
    for mark in sorted(ordered, key=_outermost_first):
        pieces = [mark]
        for outer in placed:
            pieces = [part for piece in pieces for part in _cut(piece, outer)]
        placed.extend(pieces)
    return tuple(sorted(placed, key=_document_order))


def _nests(ordered: Iterable[Mark]) -> bool:
    """Whether marks in document order lie inside or beside each other, as their kinds want."""
    opened: list[Mark] = []
    for mark in ordered:
        if mark.start == mark.end:
            continue
        while opened and opened[-1].end <= mark.start:
            opened.pop()
        if opened:
            outer = opened[-1]
            if mark.end > outer.end or RANK[mark.kind] < RANK[outer.kind]:
                return False
        opened.append(mark)
    return True


def _cut(inner: Mark, outer: Mark) -> tuple[Mark, ...]:
    """The inner mark, in two where it crosses one end of the outer mark."""
    for edge in (outer.start, outer.end):
        crosses = not (outer.start <= inner.start and inner.end <= outer.end)
        if crosses and inner.start < edge < inner.end and outer.start < outer.end:
            return (
                *_cut(replace(inner, end=edge), outer),
                *_cut(replace(inner, start=edge), outer),
            )
    return (inner,)


def _outermost_first(mark: Mark) -> tuple[int, int, int, str]:
    return RANK[mark.kind], mark.start, -mark.end, mark.target


def _document_order(mark: Mark) -> tuple[int, bool, int, int, str]:
    is_span = mark.end > mark.start
    return mark.start, is_span, -mark.end, RANK[mark.kind], mark.target
