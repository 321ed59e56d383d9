"""A paragraph's runs -> its text: changes accepted, fields as their result, boxes set apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from duben.source.word.styles import on

BREAK = "\n"
GAP = "\u3000"
"""What a tab becomes: a tab itself parts the cells of a table."""
_GONE = frozenset(("w.del", "w.moveFrom", "w.pPr", "w.rPr", "w.rt", "w.delText", "w.sdtPr"))
"""Deleted text, properties, the reading of a ruby."""
_SIGNS = {
    "w.tab": GAP,
    "w.ptab": GAP,
    "w.br": BREAK,
    "w.cr": BREAK,
    "w.noBreakHyphen": "-",
}
# Wingdings and Symbol have their own places for these.
_PICTURES = {"6c": "●", "6e": "■", "75": "◆", "77": "◆", "a8": "□", "b7": "•", "fe": "☑", "fc": "✓"}
_EQUATION = re.compile(r"^\s*eq\b.*,([^,()]*)\)\s*$", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, the run that holds it, and whether readers see it."""

    text: str
    run: Element | None = None
    hidden: bool = False


@dataclass(slots=True)
class Fields:
    """Where a walk through a document stands among begin, separate and end of fields."""

    instructions: list[str] = field(default_factory=list)
    """Of the fields that are open, outermost first."""
    shown: list[bool] = field(default_factory=list)
    """For each of them, whether its result has begun."""

    def visible(self) -> bool:
        return all(self.shown)

    def mark(self, kind: str) -> str:
        """Move on; returns what an equation without a result says: EQ overlays of characters."""
        if kind == "begin":
            self.instructions.append("")
            self.shown.append(False)
        elif kind == "separate" and self.shown:
            self.shown[-1] = True
        elif kind == "end" and self.shown:
            said = _EQUATION.match(self.instructions.pop())
            if not self.shown.pop() and said and self.visible():
                return said[1]
        return ""

    def say(self, text: str) -> None:
        if self.instructions and not self.shown[-1]:
            self.instructions[-1] += text


def pieces(
    parent: Element, fields: Fields, note: Callable[[Element], str], run: Element | None = None
) -> Iterator[Piece]:
    """The text of a paragraph in order, without its boxes; `note` names a note's mark."""
    for child in parent:
        tag = child.tag
        if tag in _GONE or (tag == "w.sdt" and child.find("w.sdtPr/w.showingPlcHdr") is not None):
            continue
        if tag == "w.fldChar":
            yield from _piece(fields.mark(child.get("w.fldCharType", "")), run)
        elif tag == "w.instrText":
            fields.say(child.text or "")
        elif tag == "mc.AlternateContent":
            yield from pieces(chosen(child), fields, note, run)
        elif tag in ("w.drawing", "w.pict", "w.object", "w.txbxContent"):
            continue
        elif tag == "w.r":
            yield from pieces(child, fields, note, child)
        elif len(child) and tag not in ("w.t", "w.br"):
            yield from pieces(child, fields, note, run)
        elif fields.visible():
            yield from _piece(_sign(child, note), run)


def boxes(parent: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once."""
    for child in parent:
        if child.tag in ("w.del", "w.moveFrom"):
            continue
        if child.tag == "mc.AlternateContent":
            yield from boxes(chosen(child))
        elif child.tag == "w.txbxContent":
            yield child
        else:
            yield from boxes(child)


def chosen(alternatives: Element) -> Element:
    """What stands for all: the first choice that holds text, else the fallback, else nothing.

    ISO/IEC 29500-3, 10.2.1: one of them is shown, never two.
    """
    texts = [one for one in alternatives if next(one.iter("w.t"), None) is not None]
    return next(iter(texts), Element("mc.Fallback"))


def _piece(text: str, run: Element | None) -> Iterator[Piece]:
    if text:
        hidden = run is not None and on(run, "w.rPr/w.vanish")
        yield Piece(text, run, hidden)


def _sign(child: Element, note: Callable[[Element], str]) -> str:
    """The text of an element of a run that has none below it."""
    match child.tag:
        case "w.t" | "m.t":
            return child.text or ""
        case "w.footnoteReference" | "w.endnoteReference":
            return note(child)
        case "w.sym":
            code = child.get("w.char", "").lower()
            known = _PICTURES.get(code.removeprefix("f0"))
            private = code.startswith("f0") or not re.fullmatch(r"[0-9a-f]{2,5}", code)
            return known or ("" if private else _character(code))
    return _SIGNS.get(child.tag, "")


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0x20 <= number < 0xD800 or 0xF900 <= number < 0xFFFE else ""
