"""A Text -> inline HTML: sentences, terms, links, emphasis, notes, ruby."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup

from duben.blocks import is_own_file
from duben.html.escape import escaped
from duben.text import Kind, Mark, Text

_HAN = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60\U00020000-\U0003ffff]+")
_GAP = re.compile(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])")
"""Where CLREQ sets a little space between Chinese and Latin (docs/decisions/016)."""
_RANGE = re.compile(r"[0-9]+(?:\.[0-9]+)?[-~～][0-9]+(?:\.[0-9]+)?%?[\u3400-\u9fff]?")
"""1-6月: a line that broke it would begin with what reads as a minus (docs/decisions/005)."""
_TONE = re.compile("[ˊˇˋ]")
_CLOSE: dict[Kind, str] = {
    **dict.fromkeys(("sentence", "lang"), "</span>"),
    **dict.fromkeys(("term", "link", "note"), "</a>"),
    "figure": "</data>",
    "strong": "</strong>",
    "emphasis": "</em>",
}
_SAFE = ("http://", "https://", "mailto:", "tel:", "#", "/")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set on a page."""

    edition_root: str = "../../"
    """From the page to the edition's folder."""
    files: str = ""
    """The address of the report's own pictures and files."""
    part: str = ""
    """The part whose footnotes a mark means: labels may come again in another."""
    anchors: bool = True
    """Whether sentences carry their id; the second language of a parallel page does not."""
    gaps: bool = True
    """Whether the gaps between Chinese and Latin are marked; headings do without."""
    states: Mapping[str, str] = field(default_factory=dict)
    """Sentence id -> "behind" or "missing", where its translation is not current."""


def inline(text: Text, style: Style) -> Markup:
    """HTML whose text content, `rt` and `rp` left out, is exactly the text."""
    parts: list[str] = []
    opened: list[Mark] = []
    position = 0

    def advance(place: int) -> None:
        nonlocal position
        if position < place:
            parts.append(_characters(text, position, place, style.gaps))
            position = place

    for mark in text.marks:
        while opened and opened[-1].end <= mark.start:
            advance(opened[-1].end)
            parts.append(_CLOSE[opened.pop().kind])
        advance(mark.start)
        parts.append(_open(mark, style))
        if mark.start == mark.end:
            parts.append(_CLOSE[mark.kind])
        else:
            opened.append(mark)
    while opened:
        advance(opened[-1].end)
        parts.append(_CLOSE[opened.pop().kind])
    advance(len(text.value))
    return Markup("".join(parts))


def foreign(value: str, lang: str) -> Markup:
    """A plain string in `lang`; Chinese words in an English one carry their language."""
    html = escaped(value)
    if not lang.startswith("zh"):
        html = _HAN.sub(r'<span lang="zh-Hans">\g<0></span>', html)
    return Markup(html)


def _characters(text: Text, start: int, end: int, gaps: bool) -> str:
    if not text.readings:
        return _spaced(text.value, start, end) if gaps else escaped(text.value[start:end])
    parts, place = [], start
    for match in _RANGE.finditer(text.value, start, end):
        whole = _read(text, *match.span())
        parts += [_read(text, place, match.start()), f'<span class="whole">{whole}</span>']
        place = match.end()
    return "".join((*parts, _read(text, place, end)))


def _read(text: Text, start: int, end: int) -> str:
    """Each character with its reading over it."""
    return "".join(
        f"<ruby>{escaped(text.value[i])}<rp>(</rp><rt>{_reading(reading)}</rt><rp>)</rp></ruby>"
        if (reading := text.readings[i])
        else escaped(text.value[i])
        for i in range(start, end)
    )


def _spaced(value: str, start: int, end: int) -> str:
    """Escaped, with an empty element in each gap: nothing to copy, nothing to read aloud."""
    gaps = [gap.start() for gap in _GAP.finditer(value, start, end)]
    if not gaps:
        return escaped(value[start:end])
    return "<i></i>".join(escaped(value[a:b]) for a, b in pairwise((start, *gaps, end)))


def _reading(reading: str) -> str:
    """A syllable; the tone mark of zhuyin in an element of its own, so that it can stand aside."""
    return _TONE.sub(r'<span class="tone">\g<0></span>', reading)


def _open(mark: Mark, style: Style) -> str:
    target = escaped(mark.target)
    match mark.kind:
        case "sentence":
            name = "id" if style.anchors else "data-s"
            state = style.states.get(mark.target, "")
            shown = f' data-status="{state}"' if state else ""
            return f'<span class="s" {name}="{target}"{shown}>'
        case "figure":
            id, _, value = mark.target.partition(" ")
            named = f' id="{escaped(id)}"' if style.anchors else ""
            return f'<data value="{escaped(value)}"{named}>'
        case "term":
            return f'<a class="term" href="{style.edition_root}glossary/{target}/">'
        case "lang":
            return f'<span class="untranslated" lang="{target}">'
        case "link":
            return f'<a href="{escaped(_address(mark.target, style))}">'
        case "note":
            href = f"#note-{style.part}-{target}"
            return f'<a class="noteref" role="doc-noteref" href="{href}">[{target}]'
        case "strong":
            return "<strong>"
        case "emphasis":
            return "<em>"


def _address(target: str, style: Style) -> str:
    """Where a link leads: an own file to its copy, anything that could run nowhere."""
    if is_own_file(target):
        return style.files + posixpath.normpath(target)
    return target if target.startswith(_SAFE) else ""
