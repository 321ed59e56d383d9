"""The archive's entries -> Atom feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from duben.model import Page
from duben.publication import Entry, Site, localised
from duben.xmltext import add, document

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENTRIES = 50
"""Reports a feed."""


def feed_pages(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """One feed an edition."""
    newest = sorted(entries, key=lambda entry: (entry.date, entry.slug), reverse=True)
    for variant in site.variants:
        yield Page(f"{variant.key}/feed.xml", _feed(site, variant.key, newest))


def _feed(site: Site, key: str, newest: Sequence[Entry]) -> bytes:
    variant = next(v for v in site.variants if v.key == key)
    home = f"{site.base_url}{key}/"
    feed = ET.Element("feed", {"xmlns": ATOM, XML_LANG: variant.lang})
    add(feed, "id", home)
    add(feed, "title", localised(site.settings.title, variant))
    add(feed, "updated", _moment(newest[0]) if newest else "1970-01-01T00:00:00Z")
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{home}feed.xml"})
    ET.SubElement(feed, "link", {"href": home})
    add(ET.SubElement(feed, "author"), "name", localised(site.settings.publisher, variant))
    for entry in newest[:ENTRIES]:
        item = ET.SubElement(feed, "entry")
        add(item, "id", f"{home}{entry.slug}/")
        add(item, "title", entry.names[key])
        add(item, "updated", _moment(entry))
        ET.SubElement(item, "link", {"href": f"{home}{entry.slug}/"})
        add(item, "summary", " · ".join(_parts(entry, key)))
    return document(feed)


def _parts(entry: Entry, key: str) -> list[str]:
    """The headings of the report's parts."""
    return [text for id, text in entry.headings[key].items() if "-" not in id and id != "0"]


def _moment(entry: Entry) -> str:
    """The report's day: the same input gives the same feed on any clock."""
    return f"{entry.date.isoformat()}T00:00:00Z"
