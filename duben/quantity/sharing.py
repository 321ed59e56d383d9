"""Figures in a row -> the same with the units that they share: 3—5%, 0.1、0.2个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from duben.quantity.figure import Figure

_JOINT = re.compile(
    r" ?(?:[-—–~～－]{1,2}|至|到|、|和|及|与|或|,? and|,? or|,|to|through)[ ]?", re.IGNORECASE
)
LARGE = 10_000


def shared(figures: Sequence[Figure], text: str) -> Iterator[Figure]:
    """The figures, those without a unit read with that of the next (or, of sums, the last) too."""
    money = ""
    done: list[Figure] = []
    for place in range(len(figures) - 1, -1, -1):
        figure = figures[place]
        following = done[-1] if done else None
        if following and _joined(figure, following, text):
            figure = _with(figure, following)
        done.append(figure)
    for figure in reversed(done):
        if figure.kind == "money":
            money = figure.unit
        elif money and not figure.unit and figure.scale >= LARGE and figure.kind == "count":
            yield figure.also((figure.value, money))
            continue
        yield figure


def _joined(figure: Figure, following: Figure, text: str) -> bool:
    if figure.unit or figure.kind != "count" or not following.unit or not figure.firm:
        return False
    return bool(_JOINT.fullmatch(text[figure.end : following.start]))


def _with(figure: Figure, following: Figure) -> Figure:
    """2—3万元 is 20,000 to 30,000 yuan; 2000—3万元 is not."""
    unit, scaled = following.unit, figure.value * following.scale
    readings = ((figure.value, ""), (figure.value, unit), (scaled, unit), (scaled, ""))
    first = 2 if figure.scale == 1 and scaled <= following.value else 1
    others = tuple(reading for reading in readings if reading != readings[first])
    kind = following.kind
    return replace(figure, value=readings[first][0], unit=unit, kind=kind, others=others)
