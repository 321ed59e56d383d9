"""The glossary -> data/glossary.tbx for translation programs (TBX-Basic, ISO 30042:2008)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from duben.model import Page, Term, Variant
from duben.publication import Entry, Site, localised
from duben.xmltext import add, document

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"


def tbx_pages(site: Site, _: Sequence[Entry]) -> Iterator[Page]:
    """Every term in every plain edition, with its definition and its further forms."""
    root = ET.Element("martif", {"type": "TBX-Basic", XML_LANG: site.default.lang})
    header = ET.SubElement(root, "martifHeader")
    described = ET.SubElement(header, "fileDesc")
    add(
        ET.SubElement(described, "titleStmt"), "title", localised(site.settings.title, site.default)
    )
    add(ET.SubElement(described, "sourceDesc"), "p", site.base_url)
    coded = ET.SubElement(ET.SubElement(header, "encodingDesc"), "p", {"type": "XCSURI"})
    coded.text = "TBXBasicXCSV02.xcs"
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for term in sorted(site.terms, key=lambda one: one.id):
        _entry(body, term, site)
    yield Page("data/glossary.tbx", document(root))


def _entry(body: ET.Element, term: Term, site: Site) -> None:
    entry = ET.SubElement(body, "termEntry", {"id": f"term-{term.id}"})
    ET.SubElement(entry, "descrip", {"type": "subjectField"}).text = term.kind
    if term.source:
        ET.SubElement(entry, "admin", {"type": "source"}).text = term.source
    for variant in site.primaries():
        names = list(_names(term, variant))
        if names:
            side = ET.SubElement(entry, "langSet", {XML_LANG: variant.lang})
            definition = localised(term.gloss, variant)
            if definition:
                group = ET.SubElement(side, "descripGrp")
                ET.SubElement(group, "descrip", {"type": "definition"}).text = definition
            _terms(side, names)


def _names(term: Term, variant: Variant) -> Iterable[str]:
    """The name of an edition, then what else it is called."""
    language = variant.translation or ("" if variant.script else variant.key)
    name = localised(term.names, variant)
    if variant.translation and not term.names.get(variant.translation):
        return ()
    also = term.aliases if language == "zh-hans" else term.forms.get(language, ())
    english = term.en_aliases if variant.translation == "en" else ()
    return dict.fromkeys(one for one in (name, *also, *english) if one)


def _terms(side: ET.Element, names: Sequence[str]) -> None:
    for place, name in enumerate(names):
        group = ET.SubElement(side, "tig")
        add(group, "term", name)
        status = ADMITTED if place else PREFERRED
        ET.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status
