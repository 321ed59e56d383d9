"""A publication's figures in one edition -> rows by section, headlines, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from duben.html.figure_views import FigureGroup, FigureView
from duben.html.inline import foreign
from duben.model import Labelled, Variant
from duben.publication import Publication, Site, heading, localised, pages
from duben.quantity.statistics import Statistic
from duben.strings import Strings
from duben.told import Told, told

HEADLINES = 4


def figure_views(site: Site, publication: Publication, variant: Variant) -> dict[str, FigureView]:
    """Every figure of an edition by its id."""
    strings = site.strings[variant.key]
    folders = pages(publication.source)
    found = told(publication, variant, strings)
    views = {}
    for one in publication.figures:
        path = folders[one.section]
        anchor = one.id if found[one.id].marked else one.unit
        href = f"{path}/#{anchor}" if path else f"#{anchor}"
        views[one.id] = _view(one, found[one.id], href, strings, site.default.lang)
    return views


def _view(one: Statistic, said: Told, href: str, strings: Strings, source: str) -> FigureView:
    """`source`: the language of the report itself."""
    return FigureView(
        id=one.id,
        href=href,
        raw=said.raw,
        shown=said.shown,
        lang="" if said.here else source,
        value=said.value,
        kind=strings(f"figures.kind.{one.figure.kind}"),
        bound=strings(f"figures.bound.{one.figure.bound}") if one.figure.bound else "",
        period=said.period,
        label=said.label,
        label_lang="" if said.here else source,
        measures=said.measures,
        before=said.before,
        after=said.after,
    )


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
    """One a section, money first: what a report tells first it means most. Words such as 百万亿元
    are more often a manner of speaking.
    """
    found: dict[str, Statistic] = {}
    for kind in ("money", "percent"):
        for one in figures:
            printed = any(character.isdigit() for character in one.figure.raw)
            if one.figure.kind == kind and one.measures and printed:
                found.setdefault(one.section, one)
    return sorted(found.values(), key=figures.index)[:HEADLINES]
