"""Chinese sentences -> the time their figures are of, as ISO 8601: 2021-01/2021-06, 2021-07."""

from __future__ import annotations

import re

_MONTHS = re.compile(r"(\d{1,2})[-—–~～至](\d{1,2})月")
_UNTIL = re.compile(r"截[至止]?(?:到)?(?:(20\d\d)年)?(\d{1,2})月")
_MONTH = re.compile(r"(?:(20\d\d)年)?(?<!\d)(\d{1,2})月(?:份|底|末)?(?!\d)")
_HALF = re.compile(r"(?:(20\d\d)年?)?(上|下)半年")
_QUARTER = re.compile(r"(?:(20\d\d)年?)?(?:第)?([一二三四])季度")
_YEAR = re.compile(r"(20\d\d)年")
_WORDS = {"去年": -1, "上年": -1, "明年": 1, "今年": 0, "全年": 0, "本年": 0}
_QUARTERS = {"一": 1, "二": 4, "三": 7, "四": 10}


def period(text: str, year: int, before: str = "") -> str:
    """The time that a text names; `before` where it names none. `year` is the report's."""
    until = _UNTIL.search(text)
    if until:
        return f"../{until[1] or year}-{int(until[2]):02}"
    months = _MONTHS.search(text)
    if months:
        return f"{year}-{int(months[1]):02}/{year}-{int(months[2]):02}"
    half = _HALF.search(text)
    if half:
        first, last = ("01", "06") if half[2] == "上" else ("07", "12")
        return f"{half[1] or year}-{first}/{half[1] or year}-{last}"
    quarter = _QUARTER.search(text)
    if quarter:
        first_month = _QUARTERS[quarter[2]]
        own = quarter[1] or year
        return f"{own}-{first_month:02}/{own}-{first_month + 2:02}"
    month = _MONTH.search(text)
    if month and 0 < int(month[2]) <= 12:
        return f"{month[1] or year}-{int(month[2]):02}"
    named = _YEAR.search(text)
    if named:
        return before if named[1] in before else named[1]
    return next((f"{year + shift}" for word, shift in _WORDS.items() if word in text), before)
