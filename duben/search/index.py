"""Texts -> who holds which pair of characters, which character, which word.

Pairs and words are indexed by text, single characters by report: nearly every character stands
in every report, and a list of texts a character would be the largest part of the index.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from duben.search.characters import characters
from duben.search.fold import bare, fold, pair_text, pairs, words

Row = tuple[str, Sequence[int]]
Key = TypeVar("Key")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@dataclass(slots=True)
class Index:
    """Lists that grow while the archive is read, newest report first."""

    pairs: dict[int, array[int]] = field(default_factory=dict)
    ones: dict[str, array[int]] = field(default_factory=dict)
    words: dict[str, dict[str, array[int]]] = field(default_factory=dict)
    """By language."""

    def add(self, report: int, first: int, texts: Sequence[str]) -> None:
        """The source texts of a report; `first` is the number of its first text."""
        seen: set[str] = set()
        for unit, text in enumerate(texts, first):
            plain = bare(text)
            seen.update(plain)
            _note(self.pairs, pairs(plain), unit)
        seen.discard(" ")
        _note(self.ones, seen, report)

    def add_words(self, language: str, first: int, texts: Sequence[str]) -> None:
        """The same texts in a translation."""
        lists = self.words.setdefault(language, {})
        for unit, text in enumerate(texts, first):
            _note(lists, set(words(fold(text))), unit)


def by_reading(lists: dict[int, array[int]]) -> Iterator[Row]:
    """Pairs in the order of their syllables, then of their characters.

    So the pairs that one reads the same stand side by side, and a query in pinyin touches as
    few shards as one in characters. Latin letters and figures are written full-width, because a
    shard's postings are ASCII.
    """
    first = characters().first
    texts = {pair_text(pair): numbers for pair, numbers in lists.items()}
    syllable = {c: first.get(c, "").strip("-") for pair in texts for c in pair}
    wide = {pair: pair.translate(_WIDE) for pair in texts if " " not in pair}
    order = sorted(wide, key=lambda pair: (syllable[pair[0]], syllable[pair[1]], wide[pair]))
    return ((wide[pair], texts[pair]) for pair in order)


def by_character(lists: dict[str, array[int]]) -> Iterator[Row]:
    """Single characters in the order of their code points, ASCII full-width."""
    wide = {key.translate(_WIDE): key for key in lists}
    return ((key, lists[wide[key]]) for key in sorted(wide))


def by_word(lists: dict[str, array[int]]) -> Iterator[Row]:
    """Words in the order of their code points."""
    return ((key, lists[key]) for key in sorted(lists))


def _note(lists: dict[Key, array[int]], keys: Iterable[Key], number: int) -> None:
    for key in keys:
        try:
            lists[key].append(number)
        except KeyError:
            lists[key] = array("I", (number,))
