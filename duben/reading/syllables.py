"""Pinyin as people write it, words joined -> a syllable a character."""

from __future__ import annotations

import re
import unicodedata

from duben.reading import pinyin as mainland

_LETTERS = re.compile(r"[^\W\d_]+|\d+")


def of_name(written: str, name: str) -> tuple[str, ...] | None:
    """Liǎng gè wéihù for 两个维护 -> liǎng, gè, wéi, hù; None where it does not fit.

    Characters that are not Chinese get "-", which leaves them unread, also where `written` reads
    them out ("wǔ-A-jí" for 5A级).
    """
    units = len(name)
    split = _split(_LETTERS.findall(unicodedata.normalize("NFC", written).lower()), units)
    if split is None:
        spoken = [c for c in name if mainland.is_read(c)]
        split = _split(_LETTERS.findall(written.lower()), len(spoken))
        if split is None:
            return None
        rest = iter(split)
        return tuple(next(rest) if mainland.is_read(c) else "-" for c in name)
    fitted = tuple(s if mainland.is_read(c) else "-" for s, c in zip(split, name, strict=True))
    return fitted if all(map(_may_be, fitted, name)) else None


def _may_be(syllable: str, character: str) -> bool:
    """Whether the dictionary knows the character in these letters: no "àn" for 镇."""
    known = {mainland.bare(reading) for reading in mainland.every(character)}
    return syllable == "-" or mainland.bare(syllable) in known


def _split(words: list[str], count: int) -> list[str] | None:
    """The words cut into `count` syllables in all, long ones first."""
    if not words:
        return [] if count == 0 else None
    head, *rest = words
    for parts in _cuts(head):
        after = _split(rest, count - len(parts))
        if after is not None:
            return parts + after
    return None


def _cuts(word: str) -> list[list[str]]:
    """Every way to cut a word into syllables, longest first; a word that has none stays whole."""
    found: list[list[str]] = []

    def cut(start: int, parts: list[str]) -> None:
        if start == len(word):
            found.append(parts)
        for end in range(min(len(word), start + 6), start, -1):
            if mainland.bare(word[start:end]) in mainland.legal():
                cut(end, [*parts, word[start:end]])

    cut(0, [])
    return found or [[word]]
