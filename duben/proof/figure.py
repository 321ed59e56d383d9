"""A printed figure, 1.2亿 or 18876, -> its value and how far rounding may have moved it."""

from __future__ import annotations

import re
from dataclasses import dataclass

N = r"\d+(?:,\d{3})*(?:\.\d+)?"
SCALE = r"(?:万亿|[十百千万亿])?"
_SCALES = {"": 1.0, "十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "亿": 1e8, "万亿": 1e12}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed; `slack` is the share of it that rounding may have taken."""

    text: str
    value: float
    slack: float


def figure(number: str, scale: str = "") -> Figure:
    """The figure that a number with its 万 or 亿 stands for; a plain count is exact."""
    value = float(number.replace(",", ""))
    last = 10.0 ** -len(number.partition(".")[2])
    exact = not scale and "." not in number
    return Figure(
        number + scale, value * _SCALES[scale], 0.0 if exact or not value else last / value
    )


def place_holders(row: str) -> str:
    """A row of a word list -> a regular expression: {A} a number with scale, {U} its unit."""
    for name in "AB":
        row = row.replace("{" + name + "}", rf"(?<![\d.])(?P<{name}>{N})(?P<{name}s>{SCALE})")
    row = row.replace("{P}", rf"(?P<P>{N})[%％](?!以|[-—～])")
    return re.sub(r"\{U\}", r"(?P=U)", row).replace("(?P=U)", r"(?P<U>[\u4e00-\u9fff]{1,3}?)", 1)
