"""The states of sentences -> how far the translation of a page or a section is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from duben.html.views import Link, Status, StatusRow
from duben.model import Section, Variant, own_units, section_units
from duben.publication import Publication, Site, heading, pages


def page_status(
    site: Site, publication: Publication, variant: Variant, sections: Iterable[Section]
) -> Status | None:
    """The status of these sections' translation; None on a page that shows none."""
    language = _language(site, variant)
    if not language:
        return None
    units = (unit for section in sections for unit, _ in section_units(section))
    return replace(_status(publication, language, units), reference=_reference(site, language))


def _language(site: Site, variant: Variant) -> str:
    """The language that an edition is translated into, or shows beside its own."""
    if variant.beside:
        return next(v.translation for v in site.variants if v.key == variant.beside)
    return variant.translation


def _reference(site: Site, language: str) -> tuple[Link, ...]:
    """Which text is authentic, in the language of the translation and in that of the source."""
    translated = next(v for v in site.primaries() if v.translation == language)
    return tuple(
        Link(site.strings[v.key]("status.reference"), "", v.lang)
        for v in (translated, site.default)
    )


def sentence_states(site: Site, publication: Publication, variant: Variant) -> dict[str, str]:
    """Sentence id -> "behind" or "missing", where an edition's translation is not current."""
    language = _language(site, variant)
    if not language:
        return {}
    states = publication.states.get(language, {})
    return {
        mark.target: state
        for unit, text in publication.source.units()
        for mark, state in zip(text.marked("sentence"), states.get(unit, ()), strict=False)
        if state != "current"
    }


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
