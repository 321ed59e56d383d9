"""The figures that report.toml puts on the cover and into charts -> those that are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from duben.model import Report
from duben.problem import Problem, found, nearest
from duben.quantity.statistics import Statistic
from duben.textfile import place


def chosen(
    report: Report, folder: Path, shown: str, figures: Sequence[Statistic]
) -> Iterator[Problem]:
    """A problem for each id that no figure of the report has; `shown` is the folder's name."""
    known = {one.id for one in figures}
    named = [*report.headlines, *(one for chart in report.charts for one in chart.figures)]
    for id in dict.fromkeys(one.figure for one in named):
        if id not in known:
            where = place(folder / "report.toml", f"{shown}/report.toml", f'"{id}"')
            yield found("W-CFG-011", *where, name=id, meant=nearest(id, known))
