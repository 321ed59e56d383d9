"""A name or heading -> pinyin with words joined, by GB/T 16159-2012."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from duben.reading.phrases import NONE, Phrases
from duben.reading.pinyin import bare, pinyin
from duben.reading.words import Word, is_word, sets, words

_MARKS = str.maketrans("，、。：；（）！？【】", ",,.:;()!?[]")
_TIGHT = "“‘([+-·/"
_SIGNS = frozenset("+-·/%&,.:;)!?]”’")
_NUMERALS = frozenset("〇一二两三四五六七八九十百千万亿几")


def spelled(
    value: str, proper: bool = False, phrases: Phrases = NONE, names: Set[str] = frozenset()
) -> str:
    """罗店镇 -> Luódiàn Zhèn (proper), 两个维护 -> Liǎng gè wéihù; Latin and digits stay.

    Words are joined (4.1), nouns of four syllables and more parted (6.1), an apostrophe stands
    before a, o, e inside a word (5.3); the generic part of a place name is a word of its own, but
    村 is joined (6.2.2); the first letter is a capital (6.3), of a proper name and of `names` in
    the text each word's. What jieba joins or parts otherwise stands in reading-rules.txt.
    """
    syllables = pinyin(value, phrases)
    place, parts = 0, []
    for word in _parted(value, proper, names):
        length = len(word.text)
        parts.append(_joined(word, syllables[place : place + length], proper))
        place += length
    return _capital(_set(parts))


def _parted(value: str, proper: bool, names: Set[str]) -> Iterator[Word]:
    """The words, long ones cut, a place name before its generic part."""
    whole = value in _rules("spelling.whole")
    generic = _generic(value) if proper and not whole else ""
    if generic:
        yield Word(value[: -len(generic)], "ns")
        yield from (Word(word.text, "ns") for word in _words(generic, frozenset()))
    elif whole or (proper and (len(value) < 4 or value[-1] in _rules("spelling.joined"))):
        yield Word(value, "ns")
    else:
        yield from _words(value, names - {value})


def _words(value: str, names: Set[str]) -> Iterator[Word]:
    """The words, a verb of one syllable joined to its complement of one: 守好 (6.1.2)."""
    held: Word | None = None
    for word in _decided_words(value, names):
        if held and word.text in _rules("spelling.complement"):
            held = Word(held.text + word.text, "v")
            continue
        if held:
            yield held
        held = word if len(word.text) == 1 and word.tag[0] == "v" else None
        if not held:
            yield word
    if held:
        yield held


def _decided_words(value: str, names: Set[str]) -> Iterator[Word]:
    """The words of jieba, but for those that `names` or reading-rules.txt decide."""
    end = 0
    for match in _decided(frozenset(names)).finditer(value):
        yield from _of_jieba(value[end : match.start()])
        end, text = match.end(), match.group()
        tag = "ns" if text in names else "i" if text in _rules("spelling.idioms") else "n"
        yield from (Word(piece, tag) for piece in _parts().get(text, (text,)))
    yield from _of_jieba(value[end:])


def _of_jieba(value: str) -> Iterator[Word]:
    for word in words(value):
        tag = "n" if word.text in _rules("spelling.common") else word.tag
        yield from (Word(piece, tag) for piece in _cut(Word(word.text, tag)))


def _rules(key: str) -> frozenset[str]:
    return sets("reading-rules.txt")[key]


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    """新格局 -> 新, 格局: what is parted though jieba has it as one word, or joins wrongly."""
    return {line.replace("|", ""): tuple(line.split("|")) for line in _rules("spelling.apart")}


@cache
def _decided(names: frozenset[str]) -> re.Pattern[str]:
    known = names | _rules("spelling.words") | _rules("spelling.idioms") | _parts().keys()
    longest = sorted(known, key=lambda text: (-len(text), text))
    return re.compile("|".join(map(re.escape, longest)))


def own_names(proper: Set[str]) -> frozenset[str]:
    """What is a name inside other words: 罗店 of 罗店镇, 南湖 as it is."""
    return frozenset(map(_specific, proper))


def _specific(name: str) -> str:
    generic = "" if name in _rules("spelling.whole") else _generic(name)
    return name[: -len(generic)] if generic and len(name) > len(generic) + 1 else name


def _cut(word: Word) -> Sequence[str]:
    """两个 in number and measure (6.1.5), 习近平 in family and given name, long words in parts."""
    text = word.text
    counted = word.tag == "m" and len(text) > 1 and text[-1] not in _NUMERALS
    if counted and text[-2] in _NUMERALS:
        return [text[:-1], text[-1]]
    if word.tag == "nrfg":
        return [text[:1], text[1:]]
    return _pieces(word) if len(text) > 3 else [text]


def _generic(value: str) -> str:
    """镇 of 罗店镇; nothing of 盘前村, whose parts are joined."""
    ends = (value[-length:] for length in (8, 6, 5, 4, 3, 2, 1) if len(value) > length)
    found = next((end for end in ends if end in _rules("spelling.generic")), "")
    return "" if len(value) == 2 and found in _rules("spelling.late") else found


def _pieces(word: Word) -> Sequence[str]:
    """社会主义 in two; an idiom stays, its halves are joined by a hyphen later."""
    text = word.text
    if word.tag == "i" and len(text) == 4:
        return [text]
    for cut in (2, 3, 4):
        if is_word(text[:cut]) and len(text) - cut > 1:
            rest = Word(text[cut:], word.tag)
            after = _pieces(rest) if len(rest.text) > 3 else [rest.text]
            if all(is_word(piece) for piece in after):
                return [text[:cut], *after]
    return [text]


def _joined(word: Word, syllables: Sequence[str], proper: bool) -> str:
    if not any(syllables):
        return word.text.translate(_MARKS)
    halves = 2 if word.tag == "i" and len(word.text) == 4 else len(syllables)
    parts = [_apart(word.text[:halves], syllables[:halves])]
    if halves < len(syllables):
        parts.append(_apart(word.text[halves:], syllables[halves:]))
    spelled_ = "-".join(parts)
    named = word.tag == "nrfg" or (word.tag == "ns" and len(word.text) > 1)
    return _capital(spelled_) if proper or named else spelled_


def _apart(text: str, syllables: Sequence[str]) -> str:
    """Syllables of one word, with 5.3's apostrophe."""
    written = ""
    for character, syllable in zip(text, syllables, strict=True):
        if not syllable:
            written += character
        elif written == "dì" and character in _NUMERALS and text[0] == "第":
            written += "-" + syllable
        elif written and written[-1].isalpha() and bare(syllable)[0] in "aoe":
            written += "’" + syllable
        else:
            written += syllable
    return written


def _set(parts: Sequence[str]) -> str:
    """Words with blanks between them, marks close to the word before."""
    line = ""
    for part in parts:
        close = not line or line[-1] in _TIGHT or line.endswith(" ")
        stuck = part in _SIGNS
        latin = _is_latin(part) and _is_latin(line[-1:])
        line += part if close or stuck or latin else " " + part
    return " ".join(line.split())


def _is_latin(part: str) -> bool:
    """Whether it stood so in the text: 5 and A of 5A级, not de."""
    return part.isascii() and (part.isdigit() or part.isupper())


def _capital(text: str) -> str:
    for place, character in enumerate(text):
        if character.isdigit():
            break
        if character.isalpha():
            return text[:place] + character.upper() + text[place + 1 :]
    return text
