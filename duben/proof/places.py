"""Texts of a report -> where they stand in its Markdown: file, line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duben.proof.passage import Passage

_AROUND = (24, 12, 6, 3, 0)
"""Characters on both sides that are looked for; markup may stand among the farther ones."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One Markdown file; `starts` are the offsets of its lines."""

    shown: str
    text: str
    starts: tuple[int, ...]


def sheets(folder: Path, shown: str) -> tuple[Sheet, ...]:
    """The Markdown files of a report, in order."""
    found = []
    for path in sorted(folder.glob("[0-9][0-9]-*.md")):
        text = path.read_text("utf-8-sig")
        starts = (0, *(match.end() for match in re.finditer("\n", text)))
        found.append(Sheet(f"{shown}/{path.name}", text, starts))
    return tuple(found)


def starts(passages: Sequence[Passage], files: Sequence[Sheet]) -> dict[str, tuple[int, int]]:
    """Unit -> (file, offset) of each text, looked for in reading order."""
    found: dict[str, tuple[int, int]] = {}
    file = offset = 0
    for passage in passages:
        for number in range(file, len(files)):
            at = _first(files[number].text, passage.value, offset if number == file else 0)
            if at >= 0:
                file, offset = number, at + 1
                found[passage.unit] = (number, at)
                break
    return found


def place(
    passage: Passage, span: tuple[int, int], files: Sequence[Sheet], start: tuple[int, int] | None
) -> tuple[str, int, int]:
    """File, line and column of a part of a text; column 0 where markup hides it."""
    if start is None:
        return files[0].shown.rpartition("/")[0] if files else "", 0, 0
    sheet, offset = files[start[0]], start[1]
    if sheet.text.startswith(passage.value, offset):
        return _at(sheet, offset + span[0])
    for around in _AROUND:
        first = max(span[0] - around, 0)
        at = _find(sheet.text, passage.value[first : span[1] + around], offset)
        if at >= 0:
            return _at(sheet, at + span[0] - first)
    return (*_at(sheet, offset)[:2], 0)


def _at(sheet: Sheet, offset: int) -> tuple[str, int, int]:
    line = bisect_right(sheet.starts, offset)
    return sheet.shown, line, offset - sheet.starts[line - 1] + 1


def _first(text: str, value: str, start: int) -> int:
    """Where a text begins; a link in it may leave only its first characters to be found."""
    at = text.find(value, start)
    for length in (_AROUND[0], 4):
        at = at if at >= 0 else _find(text, value[:length], start)
    return at


def _find(text: str, words: str, start: int) -> int:
    """Where words stand, with backslashes and asterisks of Markdown between them or without."""
    at = text.find(words, start)
    if at >= 0 or not words:
        return at
    found = re.compile(r"[\\*_]*".join(map(re.escape, words))).search(text, start)
    return found.start() if found else -1
