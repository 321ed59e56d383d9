"""Paragraphs of a Word file -> lines: title and headings where styles or fonts are clear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duben.source.lines import Line
from duben.source.word.fonts import Face
from duben.source.word.paragraphs import Paragraph
from duben.source.word.text import BREAK, GAP

LONGEST = 60
"""Characters of a heading; a longer paragraph in a heading's style is text."""
_FONT_LONGEST = 40
_PROSE = 60
_MANY = 0.5
"""Share of paragraphs; where more are "headings" the style says nothing."""
_LOUD = 0.3
"""Share of characters; a font that sets more is no heading font here."""
_ENDS = re.compile(r"[。！？：；，、,;:!?]$")
_NOT_TITLE = re.compile(r"[—―─－(（-]|\d{4}年\d")
_DEEPEST = 6
_BY_FACE: dict[Face, int] = {"level-1": 1, "level-2": 2}


def lines(items: Sequence[Paragraph | Line]) -> Iterator[Line]:
    """The lines of a document; what stands for itself already comes through as it is."""
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    title = _title(paragraphs)
    levels = _by_style(paragraphs) or _by_font(paragraphs)
    shift = 0
    if not title and (title := _lone_heading(paragraphs, levels)):
        shift = 1
    index = -1
    for item in items:
        if isinstance(item, Line):
            yield item
            continue
        index += 1
        level = levels.get(index, 0)
        if item is title:
            first, *others = item.text.split(BREAK)
            yield Line(first, "title")
            yield from map(Line, others)
        elif level > shift:
            text = item.text.replace(BREAK, GAP)
            yield Line(text, "heading", min(level - shift, _DEEPEST))
        else:
            yield from map(Line, item.text.split(BREAK))


def _title(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The one paragraph before the text in a title's style or font; two leave it open."""
    found: list[Paragraph] = []
    for one in paragraphs:
        if len(one.text) > _PROSE:
            break
        likely = one.text and not _NOT_TITLE.match(one.text)
        if likely and (one.is_title or one.face == "title"):
            found.append(one)
    return found[0] if len(found) == 1 else None


def _by_style(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Index -> level, as the styles say."""
    found = {
        index: one.level
        for index, one in enumerate(paragraphs)
        if one.level and 0 < len(one.text) <= LONGEST
    }
    return found if len(found) <= _MANY * len(paragraphs) else {}


def _by_font(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Index -> level, as the fonts of GB/T 9704-2012 (7.3.3) say: 黑体 first, 楷体 below it."""
    whole = sum(len(one.text) for one in paragraphs)
    found: dict[int, int] = {}
    for face, level in _BY_FACE.items():
        set_in = [i for i, one in enumerate(paragraphs) if one.face == face and one.text]
        size = sum(len(paragraphs[i].text) for i in set_in)
        if len(set_in) < 2 or size > _LOUD * whole:
            continue
        for i in set_in:
            text = paragraphs[i].text
            short = len(text) <= _FONT_LONGEST and not _ENDS.search(text)
            below = level == 1 or any(j < i for j in found)
            if short and below:
                found[i] = level
    return found


def _lone_heading(paragraphs: Sequence[Paragraph], levels: dict[int, int]) -> Paragraph | None:
    """The title of a document that sets it as its only first-level heading, above all others."""
    tops = [index for index, level in levels.items() if level == 1]
    if len(tops) != 1 or len(levels) < 3 or tops[0] != min(levels):
        return None
    one = paragraphs[tops[0]]
    return one if one.is_plain and not _NOT_TITLE.match(one.text) else None


def without_breaks(item: Paragraph | Line) -> str:
    """The text of a paragraph in a cell or a note."""
    return re.sub(r"[\n\t]", " ", item.text).strip()
