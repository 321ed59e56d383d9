"""Lines of text with their places -> the bytes of a PDF, so that every case can be read as text."""

from __future__ import annotations

from collections.abc import Sequence

_HEIGHT = 842
_MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"""
_FONT = """<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H
/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 880 /Descent -120
/CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >> >>] /ToUnicode 3 0 R >>"""
_IMAGE = "q 400 0 0 600 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"


def pdf_file(given: str) -> bytes:
    """A PDF. A line is x, size and text: its place across and its size; === begins a page.

    Lines stand below each other; "at Y" puts the next one there; "image" draws a picture.
    """
    return packed([_content(page.split("\n")) for page in given.split("\n===\n")])


def packed(contents: Sequence[str]) -> bytes:
    """Pages with the given content streams."""
    pages = [f"{4 + 2 * i} 0 R" for i in range(len(contents))]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(pages)}] /Count {len(pages)} >>",
        _stream(_MAP),
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {_HEIGHT}]"
            f" /Contents {5 + 2 * number} 0 R /Resources << /Font << /F {_FONT} >> >> >>"
        )
        objects.append(_stream(content))
    data = "%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data.encode("latin-1")))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(data.encode("latin-1"))
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("latin-1")


def _content(lines: Sequence[str]) -> str:
    found: list[str] = []
    y = _HEIGHT - 140.0
    for line in lines:
        if line.startswith("at "):
            y = float(line[3:])
        elif line == "image":
            found.append(_IMAGE)
        elif line:
            left, size, text = line.split(" ", 2)
            codes = text.encode("utf-16-be").hex()
            found.append(f"BT /F {size} Tf {left} {y} Td <{codes}> Tj ET")
            y -= 1.6 * float(size)
    return "\n".join(found)


def _stream(text: str) -> str:
    return f"<< /Length {len(text.encode('latin-1'))} >>\nstream\n{text}\nendstream"
