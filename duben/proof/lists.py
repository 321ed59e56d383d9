"""A text -> the numbered items in it, 一是…二是…, （一）…, 第一，…, by the forms of a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from duben import numeral
from duben.proof.passage import Passage
from duben.source.words import groups

_NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,3})"


@dataclass(frozen=True, slots=True)
class Item:
    """A number that begins an item: 二是 has the form "N是" and the value 2."""

    start: int
    end: int
    form: str
    value: int
    text: str


def items(passage: Passage) -> Iterator[Item]:
    """The items of a text in order; a heading is one item."""
    if passage.level:
        value = numeral.ordinal(passage.number)
        if value:
            yield Item(0, 0, _shape(passage.number), value, passage.number.strip())
        return
    for match in _pattern("start").finditer(passage.value):
        yield _item(match)
    for match in _pattern("anywhere").finditer(passage.value):
        yield _item(match)


def _item(match: re.Match[str]) -> Item:
    return Item(match.start(), match.end(), _shape(match[0]), _value(match[0]), match[0])


def _value(text: str) -> int:
    found = re.search(_NUMERAL, text)
    if found:
        return numeral.parse(found[0])
    return ord(text[0]) - ord("①") + 1


def _shape(text: str) -> str:
    """（二） -> (N), 2． -> D. with ASCII marks, so that a mixed list is one list."""
    found = re.search(_NUMERAL, text)
    if not found:
        return "①"
    name = "D" if found[0].isdigit() else "N"
    return unicodedata.normalize("NFKC", text[: found.start()] + name + text[found.end() :]).strip()


@cache
def _pattern(group: str) -> re.Pattern[str]:
    rows = groups("proof-numbering.txt")[group]
    forms = "|".join(row.replace("N", _NUMERAL) for row in rows)
    before = r"\A" if group == "start" else r"(?:\A|(?<=[。；，！？：:;,、“‘\s]))"
    return re.compile(f"{before}(?:{forms})")
