"""A text -> percentages that their own numbers contradict: 503 of 730 is 68.9%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from duben.proof.figure import Figure, figure, place_holders
from duben.proof.passage import Slip, slip
from duben.source.words import groups

NEAR = 80
"""Characters between two rates of one population."""
_ALIKE = 0.005
"""Populations that differ by less may be one."""


def slips(value: str) -> Iterator[Slip]:
    """Percentages that do not agree with the two numbers that they are made of."""
    if not re.search("[%％]", value):
        return
    for kind in ("share", "growth"):
        for match in _matches(kind, value):
            whole, part, percent = _figure(match, "A"), _figure(match, "B"), _percent(match)
            if (
                whole.value
                and not (kind == "share" and part.value > whole.value)
                and not _agrees(kind, whole, part, percent)
            ):
                real = _made(kind, whole, part)
                sum_ = f"{part.text}÷{whole.text}={part.value / whole.value:.2%}"
                made = sum_ if kind == "share" else f"{whole.text}→{part.text}：{real:.2f}%"
                yield slip("W-PRF-005", match.span("P"), text=f"{percent.text}%", found=made)
    yield from _populations(value)


def _populations(value: str) -> Iterator[Slip]:
    """Rates of one name, 接种率94.47% and 全程接种率62.32%, whose counts imply two populations."""
    rates = list(_matches("population", value))
    for one, other in pairwise(rates):
        alike = (one["name"], one["U"]) == (other["name"], other["U"])
        if alike and other.start() - one.end() < NEAR and _percent(one).value:
            sums = [_figure(m, "B").value / _percent(m).value * 100 for m in (one, other)]
            slack = sum(_percent(m).slack + _figure(m, "B").slack for m in (one, other))
            if abs(sums[0] / sums[1] - 1) > slack + _ALIKE:
                told = [
                    f"{m['B']}÷{m['P']}%≈{sum_:.0f}"
                    for m, sum_ in zip((one, other), sums, strict=True)
                ]
                yield slip("W-PRF-005", one.span("P"), text=f"{one['P']}%", found="，".join(told))


def _agrees(kind: str, whole: Figure, part: Figure, percent: Figure) -> bool:
    ratio = part.value / whole.value * 100
    slack = 10.0 ** -len(percent.text.partition(".")[2])
    return abs(_made(kind, whole, part) - percent.value) <= slack + ratio * (
        whole.slack + part.slack
    )


def _made(kind: str, whole: Figure, part: Figure) -> float:
    ratio = part.value / whole.value * 100
    return ratio if kind == "share" else abs(ratio - 100)


def _figure(match: re.Match[str], name: str) -> Figure:
    return figure(match[name], match[f"{name}s"])


def _percent(match: re.Match[str]) -> Figure:
    return figure(match["P"])


def _matches(kind: str, value: str) -> Iterator[re.Match[str]]:
    for pattern in _patterns(kind):
        yield from pattern.finditer(value)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(place_holders(row)) for row in groups("proof-percent.txt")[kind])
