"""A simplified text -> pinyin in citation tones, a syllable a character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from functools import cache, lru_cache
from typing import Any

import pypinyin
import pypinyin.phrases_dict
import pypinyin.pinyin_dict
import pypinyin.style

from duben.reading import rules
from duben.reading.phrases import NONE, Phrases, own
from duben.reading.words import words

_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
_TONE_MARKS = dict.fromkeys(map(ord, "\u0304\u0301\u030c\u0300"))
CITATION = {"一": "yī", "不": "bù"}
"""Their sandhi is for the voice alone (duben/reading/spoken.py)."""


@lru_cache(maxsize=4096)
def pinyin(value: str, phrases: Phrases = NONE) -> tuple[str, ...]:
    """One syllable with its tone mark a Han character, "" for every other character.

    Word by word, then the rules for 为, 地, 得 and 只, then the program's phrases, then `phrases`:
    what comes later knows better (docs/decisions/005). Blanks between two Chinese characters part
    no words: 增 长 is 增长.
    """
    joined = _BLANKS.sub("", value)
    if joined != value:
        syllables = iter(pinyin(joined, phrases))
        blank = {place for match in _BLANKS.finditer(value) for place in range(*match.span())}
        return tuple("" if place in blank else next(syllables) for place in range(len(value)))
    split = words(value)
    readings = [syllable for word in split for syllable in _word(word.text)]
    for place, syllable in rules.particles(split):
        readings[place] = syllable
    own("pinyin-phrases.txt").over(value, readings, [word.text for word in split])
    for place, character in enumerate(value):
        if character in CITATION:
            readings[place] = CITATION[character]
    phrases.over(value, readings)
    return tuple(readings)


@cache
def _word(text: str) -> tuple[str, ...]:
    """What the dictionary says of a word that stands alone."""
    syllables: list[str] = pypinyin.lazy_pinyin(text, style=pypinyin.Style.TONE, errors=_none)
    return tuple(syllables)


def _none(rest: str) -> Any:
    """No reading for each character that is not Chinese; a list is taken item by item."""
    return [""] * len(rest)


def listed(strings: Set[str]) -> set[str]:
    """Those that the dictionary of readings has: words that people look up."""
    return strings & pypinyin.phrases_dict.phrases_dict.keys()


def is_neutral(syllable: str) -> bool:
    """Whether a syllable carries no tone mark."""
    return syllable.replace("ü", "u").isascii()


@cache
def full(character: str, neutral: str) -> str:
    """The full tone of a neutral syllable: what the character reads alone in these letters."""
    known = (s for s in every(character) if not is_neutral(s) and bare(s) == neutral)
    return next(known, neutral)


def every(character: str) -> list[str]:
    """All readings that the dictionary has of a character, the commonest first."""
    found: list[list[str]] = pypinyin.pinyin(character, style=pypinyin.Style.TONE, heteronym=True)
    return found[0] if found else []


def bare(syllable: str) -> str:
    """A syllable without its tone mark; ü keeps its dots."""
    apart = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", apart.translate(_TONE_MARKS))


@cache
def bopomofo(syllable: str) -> str:
    """A pinyin syllable in zhuyin; the dot of a neutral tone stands first, as in Taiwan."""
    written: str = pypinyin.style.convert(syllable, pypinyin.Style.BOPOMOFO, strict=True)
    return "˙" + written[:-1] if written.endswith("˙") else written


@cache
def legal() -> frozenset[str]:
    """Every syllable with a vowel that the dictionary has, without tone marks."""
    rows = pypinyin.pinyin_dict.pinyin_dict.values()
    syllables = {bare(syllable) for row in rows for syllable in row.split(",")}
    return frozenset(syllable for syllable in syllables if set(syllable) & set("aeiouü"))


@cache
def is_read(character: str) -> bool:
    """Whether a character has a reading at all."""
    return _word(character) != ("",)
