"""A Chinese sentence -> its figures: 4464万元, 百分之六十, 第十七届, 三百余亩, 翻一番."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from duben.quantity import counts, dates, shapes, soft, tables
from duben.quantity.figure import Figure
from duben.quantity.sharing import shared

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_FINDERS = (
    shapes.codes,
    dates.chinese,
    shapes.plans,
    shapes.parts,
    shapes.sessions,
    counts.compounds,
    counts.numbers,
)
_LIST_NUMBER = re.compile(r"\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳])")
_REACHED = r"(?:了|到|至)?(?:人民币)? ?"
_BEFORE = 8


@lru_cache(maxsize=4096)
def figures(sentence: str) -> tuple[Figure, ...]:
    """Every figure, in order, those without a duty to be translated (`firm` false) too."""
    text = sentence.translate(_FULL_WIDTH)
    taken = bytearray(len(text))
    enumerator = _LIST_NUMBER.match(text)
    if enumerator:
        taken[: enumerator.end()] = b"\1" * enumerator.end()
    found: list[Figure] = []
    quiet = soft.quiet(text)
    for finder in _FINDERS:
        for figure in finder(text):
            if any(taken[figure.start : figure.end]):
                continue
            taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
            found.append(_judged(figure, text, quiet))
    found += soft.soft(text, taken)
    found += soft.promised(text)
    found = [replace(one, raw=sentence[one.start : one.end]) for one in found]
    return tuple(shared(sorted(found, key=lambda one: (one.start, one.end)), text))


def _judged(figure: Figure, text: str, quiet: list[tuple[int, int]]) -> Figure:
    """Not firm where Chinese numerals stand in a phrase; with its bound where it has none."""
    firm = figure.firm
    if firm and not re.search(r"\d", figure.raw) and figure.kind != "plan":
        firm = not any(a <= figure.start < b for a, b in quiet)
    bound = figure.bound or _bound(text, figure.start, figure.end)
    return replace(figure, firm=firm, bound=bound)


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = ("|".join(sorted(tables.bounds(c), key=len, reverse=True)) for c in (1, 2))
    return re.compile(rf"({before}){_REACHED}$"), re.compile(rf" ?({behind})")


def _bound(text: str, start: int, end: int) -> str:
    before, behind = _bounds()
    found = before.search(text, max(start - _BEFORE, 0), start)
    if found:
        return tables.bounds(1)[found[1]]
    followed = behind.match(text, end)
    return tables.bounds(2)[followed[1]] if followed else ""
