"""What the templates of figures are given: rows of a table, bars of a chart, headlines."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure as an edition shows it."""

    id: str
    href: str
    """Its place in the text, from the report's folder."""
    raw: str
    """As the edition prints it: 4464万元, 44.64 million yuan."""
    shown: str
    """The same alone: 7 for seven, with its “more than” in English."""
    lang: str
    """The language of `raw`, `label` and the sentence where it is not the edition's, or ""."""
    value: str
    """In digits: 44,640,000."""
    kind: str
    bound: str
    period: str
    label: str
    """What it measures."""
    label_lang: str
    measures: str
    """The same in the words of the source; "" in a translation."""
    before: str
    """Its sentence, before and behind it."""
    after: str


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one section."""

    heading: Markup
    href: str
    """Its page, from the report's folder."""
    rows: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart; places in the units of its drawing."""

    figure: FigureView
    y: int
    length: float


@dataclass(frozen=True, slots=True)
class ChartView:
    id: str
    title: str
    bars: tuple[Bar, ...]
    width: int
    height: int
    most: int
    """The length of a full bar; the values stand behind the bars."""
    whole: bool
    """Whether the full length stands for a whole, 100 percent."""
