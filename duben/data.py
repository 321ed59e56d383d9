"""A publication -> data/<slug>.json, its evidence and its pictures; the glossary as JSON."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from duben.blocks import Block, Items, Table, block_units
from duben.model import Page, Section, Variant
from duben.publication import Entry, Publication, Site, heading, localised
from duben.text import Text

WORST_FIRST = ("missing", "behind", "current")
KINDS = {"Paragraph": "paragraph", "Note": "note", "Image": "image", "Cell": "cell"}


def report_data(site: Site, publication: Publication) -> Iterator[Page]:
    """The report's text in every plain edition, aligned, and the files it was made from."""
    yield Page(f"data/{publication.slug}.json", _json(_report(site, publication)))
    source = publication.source
    folder = site.root / "content" / source.slug
    suffix = source.source.file.rpartition(".")[2]
    evidence = (folder / source.source.file).read_bytes()
    yield Page(f"data/{source.slug}/source.{suffix}", evidence)
    for name in sorted({posixpath.normpath(path) for _, path in source.files()}):
        yield Page(f"data/{source.slug}/{name}", (folder / name).read_bytes())


def glossary_data(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """data/glossary.json: every term in every plain edition."""
    terms = [
        {
            "id": term.id,
            "kind": term.kind,
            "names": {v.key: localised(term.names, v) for v in site.primaries()},
            "aliases": list(term.aliases),
            "gloss": {v.key: localised(term.gloss, v) for v in site.primaries()},
            "source": term.source,
            "local": term.local,
        }
        for term in site.terms
    ]
    yield Page("data/glossary.json", _json({"terms": terms, "reports": [e.slug for e in entries]}))


def _report(site: Site, publication: Publication) -> dict[str, Any]:
    plain = site.primaries()
    editions = {v.key: publication.editions[v.key] for v in plain}
    texts = {key: dict(report.units()) for key, report in editions.items()}
    readings = {
        v.reading: dict(publication.editions[v.key].units())
        for v in site.variants
        if v.reading and not v.translation
    }
    source = publication.source
    return {
        "slug": source.slug,
        "title": {key: report.title.value for key, report in editions.items()},
        "place": {key: report.place.value for key, report in editions.items()},
        "date": source.date.isoformat(),
        "occasion": {key: report.occasion.value for key, report in editions.items()},
        "source": {
            "file": source.source.file,
            "sha256": source.source.sha256,
            "encoding": source.source.encoding,
            "url": source.source.url,
        },
        "sections": [
            {
                "id": section.id,
                "number": section.number,
                "role": section.role,
                "title": {
                    key: _title(site, variant, section, texts[key])
                    for key, variant in ((v.key, v) for v in plain)
                },
                "blocks": list(_blocks(publication, section, texts, readings)),
            }
            for section in source.walk()
        ],
    }


def _title(site: Site, variant: Variant, section: Section, units: Mapping[str, Text]) -> str:
    if section.role:
        return heading(section, site.strings[variant.key])
    return units[f"h{section.id}"].value


def _blocks(
    publication: Publication,
    section: Section,
    texts: Mapping[str, Mapping[str, Text]],
    readings: Mapping[str, Mapping[str, Text]],
) -> Iterator[dict[str, Any]]:
    for block in section.blocks:
        if isinstance(block, Section):
            continue
        for unit, _ in block_units(block):
            row: dict[str, Any] = {
                "id": unit,
                "kind": _kind(block),
                "text": {key: units[unit].value for key, units in texts.items()},
            }
            row |= {name: list(units[unit].readings) for name, units in readings.items()}
            marked = next(iter(texts.values()))[unit]
            row["terms"] = [
                {"id": mark.target, "start": mark.start, "end": mark.end}
                for mark in marked.marked("term")
            ]
            row["status"] = {
                language: next((state for state in WORST_FIRST if state in states[unit]), "current")
                for language, states in publication.states.items()
            }
            yield row


def _kind(block: Block) -> str:
    match block:
        case Items():
            return "item"
        case Table():
            return "cell"
        case _:
            return KINDS[type(block).__name__]


def _json(value: Any) -> bytes:
    return msgspec.json.encode(value)
