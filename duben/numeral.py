"""Printed heading numbers 一、（二）第三章 -> integers, and integers -> numbers for English."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

DIGITS = {
    c: v
    for row in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○貳貳參肆伍陸")
    for v, c in enumerate(row)
}
_NUMERAL = re.compile(r"[零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾貳參陸]+|\d+")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"))


def parse(numeral: str) -> int:
    """二十三, 贰 or 12 -> an integer. Reads ordinals up to 999; 0 where the text is no number."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    total = digit = 0
    for character in numeral:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in "十拾百":
            total += (digit or 1) * (100 if character == "百" else 10)
            digit = 0
        else:
            return 0
    return total + digit


def ordinal(number: str) -> int:
    """（二） -> 2; 0 where the heading has no number."""
    match = _NUMERAL.search(number)
    return parse(match[0]) if match else 0


def english(number: str, level: int) -> str:
    """The heading number as English editions print it: 一、 -> I., 附件一： -> Annex 1:."""
    value = ordinal(number)
    for word, form in _annexes().items():
        if number.startswith(word):
            return form.replace("{}", str(value)) if value else form.replace(" {}", "")
    if not value:
        return ""
    return f"{roman(value)}." if level == 1 else f"{value}."


@cache
def _annexes() -> dict[str, str]:
    """What the number of an annex begins with -> its English form, the longest first."""
    text = resources.files("duben").joinpath("data/annexes-english.txt").read_text("utf-8")
    rows = (line.split("=") for line in text.splitlines() if not line.startswith("#"))
    return dict(sorted(rows, key=lambda row: -len(row[0])))


def roman(value: int) -> str:
    """4 -> IV."""
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text + "I" * value
