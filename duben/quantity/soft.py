"""Numerals of a Chinese sentence that count nothing -> figures a translation may print for them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from duben.quantity import han, tables
from duben.quantity.figure import Figure
from duben.quantity.shapes import PLAN

_RUN = re.compile(rf"{han.NUMERAL}+|[双半首]|上半年|下半年")
_HALF = Fraction(1, 2)
_WORDS = {"双": Fraction(2), "首": Fraction(1), "半": _HALF, "上半年": _HALF, "下半年": _HALF}
_QUOTED = re.compile(r"[“‘《「][^”’》」“]{1,10}[”’》」]")


@cache
def _phrase() -> re.Pattern[str]:
    longest = sorted(tables.phrases(), key=len, reverse=True)
    return re.compile("|".join(re.escape(phrase) for phrase in longest))


def quiet(text: str) -> list[tuple[int, int]]:
    """Where Chinese numerals count nothing: set phrases, and slogans in quotes."""
    spans = [match.span() for match in _phrase().finditer(text)]
    return spans + [match.span() for match in _QUOTED.finditer(text)]


def soft(text: str, taken: bytearray) -> Iterator[Figure]:
    """Numerals that are no figures: what a translation may print for them."""
    for match in _RUN.finditer(text):
        if any(taken[match.start() : match.end()]):
            continue
        values = [_WORDS[match[0]]] if match[0] in _WORDS else _digits(match[0])
        if values:
            others = tuple((value, "") for value in values[1:])
            unit = tables.unit_at(text, match.end())
            if unit:
                others += tuple((value, unit) for value in values)
            yield Figure(*match.span(), match[0], "count", values[0], firm=False, others=others)


def _digits(run: str) -> list[Fraction]:
    whole = han.number(run)
    each = [Fraction(han.DIGITS[c]) for c in run if c in han.DIGITS]
    scales = [Fraction((han.TENS | han.GROUPS)[c]) for c in run if c not in han.DIGITS]
    if whole is None and not each:
        whole = Fraction(math.prod(scales))  # 万亿
    return ([whole] if whole is not None else []) + each + scales


def promised(text: str) -> Iterator[Figure]:
    """The figures that the translation of a set phrase may print; of a plan, its years."""
    for match in PLAN.finditer(text):
        number = han.number(match["plan"]) or Fraction(0)
        years = tuple((1951 + 5 * number + year, "") for year in range(-1, 5))
        others = ((Fraction(5), "year"), *years)
        yield Figure(*match.span(), match[0], "count", Fraction(5), firm=False, others=others)
    for match in _phrase().finditer(text):
        for value in tables.phrases()[match[0]]:
            yield Figure(*match.span(), match[0], "count", Fraction(value), firm=False)
