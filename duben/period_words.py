"""An ISO 8601 period -> the words of an edition: 2021-01/2021-06 -> 2021年1月至6月."""

from __future__ import annotations

from duben.strings import Strings


def period_words(period: str, strings: Strings) -> str:
    """A year, a month, a span of months, or “by the end of” one."""
    first, _, last = period.partition("/")
    if not last:
        return _point(first, strings)
    if first == "..":
        return strings("figures.until", time=_point(last, strings))
    year, month = first.split("-")
    names = strings["figures.months"].split()
    return strings(
        "figures.span",
        year=year,
        first=names[int(month) - 1],
        last=names[int(last.split("-")[1]) - 1],
    )


def _point(time: str, strings: Strings) -> str:
    year, _, month = time.partition("-")
    if not month:
        return strings("figures.year", year=year)
    name = strings["figures.months"].split()[int(month) - 1]
    return strings("figures.month", year=year, month=name)
