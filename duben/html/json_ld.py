"""A report or the glossary -> schema.org data."""

from __future__ import annotations

from typing import Any

from duben.html.terms import term_views
from duben.model import Variant
from duben.publication import Publication, Site, heading, localised, report_name

CONTEXT = "https://schema.org"


def report_json(site: Site, publication: Publication, variant: Variant) -> dict[str, Any]:
    """schema.org/Report with its sections, publisher and the work that it translates."""
    report = publication.editions[variant.key]
    strings = site.strings[variant.key]
    address = f"{site.base_url}{variant.key}/{report.slug}/"
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Report",
        "@id": address,
        "url": address,
        "name": report_name(report, strings),
        "inLanguage": variant.lang,
        "datePublished": report.date.isoformat(),
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": localised(site.settings.publisher, variant),
        },
        "hasPart": [
            {
                "@type": "CreativeWork",
                "name": heading(section, strings),
                "position": section.id,
                "url": f"{address}{section.path}/",
            }
            for section in report.walk()
            if section.level <= 2 and section.role != "opening"
        ],
    }
    return data | _relations(site, publication, variant)


def _relations(site: Site, publication: Publication, variant: Variant) -> dict[str, Any]:
    """Of a translation or conversion, the work it is made from; of the source, its translations."""
    if variant.translation or variant.script:
        key = "translationOfWork" if variant.translation else "isBasedOn"
        return {key: _reference(site, publication, site.default)}
    translations = [v for v in site.primaries() if v.translation]
    found: dict[str, Any] = {
        "workTranslation": [_reference(site, publication, v) for v in translations]
    }
    if publication.source.source.url:
        found["isBasedOn"] = publication.source.source.url
    return found


def _reference(site: Site, publication: Publication, variant: Variant) -> dict[str, str]:
    address = f"{site.base_url}{variant.key}/{publication.slug}/"
    return {"@type": "Report", "@id": address, "inLanguage": variant.lang}


def glossary_json(site: Site, variant: Variant) -> dict[str, Any]:
    """schema.org/DefinedTermSet."""
    address = f"{site.base_url}{variant.key}/glossary/"
    return {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "@id": address,
        "url": address,
        "name": site.strings[variant.key]("glossary.title"),
        "inLanguage": variant.lang,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": f"{address}{term.id}/",
                "termCode": term.id,
                "name": term.name,
                "description": term.gloss,
            }
            for term in term_views(site, variant).values()
        ],
    }
