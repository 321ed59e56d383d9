"""The evidence, its repairs and the published report -> proof that nothing was lost or added."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from duben.blocks import block_units
from duben.model import Report, Section
from duben.problem import Problem, Stop, found
from duben.source.decode import decode_as
from duben.source.repair import repaired

Name = TypeVar("Name", int, str)
_BREAKS = re.compile(r"^\s+|\s+$|\s*\n\s*")


def check(report: Report, folder: Path, shown: str) -> list[Problem]:
    """Every character of the source, apart from the recorded repairs, once and in order.

    White space at line ends is layout; every other space counts.
    """
    source = report.source
    path = folder / source.file
    try:
        data = path.read_bytes()
    except OSError:
        return [found("E-SRC-001", f"{shown}/{source.file}")]
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return [found("E-FID-003", f"{shown}/{source.file}")]
    try:
        text = decode_as(data, source.encoding, f"{shown}/{source.file}")
        lines = repaired(text.split("\n"), source.repairs, f"{shown}/{source.file}")
    except Stop as stop:
        return list(stop.problems)
    expected = [(_closed(line), number) for number, line in enumerate(lines, 1)]
    return list(_differences(expected, list(published(report)), shown, source.file))


def published(report: Report) -> Iterator[tuple[str, str]]:
    """(text, id) of everything the report prints, in the order of the source."""
    yield report.title.value, "title"
    yield report.occasion.value, "occasion"
    for section in report.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[tuple[str, str]]:
    if section.number or section.title.value:
        yield section.number + section.title.value + section.stop, f"h{section.id}"
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(block)
        else:
            yield from ((text.value, unit) for unit, text in block_units(block))


def _differences(
    expected: list[tuple[str, int]], printed: list[tuple[str, str]], shown: str, file: str
) -> Iterator[Problem]:
    wanted = "".join(text for text, _ in expected)
    given = "".join(_closed(text) for text, _ in printed)
    if wanted == given:
        return
    matcher = difflib.SequenceMatcher(None, wanted, given, autojunk=False)
    start = _first_difference(wanted, given)
    line = _place([(len(text), n) for text, n in expected], start)
    unit = _place([(len(_closed(text)), u) for text, u in printed], start)
    around = matcher.find_longest_match(start, min(start + 400, len(wanted)), start, start + 400)
    lost = wanted[start : around.a if around.size > 3 else start + 12][:40]
    added = given[start : around.b if around.size > 3 else start + 12][:40]
    yield found(
        "E-FID-001",
        f"{shown}/{file}",
        line or 0,
        excerpt=wanted[max(start - 10, 0) : start + 20],
        lost=lost,
        added=added,
        unit=unit or "",
    )


def _first_difference(one: str, other: str) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))


def _place(lengths: list[tuple[int, Name]], offset: int) -> Name | None:
    """The part in which an offset into the joined text lies."""
    for length, name in lengths:
        if offset < length:
            return name
        offset -= length
    return lengths[-1][1] if lengths else None


def _closed(text: str) -> str:
    """The text without the white space at its ends and at line breaks."""
    return _BREAKS.sub("", text)
