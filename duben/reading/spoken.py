"""Pinyin as in the dictionary -> as it is said: the tones that 一 and 不 take before others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben.reading.words import Word, sets, words

_FOURTH = "àèìòùǜ"
_DIGITS = frozenset("〇零一二三四五六七八九十两百千万亿")
_MARKS = frozenset("、，。；：！？,;:!?（(）)“”‘’《》\n 　")


def spoken(value: str, readings: Sequence[str]) -> tuple[str, ...]:
    """The readings for a voice; one a character, like those given.

    不 is bú before a fourth tone, neutral in 能不能 and 离不开. 一 is yí before a fourth tone and
    yì before the others, neutral in 看一看, but stays yī at the end of a word, in numbers said
    figure by figure (二〇二一), where it means the first (第一, 一月, 一期, 一是…二是), and alone.
    (《现代汉语词典》 under 一 and 不.)
    """
    said = list(readings)
    for word, start in _placed(value):
        for place, character in enumerate(word.text, start):
            after = readings[place + 1] if place + 1 < len(value) else ""
            if character == "不":
                said[place] = _not(value, place, word, after)
            elif character == "一" and _changes(value, place, word, start):
                said[place] = _one(value, place, after)
    return tuple(said)


def _placed(value: str) -> Iterator[tuple[Word, int]]:
    """The words that hold 一 or 不, with where they begin."""
    start = 0
    for word in words(value):
        if "一" in word.text or "不" in word.text:
            yield word, start
        start += len(word.text)


def _not(value: str, place: int, word: Word, after: str) -> str:
    before, behind = value[:place], value[place + 1 :]
    twice = next((n for n in (2, 1) if before[-n:] == behind[:n] != ""), 0)
    if twice and not (word.text[0] == "不" and len(word.text) > 1 + twice):  # not 启动不动产
        return "bu"
    possible = word.text[1:2] == "不" and word.text[2:] in _set("result")
    if possible and word.text[0] not in _set("adverb"):
        return "bu"
    return "bú" if _has(after, _FOURTH) else "bù"


def _changes(value: str, place: int, word: Word, start: int) -> bool:
    before, after = value[place - 1 : place], value[place + 1 : place + 2]
    rest = value[place + 1 :]
    if not after or after in _MARKS or before in _set("ordinal") or (before and before in _DIGITS):
        return False
    if after in _DIGITS and after not in "百千万亿":
        return False
    at_end = place == start + len(word.text) - 1 and place > start
    if at_end and word.text not in _set("pronoun"):
        return False
    counts = (not before or before in _MARKS) and after in _set("list")
    first = any(rest.startswith(text) for text in _set("first")) and before not in _set("each")
    return not counts and not first


def _one(value: str, place: int, after: str) -> str:
    before = value[place - 1 : place]
    if before and before == value[place + 1] and before in _set("once"):
        return "yi"
    if _has(after, _FOURTH) or after == "ge":
        return "yí"
    return "yì" if after else "yī"


def _set(key: str) -> frozenset[str]:
    return sets("reading-rules.txt")[f"spoken.{key}"]


def _has(syllable: str, marks: str) -> bool:
    return any(mark in syllable for mark in marks)
