"""A report's characters and quotation marks -> what script conversion cannot be sure of.

Everything is kept as it is; a person is told where to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from duben import hanzi
from duben.model import Report
from duben.problem import Problem, found
from duben.quotes import unpaired
from duben.textfile import place

# Bidi controls, ideographic description, half-width kana, private use, beyond the BMP.
_ODD = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2ff0-\u2fff\uff66-\uff9f"
    "\ue000-\uf8ff\U00010000-\U0010ffff]"
)
AROUND = 8

Where = Callable[[str], tuple[str, int, int, str]]
"""The line of the report's Markdown that holds a text."""


def check(report: Report, folder: Path, shown: str, where: Where) -> Iterator[Problem]:
    """W-HAN-006 odd characters, W-HAN-007 traditional ones, W-HAN-008 quotes, W-HAN-009 rows.

    Each is told once a report, at its first place, with a count.
    """
    texts = [text.value for _, text in report.units()]
    yield from _told("W-HAN-006", _odd(texts), where)
    yield from _told("W-HAN-007", _traditional(texts), where)
    yield from _told("W-HAN-008", _unpaired(texts), where)
    for row in report.overrides:
        if not any(row.before in text for text in texts):
            record = f"{shown}/report.toml"
            line = place(folder / "report.toml", record, f'from = "{row.before}"')
            yield found("W-HAN-009", *line, name=row.before)


def _told(code: str, places: list[tuple[str, int]], where: Where) -> Iterator[Problem]:
    if places:
        text, spot = places[0]
        around = text[max(spot - AROUND, 0) : spot + AROUND]
        path, line, column, _ = where(around)
        point = f"U+{ord(text[spot]):04X}"
        yield found(
            code, path, line, column, around, text=text[spot], point=point, count=len(places)
        )


def _odd(texts: list[str]) -> list[tuple[str, int]]:
    return [(text, match.start()) for text in texts for match in _ODD.finditer(text)]


def _traditional(texts: list[str]) -> list[tuple[str, int]]:
    """Characters that a simplified report would not print, words like 瞭望 and 乾隆 left out."""
    simplified = hanzi.simplified()
    return [
        (text, spot)
        for text in texts
        for spot, (a, b) in enumerate(zip(text, simplified(text), strict=False))
        if a != b and a not in _KEPT
    ]


def _unpaired(texts: list[str]) -> list[tuple[str, int]]:
    return [(text, spot) for text in texts for spot in unpaired(text)]


_KEPT = frozenset("「」『』")
"""What the way back changes and is no traditional character."""
