"""PDFs read back: their text, lines and places, as pypdf sees them."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from duben import site
from duben.booklet import plan
from duben.booklet.job import Job
from duben.publication import Publication, Site

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
BODY = {"paragraph", "list", "table", "image"}


def opened(pdf: bytes | Path) -> PdfReader:
    return PdfReader(io.BytesIO(pdf) if isinstance(pdf, bytes) else pdf)


def text(pdf: bytes | Path) -> str:
    """All text without spaces, ligatures undone; radicals stay, for they would be faults."""
    return bare("".join(page.extract_text() for page in opened(pdf).pages))


def bare(value: str) -> str:
    for one, letters in LIGATURES.items():
        value = value.replace(one, letters)
    return re.sub(r"\s", "", value)


def lines(pdf: bytes | Path) -> Iterator[str]:
    """Every line of every page."""
    for page in opened(pdf).pages:
        yield from (line.strip() for line in page.extract_text().splitlines() if line.strip())


def pieces(pdf: bytes | Path, number: int) -> list[tuple[float, float, str]]:
    """(x, y, text) in points of each piece on a page, y from the bottom."""
    found: list[tuple[float, float, str]] = []

    def seen(value: str, cm: list[float], tm: list[float], *_: object) -> None:
        if value.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((x, y, value.strip()))

    opened(pdf).pages[number].extract_text(visitor_text=seen)
    return found


def first_missing(wanted: str, printed: str) -> str:
    """Where `wanted` stops being a subsequence of what is printed; empty if it never does."""
    at = 0
    for index, character in enumerate(wanted):
        at = printed.find(character, at) + 1
        if not at:
            return wanted[max(index - 12, 0) : index + 6]
    return ""


def words(blocks: list[dict[str, Any]]) -> str:
    """The text of a manuscript in order, as `text` gives it; notes are not part of it."""
    return bare("".join(_said(blocks)))


def _said(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for inner in value:
            yield from _said(inner)
    elif isinstance(value, dict):
        if value.get("kind") == "heading":
            yield from (value["number"], value["title"], value["stop"])
        elif "text" in value:
            yield value["text"]
        else:
            for name in ("sentences", "runs", "items", "rows"):
                yield from _said(value.get(name, []))


def load(root: Path) -> tuple[Site, Publication]:
    """The site and the first report of a project."""
    house, _ = site.load(root)
    publication, problems = site.publication(house, site.slugs(root)[0])
    assert not [p for p in problems if p.level == "error"]
    return house, publication


def jobs(house: Site, publication: Publication) -> dict[str, Job]:
    """Every job by its edition and kind: "zh-hans.booklet"."""
    copies = (copy for v in house.variants for copy in plan.copies(house, publication, v))
    return {copy.job.name.split(".", 1)[1]: copy.job for copy in copies}


def saying(job: Job, blocks: list[dict[str, Any]], **more: object) -> Job:
    """The same document with another text."""
    data: Mapping[str, Any] = {**job.data, "blocks": blocks, "glossary": [], **more}
    return replace(job, data=data)


def paragraph(value: str, id: str = "p1") -> dict[str, Any]:
    runs = [{"text": value}]
    return {"kind": "paragraph", "id": id, "lang": "", "sentences": [{"id": "s1", "runs": runs}]}


def tags(pdf: bytes | Path) -> Counter[str]:
    """How often each structure element stands in a tagged PDF: /H1, /TH."""
    found: Counter[str] = Counter()
    waiting = [opened(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found[str(node.get("/S", ""))] += 1
            waiting.append(node.get("/K"))
    return found
