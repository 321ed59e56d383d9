"""What formats are made from: the site's settings, one report in all editions, the archive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from duben import hanzi
from duben.config import Settings
from duben.model import Mention, Report, Section, Term, Variant
from duben.quantity.statistics import Statistic
from duben.strings import Strings
from duben.variant import Workshop


@dataclass(frozen=True, eq=False)
class Site:
    """Everything that is not a report."""

    root: Path
    settings: Settings
    variants: tuple[Variant, ...]
    terms: tuple[Term, ...]
    strings: Mapping[str, Strings]
    """By edition key."""
    workshop: Workshop
    base_url: str
    """Ends in a slash."""
    assets: Mapping[str, str] = field(default_factory=dict)
    """File name in templates -> hashed path in the site."""

    @property
    def base_path(self) -> str:
        """The address without its host: "/" or "/repository/"."""
        return urlsplit(self.base_url).path or "/"

    @property
    def default(self) -> Variant:
        return self.variants[0]

    def primary(self, variant: Variant) -> Variant:
        """The plain edition that a reading or parallel edition is made from."""
        for other in self.variants:
            same = (other.script, other.translation) == (variant.script, variant.translation)
            if same and not other.reading and not other.beside:
                return other
        return variant

    def primaries(self) -> tuple[Variant, ...]:
        """The plain editions: one a language and script."""
        return tuple(v for v in self.variants if self.primary(v) == v)


@dataclass(frozen=True, slots=True)
class Publication:
    """One report in all its editions."""

    source: Report
    editions: Mapping[str, Report]
    states: Mapping[str, Mapping[str, tuple[str, ...]]]
    """By language, by unit: the states of its sentences' translations."""
    mentions: tuple[Mention, ...]
    figures: tuple[Statistic, ...] = ()

    @property
    def slug(self) -> str:
        return self.source.slug


@dataclass(frozen=True, slots=True)
class Entry:
    """What the archive keeps of a report once its own pages are made."""

    slug: str
    date: date
    names: Mapping[str, str]
    """Edition key -> the report's full name."""
    headings: Mapping[str, Mapping[str, str]]
    """Edition key -> section id -> its heading."""
    paths: Mapping[str, str]
    """Section id -> the page that holds it."""
    mentions: tuple[Mention, ...]
    characters: str
    """The distinct Han characters of the source, sorted."""
    search: bytes = b""
    """What search keeps of the report (`search.records`)."""


def entry(site: Site, publication: Publication) -> Entry:
    """The archive's record of a report."""
    names, headings = {}, {}
    for key, report in publication.editions.items():
        strings = site.strings[key]
        names[key] = report_name(report, strings)
        headings[key] = {s.id: heading(s, strings) for s in report.walk()}
    source = publication.source
    text = "".join(unit.value for _, unit in source.units())
    return Entry(
        publication.slug,
        source.date,
        names,
        headings,
        pages(source),
        publication.mentions,
        "".join(sorted(set(re.findall(r"[\u3400-\u9fff]", text)))),
    )


def report_name(report: Report, strings: Strings) -> str:
    """罗店镇政府工作报告（2021年）; what the title itself says is not said again."""
    title, year = report.title.value, report.date.year
    dated, placed = str(year) in title, not report.overline.value
    if dated and placed:
        return title
    key = "report.name.placed" if placed else "report.name.dated" if dated else "report.name"
    return strings(key, place=report.place.value, title=title, year=year)


def heading(section: Section, strings: Strings) -> str:
    """The heading as one line; the opening and the closing are named by the interface."""
    if section.role:
        return strings(f"section.{section.role}")
    return section.lead + section.title.value


def pages(report: Report) -> dict[str, str]:
    """Section id -> the folder of the page that holds it: "" for the cover, "1-2", "closing"."""
    folders: dict[str, str] = {}
    for section in report.walk():
        if section.level <= 2:
            folder = "" if section.role == "opening" else section.path
        folders[section.id] = folder  # a deeper section stands on the page of the one above
    return folders


def localised(values: Mapping[str, str], variant: Variant) -> str:
    """The value for an edition: given for it, or derived from the simplified one."""
    for key in (variant.key, variant.lang.lower(), variant.translation):
        if values.get(key):
            return values[key]
    value = values.get("zh-hans", "")
    return hanzi.converter(variant.script)(value) if variant.script and value else value
