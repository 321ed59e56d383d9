"""A publication -> the jobs of its booklets: which documents there are, each with its data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from duben.booklet.figures import figure_table
from duben.booklet.front import front, glossary, short_glosses
from duben.booklet.glossing import glossed
from duben.booklet.job import Job
from duben.booklet.joins import whole
from duben.booklet.kinds import KINDS, Kind, kinds
from duben.booklet.manuscript import Data, blocks
from duben.model import Report, Section, Variant
from duben.publication import Publication, Site, pages


@dataclass(frozen=True, slots=True)
class Copy:
    """One document of an edition, and what it was made of."""

    job: Job
    kind: Kind
    variant: Variant
    section: str = ""
    """The path of the section that it holds; empty for the whole report."""


def copies(site: Site, publication: Publication, variant: Variant) -> Iterator[Copy]:
    """Every document of one edition, but for imposed sheets, which are made of the booklet."""
    report = publication.editions[variant.key]
    notes = short_glosses(site, variant)
    for kind in kinds(variant, site.settings.downloads):
        if kind.name == "section":
            for section in printed_sections(report):
                yield copy(site, publication, variant, kind, (section.path,), notes)
        elif kind.name != "imposed":
            yield copy(site, publication, variant, kind, (), notes)


def imposed(booklet: Copy, pdf: bytes, pages_: int) -> Copy:
    """The sheets of a finished booklet: two pages a side, to be folded once and stapled."""
    data = {
        **{name: booklet.job.data[name] for name in ("lang", "title", "date", "author", "words")},
        "edition": booklet.job.data["edition"],
        "pages": pages_,
    }
    name = booklet.job.name.replace(".booklet", ".imposed")
    job = replace(booklet.job, name=name, template="impose.typ", data=data, sheets=pdf)
    return replace(booklet, job=job, kind=KINDS["imposed"])


def printed_sections(report: Report) -> tuple[Section, ...]:
    """The sections that have a page of their own, and so a sheet: parts without, then with text."""
    return tuple(
        section for section in report.walk() if section.level <= 2 and section.role != "opening"
    )


def _explained(
    text: list[Data], kind: Kind, notes: Mapping[str, str]
) -> tuple[list[Data], list[str]]:
    """The text with its notes as the kind of booklet has them, and the terms of its glossary."""
    if not kind.notes:
        return text, []
    noted, met = glossed(text, notes)
    if kind.notes == "foot":
        return noted, met
    return text, [term for term in met if term in notes]


def copy(
    site: Site,
    publication: Publication,
    variant: Variant,
    kind: Kind,
    paths: Sequence[str],
    notes: Mapping[str, str],
) -> Copy:
    """One document of the sections with these paths, "1-2", or of all if there are none.

    `notes` explain terms at the foot of the page, by id.
    """
    report = publication.editions[variant.key]
    sheet = kind.name == "section"
    sections = picked(report, paths, sheet)
    text, met = _explained(blocks(sections, report), kind, notes)
    web = pages(report).get(sections[0].id, "") if sheet else ""
    data = {
        **front(site, publication, variant, f"{report.slug}/{web}/".replace("//", "/"), not sheet),
        "kind": kind.name,
        "blocks": text,
        "glossary": [] if sheet else glossary(site, variant, met),
    }
    if kind.template == "booklet.typ" and not sheet:
        data["figures"] = figure_table(site, publication, variant, sections)
    if variant.beside:
        data["beside"] = _beside(site, publication, variant, paths)
    shown = (*(() if sheet else (kind.name,)), *(("+".join(paths),) if paths else ()))
    job = Job(
        ".".join((report.slug, variant.key, *shown)),
        kind.template,
        data,
        noon(report.date),
        _pictures(site.root / "content" / report.slug, report),
        thumbnail=not sheet,
    )
    return Copy(job, kind, variant, "+".join(paths))


def picked(report: Report, paths: Sequence[str], sheet: bool = False) -> tuple[Section, ...]:
    """The sections with these paths in the order of the report, under the headings of their parts.

    A sheet goes without the headings above; without paths it is the whole report.
    """
    if not paths:
        return report.sections
    if sheet:
        return tuple(section for section in report.walk() if section.path in paths)
    return tuple(kept for section in report.sections for kept in _kept(section, paths))


def _kept(section: Section, paths: Sequence[str]) -> Iterator[Section]:
    """The section whole, or with nothing but what was chosen of it, or not at all."""
    if section.path in paths:
        yield section
        return
    inner = tuple(kept for child in section.children() for kept in _kept(child, paths))
    if inner:
        yield replace(section, blocks=inner)


def noon(day: datetime.date) -> int:
    """A date -> seconds since 1970, at noon in UTC."""
    return int(datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC).timestamp())


def _beside(site: Site, publication: Publication, variant: Variant, paths: Sequence[str]) -> Data:
    """The second language of a parallel edition, block for block."""
    other = next(v for v in site.variants if v.key == variant.beside)
    report = publication.editions[other.key]
    return {
        "lang": report.lang,
        "whole": whole(other, site.strings[other.key]),
        "heading": report.title.value,
        "place": report.overline.value,
        "occasion": report.occasion.value,
        "speaker": report.speaker.value,
        "speaker_lang": report.speaker.lang or report.lang,
        "blocks": blocks(picked(report, paths), report),
    }


def _pictures(folder: Path, report: Report) -> Mapping[str, Path]:
    return {name: folder / name for _, name in report.files() if (folder / name).is_file()}
