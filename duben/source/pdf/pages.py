"""Bytes of a PDF -> its pages' printed lines, each with its place and size."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from duben.problem import Stop, found

MOST = 2_000
"""Pages."""
LONGEST = 3_000_000
"""Characters of all pages."""
_HYPHENS = ("\x02", "\ufffe")
"""What pdfium puts for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line; places in points from the lower left corner."""

    text: str
    left: float
    right: float
    base: float
    size: float
    """Height of its characters, as the font has it."""
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines in reading order, its height, whether it shows pictures."""

    lines: tuple[Printed, ...]
    height: float
    pictures: bool


def pages(data: bytes, shown: str) -> list[Page]:
    """Raises Stop: E-SRC-041 for a password, E-SRC-040 for a broken file, E-SRC-022 for size."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        sealed = getattr(error, "err_code", 0) == pdfium.FPDF_ERR_PASSWORD
        code = found("E-SRC-041", shown) if sealed else found("E-SRC-040", shown, part="PDF")
        raise Stop(code) from error
    try:
        count = len(document)
        if count > MOST:
            raise Stop(found("E-SRC-022", shown, what="limit.pages", size=count, limit=MOST))
        result: list[Page] = []
        characters = 0
        for number in range(count):
            page = _page(document[number], number + 1)
            characters += sum(len(line.text) for line in page.lines)
            if characters > LONGEST:
                problem = found(
                    "E-SRC-022", shown, what="limit.characters", size=characters, limit=LONGEST
                )
                raise Stop(problem)
            result.append(page)
        return result
    except pypdfium2.PdfiumError as error:
        raise Stop(found("E-SRC-040", shown, part="PDF")) from error
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    text = page.get_textpage()
    lines = tuple(_lines(text, number))
    pictures = any(True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
    height = page.get_height()
    text.close()
    page.close()
    return Page(lines, height, pictures)


def _lines(text: pypdfium2.PdfTextPage, number: int) -> Iterator[Printed]:
    """Characters in pdfium's order, cut where it ends a line."""
    box = pdfium.FS_RECTF()
    words: list[str] = []
    places: list[tuple[float, float, float, float]] = []
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index) or 0xFFFD)
        if character in "\r\n":
            yield from _line(words, places, number)
            words, places = [], []
        elif character not in _HYPHENS:
            words.append(character)
            seen = not character.isspace()
            if seen and pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
                places.append((box.left, box.right, box.bottom, box.top))
    yield from _line(words, places, number)


def _line(
    words: list[str], places: list[tuple[float, float, float, float]], number: int
) -> Iterator[Printed]:
    if places:
        heights = sorted(top - bottom for _, _, bottom, top in places)
        bases = sorted(bottom for _, _, bottom, _ in places)
        yield Printed(
            _text(words),
            min(place[0] for place in places),
            max(place[1] for place in places),
            bases[len(bases) // 2],
            heights[len(heights) // 2],
            number,
        )


def _text(words: list[str]) -> str:
    """Halves of a character outside the first plane come one by one: put them together."""
    return "".join(words).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
