"""A publication -> data/<slug>.tmx: its sentence pairs for translation programs (TMX 1.4b)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from duben import __version__
from duben.model import Page
from duben.publication import Publication, Site
from duben.text import Text
from duben.xmltext import document

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNPRINTABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tmx_pages(site: Site, publication: Publication) -> Iterator[Page]:
    """One memory a report; what is not translated, or behind its source, is left out."""
    source = publication.source
    languages = [(v.key, v.lang) for v in site.primaries() if v.translation]
    root = ET.Element("tmx", {"version": "1.4"})
    ET.SubElement(
        root,
        "header",
        {
            "creationtool": "duben",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "PO",
            "adminlang": "en",
            "srclang": source.lang,
            "datatype": "plaintext",
        },
    )
    body = ET.SubElement(root, "body")
    for key, lang in languages:
        made = dict(publication.editions[key].units())
        for unit, text in source.units():
            for id, one, other in pairs(unit, text, made[unit]):
                pair = ET.SubElement(body, "tu", {"tuid": id})
                for language, value in ((source.lang, one), (lang, other)):
                    side = ET.SubElement(pair, "tuv", {XML_LANG: language})
                    ET.SubElement(side, "seg").text = _UNPRINTABLE.sub("", value)
    yield Page(f"data/{source.slug}.tmx", document(root))


def pairs(unit: str, source: Text, made: Text) -> Iterator[tuple[str, str, str]]:
    """(id, sentence, its translation); one that is merged into another goes with it."""
    if not source.marked("sentence"):
        whole = any((m.start, m.end) == (0, len(made.value)) for m in made.marked("lang"))
        if made.value and not whole:
            yield unit, source.value, made.value
        return
    own = {mark.target: made.value[mark.start : mark.end] for mark in made.marked("sentence")}
    foreign = {(m.start, m.end) for m in made.marked("lang") if m.target == source.lang}
    left = {m.target for m in made.marked("sentence") if (m.start, m.end) in foreign}
    rows: list[tuple[str, str, str]] = []
    for mark in source.marked("sentence"):
        value = source.value[mark.start : mark.end]
        if mark.target in own:
            rows.append((mark.target, value, own[mark.target]))
        elif rows:
            id, before, text = rows.pop()
            rows.append((id, before + value, text))
    yield from (row for row in rows if row[0] not in left and row[2])
