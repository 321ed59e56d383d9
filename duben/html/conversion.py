"""The choices of script conversion -> the table that a person reviews, on the notes page."""

from __future__ import annotations

from collections.abc import Mapping

from duben.conversion import Choice, choices
from duben.html.choices import ChoiceGroup, ChoiceView, PlaceView
from duben.model import Variant, own_units
from duben.publication import Publication, Site, pages

SHOWN = 2
"""Places of a row that are shown; the count says how many there are."""
OURS = ("report", "term", "phrase", "house")


def is_reviewed(site: Site, variant: Variant) -> bool:
    """Whether an edition's page of notes shows the table: the plain ones of a script."""
    return bool(variant.script) and site.primary(variant) == variant


def conversion_groups(site: Site, publication: Publication) -> tuple[ChoiceGroup, ...]:
    """The groups that hold something, the doubtful first; the same in every edition of a script."""
    if not any(is_reviewed(site, variant) for variant in site.variants):
        return ()
    hrefs = _hrefs(publication)
    groups: dict[str, list[ChoiceView]] = {"doubtful": [], "ruled": [], "rest": []}
    for choice in choices(publication.source, site.workshop.names):
        groups[_group(choice)].append(_view(choice, hrefs))
    return tuple(ChoiceGroup(name, tuple(rows)) for name, rows in groups.items() if rows)


def _group(choice: Choice) -> str:
    if choice.doubtful:
        return "doubtful"
    return "ruled" if choice.rule in OURS else "rest"


def _view(choice: Choice, hrefs: Mapping[str, str]) -> ChoiceView:
    source, tw, hk = (value.replace('"', "") for value in choice.example)
    return ChoiceView(
        choice.source,
        choice.forms[0],
        choice.forms[1],
        choice.rule,
        len(choice.places),
        tuple(
            PlaceView(before, behind, hrefs.get(unit, "../"))
            for unit, before, behind in choice.places[:SHOWN]
        ),
        f'{{ from = "{source}", tw = "{tw}", hk = "{hk}" }},',
    )


def _hrefs(publication: Publication) -> dict[str, str]:
    """Unit id -> its address from the notes page."""
    folders = pages(publication.source)
    return {
        unit: f"../{folders[section.id]}/#{unit}" if folders[section.id] else f"../#{unit}"
        for section in publication.source.walk()
        for unit, _ in own_units(section)
    }
