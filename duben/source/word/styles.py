"""styles.xml -> what a paragraph or run takes from its style, and from the style below that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|標題", re.IGNORECASE)
BODY = 9
"""The outline level that means none (ISO/IEC 29500-1, 17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their id."""

    by_id: Mapping[str, Element]
    usual: str = ""
    """The id of the style that a paragraph without one has."""
    default_font: str = ""

    def chain(self, id: str) -> Iterator[Element]:
        """A style and those it is based on; a circle ends where it began."""
        seen: set[str] = set()
        while id in self.by_id and id not in seen:
            seen.add(id)
            yield self.by_id[id]
            id = value(self.by_id[id], "w.basedOn")

    def level(self, paragraph: Element) -> int:
        """The heading level that a paragraph's outline level or style says: 1 to 9, or 0."""
        own = value(paragraph, "w.pPr/w.outlineLvl")
        if own:
            return _level(own)
        for style in self.chain(self.of(paragraph)):
            said = value(style, "w.pPr/w.outlineLvl")
            named = _HEADING.fullmatch(value(style, "w.name"))
            if said or named:
                return _level(said) if said else int(named[1]) if named else 0
        return 0

    def is_title(self, paragraph: Element) -> bool:
        """Whether the style is Word's own for a title."""
        chain = self.chain(self.of(paragraph))
        return any(_TITLE.fullmatch(value(style, "w.name")) for style in chain)

    def of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph, "w.pPr/w.pStyle") or self.usual

    def numbering(self, paragraph: Element) -> tuple[str, str, str]:
        """(list, level, the style that says so): "" for what no one says."""
        own = paragraph.find("w.pPr/w.numPr")
        id = value(own, "w.numId") if own is not None else ""
        step = value(own, "w.ilvl") if own is not None else ""
        source = ""
        for style in () if id else self.chain(self.of(paragraph)):
            said = style.find("w.pPr/w.numPr")
            if said is not None and value(said, "w.numId"):
                id, source = value(said, "w.numId"), style.get("w.styleId", "")
                step = step or value(said, "w.ilvl")
                break
        return id, step, source

    def font(self, run: Element, paragraph: Element) -> str:
        """The name of the font that a run's Chinese is set in."""
        own = _font(run.find("w.rPr"))
        if own:
            return own
        for id in (value(run, "w.rPr/w.rStyle"), self.of(paragraph)):
            for style in self.chain(id):
                said = _font(style.find("w.rPr"))
                if said:
                    return said
        return self.default_font


def styles(root: Element | None) -> Styles:
    """The styles of styles.xml, or none."""
    if root is None:
        return Styles({})
    by_id = {style.get("w.styleId", ""): style for style in root.iter("w.style")}
    usual = [
        id
        for id, style in by_id.items()
        if style.get("w.type") == "paragraph" and style.get("w.default") in ("1", "true", "on")
    ]
    font = _font(root.find("w.docDefaults/w.rPrDefault/w.rPr"))
    return Styles(by_id, usual[0] if usual else "", font)


def value(element: Element | None, path: str) -> str:
    """The value of a child, or ""."""
    child = element.find(path) if element is not None else None
    return child.get("w.val", "") if child is not None else ""


def on(element: Element | None, path: str) -> bool:
    """Whether a switch such as w:vanish is there and not off."""
    child = element.find(path) if element is not None else None
    return child is not None and child.get("w.val", "1") not in ("0", "false", "off")


def _level(said: str) -> int:
    level = int(said) if said.isdecimal() else BODY
    return level + 1 if level < BODY else 0


def _font(properties: Element | None) -> str:
    fonts = properties.find("w.rFonts") if properties is not None else None
    return fonts.get("w.eastAsia", "") if fonts is not None else ""
