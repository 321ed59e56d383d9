"""The evidence, its repairs and the published report -> proof that nothing was lost or added."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from duben.blocks import block_units
from duben.model import Report, Section, front
from duben.problem import Problem, Stop, found
from duben.source.decode import decode_as
from duben.source.repair import repaired

Name = TypeVar("Name", int, str)
JOINED = "line-break"
"""The reason of a repair that puts a space between two lines of one paragraph."""
_BREAKS = re.compile(r"^\s+|\s+$|\s*[\n\t]\s*")


def check(report: Report, folder: Path, shown: str) -> list[Problem]:
    """Every character of the source, apart from the recorded repairs, once and in order.

    White space at line ends, and between the cells of a row, is layout; every other space counts.
    """
    source = report.source
    file = source.text or source.file
    try:
        data = _evidence(folder, source.file, source.sha256, shown)
        if source.text:
            data = _evidence(folder, source.text, source.text_sha256, shown)
        text = decode_as(data, source.encoding, f"{shown}/{file}")
        lines = repaired(text.split("\n"), source.repairs, f"{shown}/{file}")
    except Stop as stop:
        return list(stop.problems)
    spaced = {repair.line for repair in source.repairs if repair.after and repair.why == JOINED}
    expected = [
        (_closed(line) + " " * (number in spaced), number) for number, line in enumerate(lines, 1)
    ]
    printed = list(published(report, "".join(line for line, _ in expected)))
    return list(_differences(expected, printed, shown, file))


def _evidence(folder: Path, file: str, sha256: str, shown: str) -> bytes:
    try:
        data = (folder / file).read_bytes()
    except OSError as error:
        raise Stop(found("E-SRC-001", f"{shown}/{file}")) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Stop(found("E-FID-003", f"{shown}/{file}"))
    return data


def published(report: Report, wanted: str = "") -> Iterator[tuple[str, str]]:
    """(text, id) of everything the report prints, in the order of the source.

    What stands before the text, title, occasion, speaker and opening, comes in the order that
    `wanted`, the whole text of the source, has it in.
    """
    before = [
        (text, unit) for s in report.sections if s.role == "opening" for text, unit in _section(s)
    ]
    head = [(text.value, unit) for unit, text in front(report) if unit != "place"]
    yield from _ordered(head, before, wanted) if wanted else (*head, *before)
    for section in report.sections:
        if section.role != "opening":
            yield from _section(section)


def _ordered(
    head: Sequence[tuple[str, str]], before: Sequence[tuple[str, str]], wanted: str
) -> Iterator[tuple[str, str]]:
    """The lines before the text as the source goes on with them, longest first.

    A line of the front matter that the source does not go on with was supplied by an editor.
    """
    head, before, position = list(head), list(before), 0
    while head or before:
        fitting = [
            one for one in (*head, *before[:1]) if wanted.startswith(_closed(one[0]), position)
        ]
        if not fitting:
            break
        best = max(fitting, key=lambda one: len(one[0]))
        (before if best in before[:1] else head).remove(best)
        yield best
        position += len(_closed(best[0]))
    yield from before


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
