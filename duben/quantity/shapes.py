"""Figures of a shape of their own in a Chinese sentence: 5A, 十四五, 三分之一, 翻一番, 第十七届."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from duben.quantity import han, tables
from duben.quantity.figure import Figure
from duben.quantity.han import ARABIC

_CODE = re.compile(
    r"\d+(?:\+\d+)+|[A-Za-z]+-?\d+(?:\.\d+)?[A-Za-z]*|\d+(?:\.\d+)?[A-Za-z]+(?![A-Za-z²])"
)
PLAN = re.compile(
    r"(?<![一二三四五六七八九十])(?P<plan>十[一二三四五六七八九]|[一二三四五六七八九十])五"
    r"(?=[”’」\"]|规划|计划|时期|期间|以来|末|普法|开局|收官|(?<=十[一二三四五六七八九]五)(?![一二三四五六七八九十百千万亿]))"
)
_PART = re.compile(
    rf"(?P<whole>{han.NUMERAL}+)分之(?P<part>{ARABIC}|{han.NUMERAL}+)"
    r"|(?<![\d/])(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\d/])"
)
_WHOLE = {"百": Fraction(100), "千": Fraction(1000), "万": Fraction(10**4)}
_TIMES = re.compile(rf"翻(?P<turns>{han.NUMERAL}|\d+)?番|(?P<half>一半)")
_SESSION = re.compile(
    rf"(?:第(?P<nth>\d++|{han.NUMERAL}++)|(?P<bare>\d+|{han.NUMERAL}+)(?=届|[次中]全会|次会议))"
    r"(?![，,、])[届次批轮期]?"
)
_CONGRESS = re.compile(
    r"(?:党的|中共)?(?P<congress>(?:二十|十)[一二三四五六七八九]?)大(?![大学会多])"
)


def codes(text: str) -> Iterator[Figure]:
    known = tables.chinese_units()
    for match in _CODE.finditer(text):
        letters = re.sub(r"[\d.+-]", "", match[0])
        if letters in known:
            continue
        digits = re.search(r"\d+(?:\.\d+)?", match[0])
        value = Fraction(digits[0]) if digits else Fraction(0)
        yield Figure(*match.span(), match[0], "code", value, code=match[0].upper())


def plans(text: str) -> Iterator[Figure]:
    """十四五 is the 14th Five-Year Plan."""
    for match in PLAN.finditer(text):
        number = han.number(match["plan"])
        assert number is not None
        yield Figure(*match.span(), match[0], "plan", number)


def parts(text: str) -> Iterator[Figure]:
    """百分之六十, 三分之一, 1/3, 一半, 翻一番."""
    for match in _PART.finditer(text):
        whole = _WHOLE.get(match["whole"]) or han.value(match["whole"] or match["under"])
        part = han.value(match["part"] or match["over"])
        if not whole or part is None:
            continue
        if whole == 100:
            yield Figure(*match.span(), match[0], "percent", part, "percent")
        elif whole > 1:
            share = part / whole
            shares = ((share * 100, "percent"), (whole, ""), (part, ""))
            yield Figure(*match.span(), match[0], "ratio", share, others=shares)
    yield from _doubled(text)


def _doubled(text: str) -> Iterator[Figure]:
    for match in _TIMES.finditer(text):
        if match["half"]:
            half = ((Fraction(50), "percent"),)
            yield Figure(*match.span(), match[0], "ratio", Fraction(1, 2), others=half)
            continue
        turns = han.value(match["turns"]) if match["turns"] else Fraction(1)
        if turns is not None and turns.denominator == 1 and turns < 10:
            value = Fraction(2 ** int(turns))
            grown = (((value - 1) * 100, "percent"), (value * 100, "percent"))
            yield Figure(*match.span(), match[0], "multiple", value, others=grown)


def sessions(text: str) -> Iterator[Figure]:
    """第四届, 十四届九次全会, 三中全会, 二十大. What is called the first is no duty."""
    for match in _SESSION.finditer(text):
        value = han.value(match["nth"] or match["bare"])
        if value:
            yield Figure(*match.span(), match[0], "ordinal", value, firm=value > 1)
    for match in _CONGRESS.finditer(text):
        value = han.number(match["congress"])
        if value and value > 11:
            start = match.start("congress")
            yield Figure(start, match.end(), text[start : match.end()], "ordinal", value)
