"""A report -> every figure of its text, with its id, what it measures and its period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duben.model import Report, Section, own_units
from duben.quantity import chinese
from duben.quantity.figure import Figure
from duben.quantity.period import period
from duben.quantity.subject import is_change, subjects
from duben.text import Text

NO_STATISTICS = frozenset({"year", "month", "day", "plan", "code"})
"""Kinds of figures that measure nothing."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure of a report."""

    id: str
    """f1-2-1-3: the third figure of the paragraph p1-2-1, in every edition."""
    unit: str
    """The id of the paragraph, item or cell that holds it."""
    sentence: str
    """The id of its sentence."""
    section: str
    figure: Figure
    start: int
    """Where it begins in its paragraph."""
    measures: str
    """In the words of the source; "" where they do not say."""
    period: str
    """ISO 8601: a year, a month, a span, or ../2021-07 for “by the end of July”."""
    context: str
    """Its sentence."""

    grows: bool = False
    """Whether it is the growth of something."""

    @property
    def end(self) -> int:
        return self.start + self.figure.end - self.figure.start


def statistics(report: Report) -> tuple[Statistic, ...]:
    """Every figure that counts or measures something, in reading order; dates are none."""
    found: list[Statistic] = []
    year = report.date.year
    times = {"": str(year)}
    for section in report.walk():
        parent = section.id.rpartition("-")[0]
        times[section.id] = period(section.title.value, year, times.get(parent, times[""]))
        for unit, text in own_units(section):
            if unit.startswith("p"):
                found += _paragraph(section, unit, text, year, times[section.id])
    return tuple(found)


def _paragraph(
    section: Section, unit: str, text: Text, year: int, time: str
) -> Iterator[Statistic]:
    number = 0
    for mark in text.marked("sentence"):
        sentence = text.value[mark.start : mark.end]
        time = period(sentence, year, time)
        figures = [figure for figure in chinese.figures(sentence) if counts(figure)]
        for figure, measures in zip(figures, subjects(sentence, figures), strict=True):
            number += 1
            yield Statistic(
                f"f{unit[1:]}-{number}",
                unit,
                mark.target,
                section.id,
                figure,
                mark.start + figure.start,
                measures,
                time,
                sentence.strip(),
                is_change(measures),
            )


def counts(figure: Figure) -> bool:
    """Whether a figure counts or measures something."""
    return figure.firm and figure.kind not in NO_STATISTICS
