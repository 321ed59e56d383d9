"""Translations of an archive, chunk by chunk -> files of one chunk, and of several where it is old.

Readers meet the newest reports first. So their files are small, and those of the others few.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from duben.search.phrasing import Words
from duben.search.records import Record

NEW = 20
"""Reports, the newest, whose chunks have a file each."""
TOGETHER = 4
"""Chunks of other reports in a file."""


@dataclass(slots=True)
class Translated:
    """The files of translations as they are made."""

    words: dict[str, Words]
    """By language."""
    files: int = 0
    """Written of each language."""
    alone: int = 0
    """How many of them, the first, have one chunk."""
    held: list[dict[str, str]] = field(default_factory=list)
    """The chunks, packed, that wait for their file."""

    def add(self, number: int, record: Record, start: int, end: int) -> Iterator[tuple[str, Any]]:
        """The texts of a chunk; files that are full with it."""
        texts = record.translations
        packed = {k: w.pack(texts.get(k, [])[start:end]) for k, w in self.words.items()}
        self.held.append(packed)
        self.alone += number < NEW
        if number < NEW or len(self.held) == TOGETHER:
            yield from self._file()

    def rest(self) -> Iterator[tuple[str, Any]]:
        """What waits, and the words that all are written in."""
        if self.held:
            yield from self._file()
        for language, words in self.words.items():
            yield f"{language}/words", words.file()

    def _file(self) -> Iterator[tuple[str, Any]]:
        for language in self.words:
            yield f"{language}/{self.files}", [chunk[language] for chunk in self.held]
        self.files += 1
        self.held.clear()


def spoken(record: Record) -> bool:
    """Whether any text besides the name is translated."""
    return any(any(texts[1:]) for texts in record.translations.values())
