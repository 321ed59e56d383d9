"""A line -> the day that it names, in any of the ways that reports print one."""

from __future__ import annotations

import datetime
import re

_DIGITS = {
    c: str(v)
    for row in ("零一二三四五六七八九", "〇", "○", "Ｏ", "O", "０１２３４５６７８９")
    for v, c in enumerate(row)
}
_D = r"[\d零〇○OＯ０-９一二三四五六七八九]"
_N = r"[\d０-９零〇○一二三四五六七八九十廿卅]"
_DATE = re.compile(
    rf"(?P<year>(?:{_D}\s*){{4}}|(?:中華)?民[國国]\s*(?:{_N}\s*){{2,4}})\s*年"
    rf"\s*(?P<month>(?:{_N}\s*){{1,3}})\s*月\s*(?P<day>(?:{_N}\s*){{1,3}})\s*日"
)
_SHORT = re.compile(
    r"(?<!\d)(?P<year>\d{4})(?P<dot>[.．/-])(?P<month>\d{1,2})(?P=dot)(?P<day>\d{1,2})(?!\d)"
)
_ALONE = re.compile(
    r"[（(—―－\- ]*(?:时间[：:])?(?P<date>.{6,30}?)"
    r"[ \u3000]*(?:星期[一二三四五六日天]|上午|下午)?[）)]?"
)
_REPUBLIC = 1911
"""The year before the first of the Republic, by which Taiwan counts."""


def date(text: str) -> datetime.date | None:
    """The first date: 2021年8月17日, 二〇二六年一月二十七日, １９８７年３月２５日, 1 9 9 8年.

    Also 中華民國114年2月18日 and 2021.8.17.
    """
    match = _DATE.search(text) or _SHORT.search(text)
    if not match:
        return None
    year, *rest = (_number(match[name]) for name in ("year", "month", "day"))
    try:
        return datetime.date(year + _REPUBLIC * (year < 1000), *rest)
    except ValueError:
        return None


def is_date(text: str) -> bool:
    """Whether a line holds a date and nothing else, but for brackets and dashes."""
    match = _ALONE.fullmatch(text.strip())
    words = match["date"].strip() if match else ""
    return bool(_DATE.fullmatch(words) or _SHORT.fullmatch(words))


def _number(printed: str) -> int:
    """二十七 -> 27, 廿八 -> 28, 二〇二六 -> 2026."""
    text = re.sub(r"\s|[中華民國国]", "", printed).replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_DIGITS.get(tens, tens or "1")) * 10 + int(_DIGITS.get(ones, ones or "0"))
    return int("".join(_DIGITS.get(character, character) for character in text))
