"""Pinyin in citation tones -> as it is said: the tones that 一 and 不 take before others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_FOURTH, _FIRST_TO_THIRD = "àèìòùǜ", "āēīōūǖáéíóúǘǎěǐǒǔǚ"
_DIGITS = frozenset("〇零一二三四五六七八九十两百千万亿")
_ORDINAL = frozenset("第初周")


def spoken(value: str, readings: Sequence[str]) -> tuple[str, ...]:
    """The readings for a voice; one a character, like those given.

    不 is bú before a fourth tone. 一 is yí before a fourth tone and yì before the others, but
    stays yī at the end of a word, in numbers (一百 said figure by figure, 二〇二一), behind 第, 初
    and 周, and before 月, 日 and 号 of a date. (《现代汉语词典》 under 一 and 不.)
    """
    said = list(readings)
    for place, following in pairwise(range(len(value))):
        character, after = value[place], readings[following]
        if character == "不" and _has(after, _FOURTH):
            said[place] = "bú"
        elif character == "一" and _changes(value, place):
            said[place] = _one(after, said[place])
    return tuple(said)


def _changes(value: str, place: int) -> bool:
    before = value[place - 1] if place else ""
    after = value[place + 1]
    if before in _ORDINAL or (before in _DIGITS and before) or after in "月日号、，。；：！？”’）":
        return False
    return after not in _DIGITS or after in "百千万亿"


def _one(after: str, before: str) -> str:
    if _has(after, _FOURTH) or after == "ge":
        return "yí"
    return "yì" if _has(after, _FIRST_TO_THIRD) else before


def _has(syllable: str, marks: str) -> bool:
    return any(mark in syllable for mark in marks)
