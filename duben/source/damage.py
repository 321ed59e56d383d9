"""A line -> what copying has done to it: escapes, placeholders, full-width digits, lost spaces."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from functools import cache

from duben.source.words import rows

Change = tuple[int, str, str, str]
"""(column from 0, what stands there, what it means, why)"""

_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*")
_NARROW = str.maketrans({c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)})
# Control characters, zero-width ones, and those that turn the direction of text.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
_LOST = re.compile(r"(?<![?？])(?:\?\?)+(?![?？])")
_NUMBER_GAP = re.compile(
    r"\s*(?:[一二三四五六七八九十百]+、|[（(] ?[一二三四五六七八九十]+ ?[）)])([ \u3000\xa0]+)"
)
_BRACKET_GAP = re.compile(r"\s*[（(]([ \u3000]*)[一二三四五六七八九十]+([ \u3000]*)[）)]")


def damage(line: str) -> Iterator[Change]:
    """Escapes of web pages, placeholders, invisible characters, full-width digits and letters."""
    for found, meant, why in _table():
        for match in re.finditer(re.escape(found), line):
            yield match.start(), found, meant, why
    for match in _ENTITY.finditer(line):
        meant = html.unescape(match[0]).replace("\xa0", " ")
        if meant != match[0]:
            yield match.start(), match[0], meant, "escape"
    for match in _INVISIBLE.finditer(line):
        yield match.start(), match[0], "", "invisible"
    for match in _WIDE.finditer(line):
        yield match.start(), match[0], match[0].translate(_NARROW), "full-width-digits"


def heading_gaps(line: str) -> Iterator[Change]:
    """The spaces in 一、 过去五年 and （二 ）: a heading's number stands close to its words."""
    for pattern in (_NUMBER_GAP, _BRACKET_GAP):
        match = pattern.match(line)
        for group in range(1, pattern.groups + 1) if match else ():
            if match and match[group]:
                yield match.start(group), match[group], "", "heading-space"


def lost_spaces(lines: Sequence[str]) -> bool:
    """Whether the file writes ?? for spaces it could not say: in pairs, hardly ever a lone ?."""
    text = "\n".join(lines)
    lone = len(re.findall(r"(?<![?？])\?(?![?？])", text))
    return len(_LOST.findall(text)) > 2 * lone


def lost_space(line: str) -> Iterator[Change]:
    for match in _LOST.finditer(line):
        yield match.start(), match[0], "", "lost-space"


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    named = {"-": "", "_": " "}
    split = (row.split("\t") for row in rows("damage.txt"))
    return tuple((found, named.get(meant, meant), why) for found, meant, why in split)
