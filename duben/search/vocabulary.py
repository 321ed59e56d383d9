"""The texts of a report -> the words that letters may be read as."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

LENGTHS = (2, 3, 4)
"""Characters of the strings that are looked up in a dictionary."""
AGAIN = 3
"""Times that a string stands in a report that is taken for a word without a dictionary."""
_RUN = re.compile("[\u3400-\u9fff]{2,}")
_WORD = re.compile("[\u3400-\u9fff]{2,8}")
_BESIDE = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


def words(texts: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Words as the texts are cut into them, those of a dictionary and others; other strings that
    the dictionary has.
    """
    from duben.reading.pinyin import listed
    from duben.reading.words import guessed

    plain = [_BESIDE.sub("", text) for text in texts]
    cut = set(filter(_WORD.fullmatch, chain.from_iterable(map(guessed, plain))))
    known = listed(cut.union(_strings(plain)))
    return sorted(cut & known), sorted(cut - known), sorted(known - cut)


def repeated(texts: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The same without dictionaries: strings that come again, whole."""
    times = Counter(_strings([_BESIDE.sub("", text) for text in texts]))
    often = {string: count for string, count in times.items() if count >= AGAIN}
    inner = {p for s, n in often.items() for p in (s[1:], s[:-1]) if often.get(p) == n}
    return [], sorted(often.keys() - inner), []


def _strings(texts: list[str]) -> Iterator[str]:
    """Of a length that words have."""
    for run in chain.from_iterable(map(_RUN.findall, texts)):
        for n in LENGTHS:
            yield from (run[i : i + n] for i in range(len(run) - n + 1))
