"""Format name -> what it makes of each report, and of the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from duben.data import glossary_data, report_data
from duben.feeds import feed_pages
from duben.html.report_pages import report_pages
from duben.html.site_pages import site_pages
from duben.model import Page
from duben.problem import Problem, found, nearest
from duben.publication import Entry, Publication, Site
from duben.search import report_search, site_search
from duben.sitemap import sitemap_pages


class Format(NamedTuple):
    """Pages a report, then pages of the archive: so one report is in memory at a time."""

    report: Callable[[Site, Publication], Iterable[Page]]
    site: Callable[[Site, Sequence[Entry]], Iterable[Page]]


def _html(site: Site, publication: Publication) -> Iterator[Page]:
    for variant in site.variants:
        yield from report_pages(site, publication, variant)


def _feeds(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    yield from feed_pages(site, entries)
    yield from sitemap_pages(site, entries)


def _no_report(_: Site, __: Publication) -> Iterable[Page]:
    return ()


FORMATS: dict[str, Format] = {
    "html": Format(_html, site_pages),
    "data": Format(report_data, glossary_data),
    "search": Format(report_search, site_search),
    "feeds": Format(_no_report, _feeds),
}


def unknown_formats(names: Iterable[str], key: str, shown: str) -> list[Problem]:
    """A problem for every name that is no format; `key` says where the names were given."""
    known = ", ".join(FORMATS)
    return [
        found("E-CFG-009", shown, key=key, value=name, known=known, meant=nearest(name, FORMATS))
        for name in names
        if name not in FORMATS
    ]
