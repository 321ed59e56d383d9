"""A publication's figures in one edition -> rows by section, headlines, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from duben.html.figure_views import FigureGroup, FigureView
from duben.html.inline import foreign
from duben.html.period import period_words
from duben.model import Labelled, Variant
from duben.publication import Publication, Site, heading, localised, pages
from duben.quantity.figure import decimal
from duben.quantity.statistics import Statistic
from duben.strings import Strings
from duben.text import Mark, Text

HEADLINES = 4
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an edition prints a figure."""

    text: Text
    mark: Mark


def figure_views(site: Site, publication: Publication, variant: Variant) -> dict[str, FigureView]:
    """Every figure of an edition by its id."""
    report = publication.editions[variant.key]
    units = dict(report.units())
    places = {
        mark.target.partition(" ")[0]: _Place(text, mark)
        for text in units.values()
        for mark in text.marked("figure")
    }
    folders = pages(publication.source)
    views = {}
    for one in publication.figures:
        path = folders[one.section]
        anchor = one.id if one.id in places else one.unit
        href = f"{path}/#{anchor}" if path else f"#{anchor}"
        views[one.id] = _view(site, variant, one, places.get(one.id), units[one.unit], href)
    return views


def _view(
    site: Site, variant: Variant, one: Statistic, place: _Place | None, text: Text, href: str
) -> FigureView:
    strings = site.strings[variant.key]
    raw, before, after = _words(one, place, text)
    value = f"{decimal(one.figure.value):,f}"
    here = place is not None or not variant.translation
    chinese = site.default.lang
    measures = localised({"zh-hans": one.measures}, variant) if one.measures else ""
    return FigureView(
        id=one.id,
        href=href,
        raw=raw,
        shown=_shown(raw, value, one, strings) if variant.translation and here else raw,
        lang="" if here else chinese,
        value=value,
        kind=strings(f"figures.kind.{one.figure.kind}"),
        bound=strings(f"figures.bound.{one.figure.bound}") if one.figure.bound else "",
        period=period_words(one.period, strings),
        label=_label(before, after) if variant.translation and here else measures,
        label_lang="" if here else chinese,
        measures="" if variant.translation else measures,
        before=before,
        after=after,
    )


def _shown(raw: str, value: str, one: Statistic, strings: Strings) -> str:
    """An English figure alone: 7 for seven, with its “more than”."""
    figure = raw if any(character.isdigit() for character in raw) else value
    bound = strings(f"figures.bound.{one.figure.bound}") if one.figure.bound else ""
    return f"{bound} {figure}".strip()


def _words(one: Statistic, place: _Place | None, text: Text) -> tuple[str, str, str]:
    """The figure as printed, and its sentence before and behind it."""
    if place is None:
        value = text.value if text.value[one.start : one.end] == one.figure.raw else one.context
        at = one.start if value is text.value else value.find(one.figure.raw)
        return one.figure.raw, _tail(value[:at]), _head(value[at + len(one.figure.raw) :])
    mark, value = place.mark, place.text.value
    around = next(
        (s for s in place.text.marked("sentence") if s.start <= mark.start < s.end),
        Mark(0, len(value), "sentence"),
    )
    before, after = value[around.start : mark.start], value[mark.end : around.end]
    return value[mark.start : mark.end], before.lstrip(), after.rstrip()


def _tail(text: str) -> str:
    return text[max(text.rfind("。", 0, -1) + 1, 0) :].lstrip()


def _head(text: str) -> str:
    stop = text.find("。")
    return text[: stop + 1] if stop >= 0 else text


def _label(before: str, after: str) -> str:
    """The English clause that a figure stands in, cut at its stops."""
    clause = before[max(before.rfind(stop) for stop in ",;:—") + 1 :].strip()
    follows = after[: min((i for stop in ",;:." if (i := after.find(stop)) >= 0), default=0)]
    words = f"{clause} … {follows.strip()}" if follows.strip() else f"{clause} …"
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"


def figure_groups(
    publication: Publication,
    site: Site,
    variant: Variant,
    views: Mapping[str, FigureView],
) -> Iterator[FigureGroup]:
    """The rows of each section that holds figures."""
    folders = pages(publication.source)
    strings = site.strings[variant.key]
    for section in publication.editions[variant.key].walk():
        rows = tuple(views[f.id] for f in publication.figures if f.section == section.id)
        if rows:
            path = folders[section.id]
            href = f"{path}/" if path else ""
            yield FigureGroup(foreign(heading(section, strings), variant.lang), href, rows)


def labelled(
    chosen: Iterable[Labelled], views: Mapping[str, FigureView], variant: Variant
) -> Iterator[FigureView]:
    """The chosen figures under the names that an editor gave them."""
    for one in chosen:
        if one.figure in views:
            label = localised(one.label, variant)
            view = views[one.figure]
            yield replace(view, label=label, label_lang="") if label else view


def headlines(
    publication: Publication, views: Mapping[str, FigureView], variant: Variant
) -> tuple[FigureView, ...]:
    """The figures of the cover: those of report.toml, or the first of money and percent."""
    chosen = publication.source.headlines
    if chosen:
        return tuple(labelled(chosen, views, variant))
    return tuple(views[one.id] for one in _foremost(publication.figures))


def _foremost(figures: Sequence[Statistic]) -> list[Statistic]:
    """One a section, money first: what a report tells first it means most."""
    found: dict[str, Statistic] = {}
    for kind in ("money", "percent"):
        for one in figures:
            if one.figure.kind == kind and one.measures:
                found.setdefault(one.section, one)
    return sorted(found.values(), key=figures.index)[:HEADLINES]
