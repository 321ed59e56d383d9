"""The archive's entries -> sitemaps and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from duben.model import Page
from duben.publication import Entry, Site
from duben.xmltext import add, document

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
URLS = 40_000
"""Addresses a sitemap file; the protocol allows 50,000."""


def sitemap_pages(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """Sitemaps of the plain editions, and robots.txt, which names them."""
    yield from _sitemaps(site, entries)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {site.base_url}sitemap.xml\n"
    yield Page("robots.txt", robots.encode())


def _sitemaps(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """sitemap.xml, or an index of sitemap-N.xml where one file would be too long."""
    addresses = sorted(set(_addresses(site, entries)))
    each = max(1, URLS // max(1, len(site.primaries())))
    files = [addresses[i : i + each] for i in range(0, len(addresses), each)]
    if len(files) <= 1:
        yield Page("sitemap.xml", _urlset(site, addresses))
        return
    index = ET.Element("sitemapindex", {"xmlns": SITEMAP})
    for number, part in enumerate(files, 1):
        yield Page(f"sitemap-{number}.xml", _urlset(site, part))
        add(ET.SubElement(index, "sitemap"), "loc", f"{site.base_url}sitemap-{number}.xml")
    yield Page("sitemap.xml", document(index))


def _urlset(site: Site, paths: Sequence[str]) -> bytes:
    """Plain addresses; which languages a page has, the page itself says."""
    urlset = ET.Element("urlset", {"xmlns": SITEMAP})
    for path in paths:
        for variant in site.primaries():
            add(ET.SubElement(urlset, "url"), "loc", f"{site.base_url}{variant.key}/{path}")
    return document(urlset)


def _addresses(site: Site, entries: Sequence[Entry]) -> Iterator[str]:
    """Every page of an edition, as a path inside it."""
    yield from ("", "glossary/", "about/", "about/style/")
    if any(term.spelling for term in site.terms):
        yield "glossary/pinyin/"
    for term in site.terms:
        yield f"glossary/{term.id}/"
    more = ["all", "figures", "notes"]
    if "downloads" in site.settings.formats:
        more.append("downloads")
    for entry in entries:
        yield f"{entry.slug}/"
        for path in (*entry.paths.values(), *more):
            if path:
                yield f"{entry.slug}/{path}/"
