"""Bytes of an XML part -> a tree within limits; w:p is w.p, as a path can say it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

DEEPEST = 200
"""Elements in each other; a table in a table in a text box has some 30."""
MOST = 200_000
"""Elements; the document of a 160-page report has some 60,000."""
_SEPARATOR = "\n"
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
# Transitional and strict names (ISO/IEC 29500-1 and -4) are the same here.
_PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w.",
    f"{_STRICT}wordprocessingml/main": "w.",
    f"{_OFFICE}officeDocument/2006/relationships": "r.",
    f"{_STRICT}officeDocument/relationships": "r.",
    f"{_OFFICE}officeDocument/2006/math": "m.",
    f"{_STRICT}officeDocument/math": "m.",
    f"{_OFFICE}markup-compatibility/2006": "mc.",
    "http://www.w3.org/XML/1998/namespace": "xml.",
}


class Malformed(Exception):
    """What the parser says is wrong, with its line."""


class Hostile(Exception):
    """A part that is too much, or that declares entities."""

    def __init__(self, what: str, size: int, limit: int) -> None:
        super().__init__(what, size, limit)
        self.what, self.size, self.limit = what, size, limit


def tree(data: bytes) -> Element:
    """The root. Raises Hostile and Malformed; names of other namespaces keep their last word."""
    build = TreeBuilder()
    depth = count = 0
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > DEEPEST:
            raise Hostile("limit.nesting", depth, DEEPEST)
        if count > MOST:
            raise Hostile("limit.elements", count, MOST)
        build.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        build.end(_short(name))

    def doctype(*_: object) -> None:
        raise Hostile("limit.entities", 1, 0)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = build.data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Malformed(str(error)) from error
    return build.close()


def _short(name: str) -> str:
    space, separator, last = name.rpartition(_SEPARATOR)
    return f"{_PREFIXES.get(space, '')}{last}" if separator else name
