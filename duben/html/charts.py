"""Figures that belong together -> bar charts: those of report.toml, or growth and money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from duben.html.figure_views import Bar, ChartView, FigureView
from duben.html.figures import labelled
from duben.model import Chart, Labelled, Variant
from duben.publication import Publication, localised
from duben.quantity.statistics import Statistic
from duben.strings import Strings

WIDTH, MOST, ROW, LEAST = 320, 180, 48, 1.5
MOST_BARS = 8


def charts(
    publication: Publication,
    views: Mapping[str, FigureView],
    variant: Variant,
    strings: Strings,
) -> tuple[ChartView, ...]:
    """The charts of the page of figures; one bar is no chart."""
    values = {one.id: one.figure.value for one in publication.figures}
    drawn = publication.source.charts or tuple(_automatic(publication.figures, strings, variant))
    made = []
    for number, chart in enumerate(drawn, 1):
        shown = list(labelled(chart.figures, views, variant))
        if len(shown) > 1:
            title = localised(chart.title, variant)
            made.append(_chart(f"chart-{number}", title, shown, values, chart.whole))
    return tuple(made)


def _chart(
    id: str,
    title: str,
    shown: Sequence[FigureView],
    values: Mapping[str, Fraction],
    whole: float,
) -> ChartView:
    most = Fraction(whole) or max(abs(values[view.id]) for view in shown) or Fraction(1)
    bars = tuple(
        Bar(view, place * ROW, round(max(float(values[view.id] / most) * MOST, LEAST), 1))
        for place, view in enumerate(shown)
    )
    return ChartView(id, title, bars, WIDTH, len(bars) * ROW, MOST, bool(whole))


def _automatic(figures: Sequence[Statistic], strings: Strings, variant: Variant) -> Iterator[Chart]:
    """Growth rates, then sums of money, largest first."""
    growth = [f for f in figures if f.figure.kind == "percent" and f.grows]
    money = [f for f in figures if f.figure.kind == "money" and f.figure.unit == "yuan"]
    for name, several in (("growth", growth), ("money", money)):
        several.sort(key=lambda one: -one.figure.value)
        rows = tuple(Labelled(one.id, {}) for one in several[:MOST_BARS])
        title = strings(f"figures.chart.{name}")
        yield Chart({variant.key: title, variant.lang.lower(): title}, rows)
