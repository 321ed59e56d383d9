"""A few lines of text -> the bytes of a Word file, so that every case can be read as text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

OFFICE = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"
_TYPES = f'<Types xmlns="{OFFICE}/package/2006/content-types"/>'
_RELATION = '<Relationship Id="r{number}" Type="{base}/relationships/{kind}" Target="{target}"/>'
_MARKED = re.compile(r"\{([^}]*)\} ?(.*)", re.DOTALL)


def word_file(given: str, strict: bool = False) -> bytes:
    """A .docx. A line is a paragraph, or XML where it begins with <; == NAME begins a part.

    In braces stands what a paragraph is: {1.0} the list 1 at level 0, {font 黑体}, else a style.
    """
    parts: dict[str, list[str]] = {"document": []}
    name = "document"
    for line in given.split("\n"):
        if line.startswith("== "):
            name = line[3:]
            parts[name] = []
        else:
            parts[name].append(line if line.startswith("<") else paragraph(line))
    return packed({name: part(name, "".join(rows), strict) for name, rows in parts.items()}, strict)


def part(name: str, inner: str, strict: bool = False) -> str:
    """A whole part around its rows."""
    word = f"{STRICT}/wordprocessingml/main" if strict else f"{OFFICE}/wordprocessingml/2006/main"
    spaces = f'xmlns:w="{word}" xmlns:mc="{OFFICE}/markup-compatibility/2006"'
    root = {"header": "hdr"}.get(name, name)
    body = f"<w:body>{inner}</w:body>" if name == "document" else inner
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {spaces}>{body}</w:{root}>'


def packed(parts: Mapping[str, str], strict: bool = False) -> bytes:
    """The parts as a zip archive, with the relations that Word writes."""
    base = f"{STRICT}/officeDocument" if strict else f"{OFFICE}/officeDocument/2006"
    related = [name for name in parts if name != "document"]
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(base, {"officeDocument": "word/document.xml"}))
        targets = {name: f"{name}.xml" for name in related}
        archive.writestr("word/_rels/document.xml.rels", _relations(base, targets))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return data.getvalue()


def paragraph(line: str) -> str:
    """One w:p; \\n in the text is a soft break."""
    marked = _MARKED.match(line)
    said, text = (marked[1], marked[2]) if marked else ("", line)
    properties = run = ""
    if re.fullmatch(r"\d+\.\d", said):
        id, level = said.split(".")
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'
    elif said.startswith("font "):
        run = f'<w:rPr><w:rFonts w:eastAsia="{said[5:]}"/></w:rPr>'
    elif said:
        properties = f'<w:pStyle w:val="{said}"/>'
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\\n")
    )
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}{words}</w:r></w:p>"


def _relations(base: str, targets: Mapping[str, str]) -> str:
    rows = "".join(
        _RELATION.format(number=number, base=base, kind=kind, target=target)
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    space = f"{OFFICE}/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'
