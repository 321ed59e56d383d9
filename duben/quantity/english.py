"""An English sentence -> its figures: 44.64 million yuan, three-year, 17th, one-fifth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache

from duben.quantity import dates, tables
from duben.quantity.counts import kind_of
from duben.quantity.figure import Figure
from duben.quantity.sharing import shared
from duben.quantity.spelled import numbers

_CODE = re.compile(
    r"(?<![\d.,])\d+(?:\+\d+)+|\b[A-Za-z][A-Za-z'’]*-?\d+(?:\.\d+)?[A-Za-z]*\b"
    r"|(?<![\d.,])\d+(?:\.\d+)?[A-Za-z]+\b"
)
_DIGIT = re.compile(r"\d")
_ORDINAL_END = re.compile(r"\d+(?:st|nd|rd|th)\b")
_LIST_NUMBER = re.compile(r"^\W*(?:\(?\d{1,2}[.)]|\(\d{1,2}\)|[IVX]+\.) ")
_FRACTION = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_GAP = r"(?: |-|\u00a0)?"
_BOUND_REACH = 28


@lru_cache(maxsize=4096)
def figures(sentence: str) -> tuple[Figure, ...]:
    """Every figure, in order; those that need none in the source are not `firm`."""
    taken = bytearray(len(sentence))
    found: list[Figure] = []
    enumerator = _LIST_NUMBER.match(sentence)
    if enumerator:
        taken[: enumerator.end()] = b"\1" * enumerator.end()
    for finder in (_fractions, _codes, dates.english, _numbers):
        for figure in finder(sentence):
            if any(taken[figure.start : figure.end]):
                continue
            taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
            found.append(replace(figure, bound=_bound(sentence, figure.start, figure.end)))
    ordered = sorted(found, key=lambda one: one.start)
    return tuple(shared(ordered, sentence))


def _fractions(text: str) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text):
        over, under = Fraction(match[1]), Fraction(match[2])
        if under:
            others = ((over / under * 100, "percent"), (over, ""), (under, ""))
            yield Figure(*match.span(), match[0], "ratio", over / under, others=others)


def _codes(text: str) -> Iterator[Figure]:
    """5A, 6G, PM2.5, 7+2; not 17th, not 40km."""
    if not _DIGIT.search(text):
        return
    for match in _CODE.finditer(text):
        letters = re.sub(r"[\d.+-]", "", match[0])
        if _ORDINAL_END.fullmatch(match[0]) or tables.fold(letters) in tables.english_units():
            continue
        if letters.upper() in ("HK", "US", "NT", "RMB") or letters.lower() == "s":
            continue
        digits = re.search(r"\d+(?:\.\d+)?", match[0])
        firm = match[0].upper() not in tables.names()
        value = Fraction(digits[0]) if digits else Fraction(0)
        yield Figure(*match.span(), match[0], "code", value, firm=firm, code=match[0].upper())


def _numbers(text: str) -> Iterator[Figure]:
    for number in numbers(text):
        unit, end = _unit_behind(text, number.end)
        start = number.start
        if not unit:
            unit, start = _unit_before(text, number.start)
        raw = text[start:end]
        kind = "ordinal" if number.ordinal else kind_of(unit)
        others = tuple((value, unit) for value in number.others)
        if number.share:
            others += ((number.value * 100, "percent"),)
        yield Figure(
            start,
            end,
            raw,
            kind,
            number.value,
            unit,
            firm=number.firm,
            others=others,
            places=number.places,
            scale=number.scale,
        )


@cache
def _units() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = tables.english_units()
    names = sorted(known, key=len, reverse=True)
    words = "|".join(re.escape(name) for name in names if name[-1].isalpha())
    symbols = "|".join(re.escape(name) for name in names if not name[-1].isalpha())
    tail = rf"(?:(?P<word>{words})(?![A-Za-z])|(?P<symbol>{symbols}))"
    front = "|".join(re.escape(name) for name in names if name[-1] in "$€£¥￥")
    return (
        re.compile(rf"{_GAP}(?:of )?(?:RMB )?{tail}", re.IGNORECASE),
        re.compile(rf"(?:(?P<symbol>{front})|\b(?P<word>RMB|CNY|USD|HKD))\s?$", re.IGNORECASE),
    )


def _unit_behind(text: str, end: int) -> tuple[str, int]:
    match = _units()[0].match(text, end)
    if not match:
        return "", end
    return _known(match), match.end()


def _unit_before(text: str, start: int) -> tuple[str, int]:
    match = _units()[1].search(text, max(start - 5, 0), start)
    if not match:
        return "", start
    return _known(match), match.start()


def _known(match: re.Match[str]) -> str:
    name = match["word"] or match["symbol"]
    known = tables.english_units()
    return known.get(tables.fold(name)) or known.get(name.lower()) or known.get(name.upper(), "")


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = (
        "|".join(re.escape(word) for word in sorted(tables.bounds(c), key=len, reverse=True))
        for c in (3, 4)
    )
    return (
        re.compile(rf"\b({before})\b(?= (?:[a-z]+ ){{0,3}}$| ?$)", re.IGNORECASE),
        re.compile(rf" ?({behind})(?![a-z])", re.IGNORECASE),
    )


def _bound(text: str, start: int, end: int) -> str:
    before, behind = _bounds()
    found = list(before.finditer(text, max(start - _BOUND_REACH, 0), start))
    if found:
        return tables.bounds(3)[found[-1][1].lower()]
    followed = behind.match(text, end)
    return tables.bounds(4)[followed[1].lower()] if followed else ""
