"""Digits -> how a Chinese speaker says them: 18876 -> 一万八千八百七十六, 0.5 -> 零点五."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿", "亿亿")
LONGEST = 12
"""Digits of a number that is still a quantity; a longer one is a code, said digit by digit."""


def digits(figure: str) -> str:
    """2021 -> 二零二一; what is no digit is left out."""
    return "".join(DIGITS[int(character)] for character in figure if character.isdigit())


def telephone(figure: str) -> str:
    """12345 -> 幺二三四五: as numbers to dial are said."""
    return digits(figure).replace("一", "幺")


def cardinal(figure: str) -> str:
    """A quantity with or without separators and decimals: 1,553.9 -> 一千五百五十三点九."""
    whole, _, decimals = figure.replace(",", "").partition(".")
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        said = digits(whole)
    else:
        said = _whole(whole)
    return f"{said}点{digits(decimals)}" if decimals else said


def counting(figure: str) -> str:
    """A quantity before a measure word: 2 -> 两."""
    return "两" if figure == "2" else cardinal(figure)


def _whole(figure: str) -> str:
    """Groups of four digits with their units; one 零 for every gap inside."""
    value = int(figure or "0")
    if not value:
        return "零"
    said, gap, rest = "", False, value
    groups: list[int] = []
    while rest:
        rest, group = divmod(rest, 10000)
        groups.append(group)
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            gap = bool(said)
            continue
        if said and (gap or group < 1000):
            said += "零"
        said += _group(group, first=not said) + _GROUPS[place]
        gap = False
    return said


def _group(group: int, first: bool) -> str:
    """Up to 9999. At the beginning of a number 12 is 十二 and 2000 is 两千."""
    said, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(said)
            continue
        said += ("零" if gap else "") + DIGITS[digit] + _UNITS[place]
        gap = False
    if first and said.startswith("一十"):
        said = said[1:]
    return "两" + said[1:] if first and said.startswith("二千") else said
