"""A paragraph of a Word file -> its number, text, level and font, and what is anchored in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from duben.source.word.fonts import Face, face
from duben.source.word.numbering import Counter
from duben.source.word.styles import Styles
from duben.source.word.text import BREAK, Fields, Piece, pieces


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph holds."""

    text: str
    """Its number and its visible text; soft breaks are line feeds."""
    level: int = 0
    """Of the heading that its style says it is; 0 for none."""
    is_title: bool = False
    is_plain: bool = True
    """Without an automatic number."""
    face: Face = ""
    hidden: str = ""
    notes: tuple[str, ...] = ()
    """The marks of notes in it."""
    open: bool = False
    """Its end is deleted: it goes on in the next one."""
    gone: bool = False
    """All of it is deleted."""


@dataclass(slots=True)
class Walk:
    """What a walk through a document carries along, in reading order."""

    styles: Styles
    counter: Counter
    fields: Fields = field(default_factory=Fields)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    """(kind, id) of a note -> its mark, in the order of the text."""

    def label(self, reference: Element) -> str:
        """The mark [^n] of a note."""
        key = (reference.tag.removesuffix("Reference"), reference.get("w.id", ""))
        return self.labels.setdefault(key, f"[^{len(self.labels) + 1}]")


def paragraph(element: Element, walk: Walk, carried: str = "") -> Paragraph:
    """Read one w:p; `carried` is the text of one before whose end is deleted."""
    found = list(pieces(element, walk.fields, walk.label))
    shown = [piece for piece in found if not piece.hidden]
    text = carried + "".join(piece.text for piece in shown)
    removed = _end_is_removed(element)
    if removed or (_is_removed(element) and not text):
        return Paragraph(
            text, hidden=_hidden(found), notes=_notes(found, walk), open=bool(text), gone=not text
        )
    number = walk.counter.number(element, walk.styles)
    runs = [
        (piece.text, walk.styles.font(piece.run, element))
        for piece in shown
        if piece.run is not None
    ]
    return Paragraph(
        number + text.strip(f"{BREAK} ") if text.strip() else "",
        walk.styles.level(element),
        walk.styles.is_title(element),
        not number,
        face(runs),
        _hidden(found),
        _notes(found, walk),
    )


def _hidden(found: list[Piece]) -> str:
    return "".join(piece.text for piece in found if piece.hidden).replace(BREAK, " ")


def _notes(found: list[Piece], walk: Walk) -> tuple[str, ...]:
    marks = set(walk.labels.values())
    return tuple(piece.text for piece in found if piece.text in marks)


def _end_is_removed(element: Element) -> bool:
    properties = element.find("w.pPr/w.rPr")
    return properties is not None and any(
        properties.find(tag) is not None for tag in ("w.del", "w.moveFrom")
    )


def _is_removed(element: Element) -> bool:
    """Whether all that a paragraph holds is deleted."""
    return any(child.tag in ("w.del", "w.moveFrom") for child in element)
