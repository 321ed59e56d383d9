"""Format name -> what it makes of each report, and of the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from duben.config import PRINTED, Settings
from duben.data import glossary_data, report_data
from duben.downloads import download_pages
from duben.feeds import feed_pages
from duben.figures import figure_data
from duben.html.conversion import conversion_groups
from duben.html.report_pages import report_pages
from duben.html.single import single_pages
from duben.html.site_pages import site_pages
from duben.model import Page
from duben.pack import packed
from duben.problem import Problem, found, nearest
from duben.publication import Entry, Publication, Site
from duben.search.pages import report_search, site_search
from duben.sitemap import sitemap_pages
from duben.speech import report_speech
from duben.tbx import tbx_pages
from duben.tmx import tmx_pages


class Format(NamedTuple):
    """Pages a report, then pages of the archive: so one report is in memory at a time.

    `whole` makes pages of the folder when all its other files are there.

    What cannot be made of a report comes as a problem among its pages.
    """

    report: Callable[[Site, Publication], Iterable[Page | Problem]]
    site: Callable[[Site, Sequence[Entry]], Iterable[Page]]
    whole: Callable[[Path, Iterable[str]], Iterable[Page]] = lambda *_: ()


def _html(site: Site, publication: Publication) -> Iterator[Page]:
    conversion = conversion_groups(site, publication)
    for variant in site.variants:
        yield from report_pages(site, publication, variant, conversion)


def _data(site: Site, publication: Publication) -> Iterator[Page]:
    yield from report_data(site, publication)
    yield from figure_data(site, publication)
    yield from tmx_pages(site, publication)


def _glossary(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    yield from glossary_data(site, entries)
    yield from tbx_pages(site, entries)


def _feeds(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    yield from feed_pages(site, entries)
    yield from sitemap_pages(site, entries)


def _no_archive(_: Site, __: Sequence[Entry]) -> Iterable[Page]:
    return ()


def _no_report(_: Site, __: Publication) -> Iterable[Page]:
    return ()


FORMATS: dict[str, Format] = {
    "html": Format(_html, site_pages),
    "data": Format(_data, _glossary),
    "search": Format(report_search, site_search),
    "speech": Format(report_speech, _no_archive),
    "single": Format(single_pages, _no_archive),
    "feeds": Format(_no_report, _feeds),
    "downloads": Format(download_pages, _no_archive),
    "zip": Format(_no_report, _no_archive, packed),
}


ALIASES: dict[str, tuple[str, ...]] = {
    "pdf": PRINTED,
    "epub": ("epub",),
    "txt": ("txt",),
    "md": ("md",),
}
"""Names for a part of "downloads": the kinds that each stands for."""


def chosen_formats(
    names: Sequence[str], settings: Settings
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(formats, kinds of downloads) that these names ask for; kinds that the site has not chosen
    stay out.
    """
    asked = [kind for name in names for kind in ALIASES.get(name, ())]
    wanted = set(settings.downloads if "downloads" in names or not asked else asked)
    formats = dict.fromkeys("downloads" if name in ALIASES else name for name in names)
    return tuple(formats), tuple(kind for kind in settings.downloads if kind in wanted)


def unknown_formats(names: Iterable[str], key: str, shown: str) -> list[Problem]:
    """A problem for every name that is no format; `key` says where the names were given."""
    every = (*FORMATS, *ALIASES)
    known = ", ".join(every)
    return [
        found("E-CFG-009", shown, key=key, value=name, known=known, meant=nearest(name, every))
        for name in names
        if name not in every
    ]
