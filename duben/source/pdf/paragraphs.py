"""Printed lines of all pages -> paragraphs in reading order, and what stands around them."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duben.sign import sign
from duben.source.lines import Line
from duben.source.pdf.pages import Page, Printed

_ENDS = re.compile(r"[。！？：；!?:;…]['\"”’」』）)】]*$")
_NUMBER = re.compile(
    r"[—―─\-－·• 第]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[/／]\s*\d{1,4})?[—―─\-－·• 页頁]*"
)
_LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%'’\-]*$")
_LATIN_START = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%'’\-]*")
_BULLET = re.compile(r"[•●■◆▪◦‧·○□\-–—*]")
_RECURS = 3
_EDGE = 0.12
"""Of a page's height: where its number and its head stand."""
_WIDE = 1.35
"""Times the usual distance of lines; more parts paragraphs."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """The column that a page's text is set in."""

    left: float
    right: float
    step: float
    """From line to line."""


def lines(pages: Sequence[Page]) -> Iterator[Line]:
    """Paragraphs; the number and head of a page follow the paragraph that they interrupt."""
    edges = _edges(pages)
    measures = _measures(pages, edges)
    words: list[str] = []
    beside: list[Line] = []
    before: Printed | None = None
    for page in pages:
        for line in page.lines:
            if line in edges:
                beside.append(Line(line.text, "margin"))
                continue
            if before and _goes_on(before, line, measures):
                words.append(_space(words[-1], line.text) + line.text)
            else:
                yield from _paragraph(words, beside)
                words, beside = [line.text], []
            before = line
    yield from _paragraph(words, beside)


def _paragraph(words: list[str], beside: list[Line]) -> Iterator[Line]:
    if words:
        yield Line("".join(words))
    yield from beside


def _edges(pages: Sequence[Page]) -> set[Printed]:
    """Numbers of pages, and short lines that recur at the same place, but for their numbers."""
    found: set[Printed] = set()
    shapes: Counter[tuple[str, int]] = Counter()
    heads: list[tuple[Printed, tuple[str, int]]] = []
    for page in pages:
        around = [line for line in page.lines if _at_edge(line, page)]
        outer = (
            {max(around, key=lambda a: a.base), min(around, key=lambda a: a.base)}
            if around
            else set()
        )
        for line in around:
            if _NUMBER.fullmatch(line.text):
                found.add(line)
            elif line in outer or len(around) <= 4:
                shape = (re.sub(r"[\d\s]+", "0", line.text), round(line.base / 6))
                shapes[shape] += 1
                heads.append((line, shape))
    return found | {line for line, shape in heads if shapes[shape] >= _RECURS}


def _at_edge(line: Printed, page: Page) -> bool:
    return line.base < _EDGE * page.height or line.base > (1 - _EDGE) * page.height


def _measures(pages: Sequence[Page], edges: set[Printed]) -> dict[int, _Measure]:
    """The column of each page; a page that is not full borrows the usual width."""
    text = [[line for line in page.lines if line not in edges] for page in pages]
    whole = [line for page in text for line in page]
    if not whole:
        return {}
    size = statistics.median(line.size for line in whole)
    bodies = [[line for line in page if abs(line.size - size) < 0.25 * size] for page in text]
    widths = sorted(
        max(line.right for line in page) - min(line.left for line in page)
        for page in bodies
        if len(page) > 5
    )
    width = widths[int(len(widths) * 0.75)] if widths else 0.0
    steps = [a.base - b.base for page in bodies for a, b in pairwise(page)]
    step = statistics.median([s for s in steps if 0 < s < 4 * size] or [2 * size])
    found: dict[int, _Measure] = {}
    for page in bodies:
        if page:
            left = min(line.left for line in page)
            right = max(line.right for line in page)
            found[page[0].page] = _Measure(left, max(right, left + width - size), step)
    return found


def _goes_on(before: Printed, line: Printed, measures: dict[int, _Measure]) -> bool:
    """Whether a printed line goes on with the one before it."""
    if before.page not in measures or line.page not in measures:
        return False
    old, new = measures[before.page], measures[line.page]
    if abs(before.size - line.size) > 0.25 * before.size:
        return False
    size = before.size
    word = _LATIN_START.match(line.text)
    reach = before.right + (size * len(word[0]) * 0.6 if word else 0)
    if reach < old.right - 2.2 * size:
        return False
    same = before.page == line.page
    if same and not 0 < before.base - line.base < _WIDE * max(old.step, size):
        return False
    indented = line.left - new.left > 1.2 * size
    if _ENDS.search(before.text) or sign(line.text):
        return not indented and not sign(line.text)
    # What is indented begins a paragraph, unless it stands in the column of a list item.
    item = _BULLET.match(before.text) or sign(before.text)
    column = abs(line.left - before.left) <= 0.5 * size
    return not indented or column or bool(item and before.left < line.left)


def _space(before: str, after: str) -> str:
    """A space where a line ended between two Latin words."""
    return " " if _LATIN.search(before) and _LATIN_START.match(after) else ""
