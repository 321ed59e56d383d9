"""Publications -> the text that the search page scans, folded so that either script finds it.

One file a report and plain edition. Each is a script that calls one function, so that it loads
from a server and from disk alike (docs/search.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from duben import hanzi
from duben.model import Page, Report, Variant, own_units
from duben.publication import Entry, Publication, Site, localised, pages, report_name
from duben.text import Text


def report_search(site: Site, publication: Publication) -> Iterator[Page]:
    """search/<edition>/<slug>.js: every heading and paragraph, with its other language."""
    for variant in site.primaries():
        report = publication.editions[variant.key]
        other = _other(site, variant)
        beside = dict(publication.editions[other.key].units()) if other else {}
        value = {
            "name": report_name(report, site.strings[variant.key]),
            "date": report.date.isoformat(),
            "lang": variant.lang,
            "other": other.lang if other else "",
            "records": list(_records(report, publication.source, beside)),
        }
        yield _script(f"search/{variant.key}/{publication.slug}.js", publication.slug, value)


def site_search(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """search/base.js (reports, script folding) and each plain edition's glossary."""
    newest = sorted(entries, key=lambda entry: (entry.date, entry.slug), reverse=True)
    used = set("".join(entry.characters for entry in entries))
    for term in site.terms:
        used.update(*term.names.values(), *term.gloss.values())
    traditional, simplified = hanzi.folding(used)
    base = {"reports": [entry.slug for entry in newest], "from": traditional, "to": simplified}
    yield _script("search/base.js", "", base)
    for variant in site.primaries():
        records = [
            [term.id, localised(term.names, variant), localised(term.gloss, variant)]
            for term in site.terms
        ]
        yield _script(f"search/{variant.key}/glossary.js", "glossary", {"records": records})


def _records(
    report: Report, source: Report, beside: Mapping[str, Text]
) -> Iterator[tuple[str, str, str, str]]:
    """(id, page, text, text in the other language), in reading order."""
    folders = pages(source)
    for section in report.walk():
        for unit, text in own_units(section):
            yield unit, folders[section.id], text.value, _translated(beside.get(unit, Text("")))


def _translated(text: Text) -> str:
    """The text without the sentences that are still in the source language."""
    parts, position = [], 0
    for mark in text.marked("lang"):
        parts.append(text.value[position : mark.start])
        position = mark.end
    return "".join([*parts, text.value[position:]]).strip()


def _other(site: Site, variant: Variant) -> Variant | None:
    """The edition that a record's second text comes from."""
    if variant.translation:
        return site.default
    return next((v for v in site.primaries() if v.translation), None)


def _script(path: str, name: str, value: Any) -> Page:
    data = msgspec.json.encode(value).decode()
    return Page(path, f"duben.put({msgspec.json.encode(name).decode()},{data});\n".encode())
