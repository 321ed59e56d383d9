"""The states of sentences -> how far the translation of a page or a section is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from duben.html.views import Link, Status, StatusRow
from duben.model import Section, Variant, own_units, section_units
from duben.publication import Publication, Site, heading, pages


def page_status(
    site: Site, publication: Publication, variant: Variant, sections: Iterable[Section]
) -> Status | None:
    """The status of these sections' translation; None on a page that shows none."""
    language = variant.translation
    if variant.beside:
        language = next(v.translation for v in site.variants if v.key == variant.beside)
    if not language:
        return None
    units = (unit for section in sections for unit, _ in section_units(section))
    return _status(publication, language, units)


def status_rows(
    site: Site, publication: Publication, shown: Variant, language: str
) -> tuple[StatusRow, ...]:
    """A row a section, named as edition `shown` names it."""
    strings = site.strings[shown.key]
    titles = {s.id: heading(s, strings) for s in publication.editions[shown.key].walk()}
    folders = pages(publication.source)
    rows = []
    for section in publication.source.walk():
        path = folders[section.id]
        link = Link(titles[section.id], f"../{path}/" if path else "../")
        units = (unit for unit, _ in own_units(section))
        rows.append(StatusRow(link, _status(publication, language, units)))
    return tuple(rows)


def _status(publication: Publication, language: str, units: Iterable[str]) -> Status:
    states = publication.states.get(language, {})
    counts = Counter(state for unit in units for state in states.get(unit, ()))
    return Status(counts.total(), counts["current"], counts["behind"], counts["missing"])
