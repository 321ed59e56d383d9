"""Dates in Chinese and English sentences -> a figure each for year, month and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from duben.quantity import han
from duben.quantity.figure import Figure

MONTH = "calendar-month"
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_CHINESE = re.compile(
    r"(?P<year>\d{4}|[一二][〇零○一二三四五六七八九]{3})(?=年)"
    r"|(?P<bare>(?:19|20)\d\d)(?=[上下]半年|[-—–~～至]\d{4}年)"
    rf"|(?P<from>{_NUMBER})(?:月份?)?[-—–~～－至到](?P<to>{_NUMBER})月(?:份(?!额))?"
    rf"|(?P<month>{_NUMBER})月(?:份(?!额))?(?=(?P<behind>(?P<day>{_NUMBER})[日号])?)"
    rf"|(?<=月)(?P<alone>{_NUMBER})[日号]"
)
_ENGLISH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_AMBIGUOUS = ("May", "March")
_LEAD = re.compile(r"\b(?:in|of|by|since|from|to|until|early|late|mid|this|last)[ -]$")


def chinese(text: str) -> Iterator[Figure]:
    """1-6月, 8月17日, 2021年, 二〇二六年."""
    for match in _CHINESE.finditer(text):
        year = match["year"] or match["bare"]
        if year:
            value = Fraction(year) if year[0].isdigit() else han.number(year)
            end = match.end() + (text[match.end() : match.end() + 1] == "年")
            if value is not None and 1000 < value < 2200:
                yield Figure(match.start(), end, text[match.start() : end], "year", value)
        elif match["from"]:
            yield from _months(match)
        else:
            name = "alone" if match["alone"] else "month"
            value = _small(match[name])
            most = 12 if name == "month" else 31
            if value is not None and 0 < value <= most:
                unit, kind = (MONTH, "month") if name == "month" else ("", "day")
                yield Figure(*match.span(), match[0], kind, value, unit)


def _months(match: re.Match[str]) -> Iterator[Figure]:
    """January to June is the first half of the year as well, or its first six months."""
    first, last = _small(match["from"]), _small(match["to"])
    if first is None or last is None or not 0 < first < last <= 12:
        return
    others = [(last, "month"), (last, "")] if first == 1 else []
    if first == 1 and last % 3 == 0:
        others += [(last / 3, ""), (last / 3, "quarter"), (last / 12, "")]
    spans = (
        (match.start(), match.start("from") + len(match["from"])),
        (match.start("to"), match.end()),
    )
    for value, (start, end) in zip((first, last), spans, strict=True):
        raw = match.string[start:end]
        also = others if value == last else [(Fraction(1), ""), *others]
        yield Figure(start, end, raw, "month", value, MONTH, others=tuple(also))


def _small(text: str) -> Fraction | None:
    return Fraction(text) if text[0].isdigit() else han.number(text)


def english(text: str) -> Iterator[Figure]:
    """The months that an English sentence names; days and years are numbers there."""
    for match in _ENGLISH.finditer(text):
        start, end = match.span()
        named = match[0] not in _AMBIGUOUS or text[end : end + 2].strip().isdigit()
        if named or _LEAD.search(text, max(start - 8, 0), start):
            value = Fraction(MONTHS.index(match[0]) + 1)
            yield Figure(start, end, match[0], "month", value, MONTH)
