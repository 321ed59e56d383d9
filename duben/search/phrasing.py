"""Translations -> printable ASCII, one or two characters a word; templates/js/translated.js back.

The words are counted in some reports of the archive, with the space before them. The most frequent
ones take one character, others two; the rest of the text is spelt. Signs that are no ASCII and no
frequent word stand for themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from duben.search.packing import BREAK
from duben.search.postings import ALPHABET

BETWEEN = "_"
"""Parts the words of the list; it is itself always spelt."""
_ASCII = [chr(code) for code in range(32, 127)]
_TOKEN = re.compile(r" ?[^\W\d_]+|.", re.DOTALL)
_ROOM = len(ALPHABET)
_MOST_SHORT = 90
"""What is left has room for all of ASCII."""


class _Table(dict[str, str]):
    """What is written for a word; one that has no code is spelt."""

    def __missing__(self, word: str) -> str:
        return "".join([self.get(sign, sign) for sign in word])


@dataclass(frozen=True, slots=True)
class Words:
    """How an archive writes one language."""

    short: int
    """So many words of the list take one character."""
    listed: list[str]
    """Most frequent first; a word may have a space before it, or be a sign."""
    table: _Table
    """Each of `listed` and of printable ASCII, and what is written for it."""

    def pack(self, texts: Sequence[str]) -> str:
        return "".join(map(self.table.__getitem__, _TOKEN.findall(BREAK.join(texts))))

    def file(self) -> list[int | str]:
        """What the browser needs to read them."""
        return [self.short, BETWEEN.join(self.listed)]


def words(texts: Iterable[str]) -> Words:
    """The codes of an archive of which these are some texts."""
    counts: Counter[str] = Counter([BREAK])
    for text in texts:
        counts.update([*_TOKEN.findall(text), BREAK])
    del counts[BETWEEN]
    often = [token for token, n in counts.items() if _worth(token, n)]
    ranked = sorted(often, key=lambda token: (-counts[token], token))
    short = _short([counts[token] for token in ranked])
    listed = ranked[: short + _pairs(short) - len(_ASCII)]
    every = [*listed, *sorted(set(_ASCII).difference(listed))]
    return Words(short, listed, _Table(zip(every, _codes(short), strict=False)))


def _worth(token: str, times: int) -> bool:
    """Whether what a code saves is more than what listing it costs."""
    return token == BREAK or (times - 1) * len(token.encode()) > 3


def _short(counts: Sequence[int]) -> int:
    """How many codes of one character save most: each takes the place of a row of two."""
    total = [0, *accumulate(counts)]

    def saved(short: int) -> int:
        return total[min(short, len(counts))] + total[min(short + _pairs(short), len(counts))]

    return max(range(1, min(_MOST_SHORT, len(counts)) + 1), key=saved)


def _pairs(short: int) -> int:
    return (_ROOM - short) * _ROOM


def _codes(short: int) -> Iterable[str]:
    yield from ALPHABET[:short]
    for first in ALPHABET[short:]:
        for second in ALPHABET:
            yield first + second
