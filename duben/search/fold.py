"""A text -> the form in which query and text meet; templates/js/fold.js does the same.

Compatible characters (NFKC) and small letters, one form for every character, no space beside
Chinese, no separators of thousands.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from functools import cache

from duben.search.characters import characters

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_BESIDE = re.compile(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_GROUPED = re.compile(r"\d，\d{3}")
_SIGNS = re.compile(r"[\W_\U00010000-\U0010ffff]")
_WORDS = re.compile(r"[a-z0-9\u00df-\u00f6\u00f8-\u024f]+(?:['.][a-z0-9\u00df-\u024f]+)*")


class _Table(dict[int, str]):
    """For `str.translate`: each character folded when it is first met; signs as spaces."""

    def __init__(self, signs: bool) -> None:
        self._signs = signs

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folds = characters().folds
        plain = unicodedata.normalize("NFKC", folds.get(character, character))
        folded = "".join(folds.get(c, c) for c in plain).lower()
        folded = "'" if character == "\u2019" else folded
        self[code] = folded if self._signs else _SIGNS.sub(" ", folded)
        return self[code]


@cache
def _table(signs: bool) -> _Table:
    return _Table(signs)


def fold(text: str) -> str:
    """１８，８７６ 劑 -> 18876剂."""
    folded = _joined(text).translate(_table(True))
    return _THOUSANDS.sub("", folded) if "," in folded else folded


def bare(text: str) -> str:
    """The folded text with a space for every sign."""
    if "," in text or ("，" in text and _GROUPED.search(text)):
        return _SIGNS.sub(" ", fold(text))
    return _joined(text).translate(_table(False))


def _joined(text: str) -> str:
    return text if text.isprintable() and " " not in text else _BESIDE.sub("", text)


def pairs(plain: str) -> set[int]:
    """Each two characters side by side in a bare text, as one number (`pair_text`).

    They are its UTF-16 cut into fours of bytes, from the first and from the second character.
    """
    coded = plain.encode("utf-16-le")
    numbers = array("I", coded[: len(coded) & ~3])
    numbers.frombytes(coded[2 : 2 + (len(coded) - 2 & ~3)])
    if sys.byteorder == "big":
        numbers.byteswap()
    return set(numbers)


def pair_text(pair: int) -> str:
    """The two characters."""
    return chr(pair & 0xFFFF) + chr(pair >> 16)


def words(folded: str) -> list[str]:
    """The Latin words and the numbers."""
    return _WORDS.findall(folded)
