"""Chinese numerals -> numbers: 三百二十 -> 320, 二〇二六 -> 2026, 一万二 -> 12000."""

from __future__ import annotations

from fractions import Fraction

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "两": 2, "兩": 2, "○": 0}
TENS = {"十": 10, "百": 100, "千": 1000}
GROUPS = {"万": 10**4, "亿": 10**8}
SCALES = {
    name: Fraction(value)
    for name, value in (
        ("", 1),
        ("十", 10),
        ("百", 100),
        ("千", 10**3),
        ("万", 10**4),
        ("十万", 10**5),
        ("百万", 10**6),
        ("千万", 10**7),
        ("亿", 10**8),
        ("十亿", 10**9),
        ("百亿", 10**10),
        ("千亿", 10**11),
        ("万亿", 10**12),
        ("十万亿", 10**13),
        ("百万亿", 10**14),
        ("万万", 10**8),
    )
}
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMERAL = r"[零〇○一二两三四五六七八九十百千万亿]"


def number(text: str) -> Fraction | None:
    """The number that a run of numerals says; None where it says none (三四, 万众)."""
    if all(character in DIGITS for character in text):
        return Fraction(DIGITS[text]) if len(text) == 1 else _row(text)
    total = group = 0
    digit = -1
    last = 0
    for place, character in enumerate(text):
        if character in DIGITS:
            if digit > 0:
                return None
            digit = DIGITS[character]
        elif character in TENS:
            grouped = text[place + 1 : place + 2] in GROUPS  # 千亿 is a number, 千秋 is none
            if digit == 0 or (digit < 0 and character != "十" and not grouped):
                return None
            group += (digit if digit > 0 else 1) * TENS[character]
            digit, last = -1, TENS[character]
        else:
            group += max(digit, 0)
            if not group and not total:
                return None
            worth = GROUPS[character]
            total = (total + group) * worth if worth > total > 0 else total + group * worth
            group, digit, last = 0, -1, worth
    if digit > 0 and last > 10 and "零" not in text and "〇" not in text:
        digit *= last // 10  # 一万二, 三百五
    return Fraction(total + group + max(digit, 0))


def _row(text: str) -> Fraction | None:
    """Digits in a row: a year, or a decimal without its point; 三四 is “three or four”."""
    if len(text) < 4:
        return None
    return Fraction(int("".join(str(DIGITS[character]) for character in text)))


def value(text: str) -> Fraction | None:
    """The number written in Arabic digits or Chinese numerals, 三点五 too."""
    if text[0].isdigit():
        return Fraction(text.replace(",", ""))
    whole, _, tail = text.partition("点")
    count = number(whole)
    if count is None or not tail or any(c not in DIGITS for c in tail):
        return count if not tail else None
    return count + Fraction("0." + "".join(str(DIGITS[c]) for c in tail))
