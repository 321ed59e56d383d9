"""A name or heading -> pinyin with words joined, by GB/T 16159-2012."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben.reading.phrases import NONE, Phrases
from duben.reading.pinyin import bare, pinyin
from duben.reading.words import Word, is_word, sets, words

_MARKS = str.maketrans("，、。：；（）！？【】", ",,.:;()!?[]")
_TIGHT = "“‘([+-·/"
_SIGNS = frozenset("+-·/%&,.:;)!?]”’")
_NUMERALS = frozenset("〇一二两三四五六七八九十百千万亿几")


def spelled(value: str, proper: bool = False, phrases: Phrases = NONE) -> str:
    """罗店镇 -> Luódiàn Zhèn (proper), 两个维护 -> Liǎng gè wéihù; Latin and digits stay.

    Words are joined (4.1), nouns of four syllables and more parted (6.1), an apostrophe stands
    before a, o, e inside a word (5.3); the generic part of a place name is a word of its own, but
    村 is joined (6.2.2); the first letter is a capital (6.3), of a proper name each word's.
    """
    syllables = pinyin(value, phrases)
    place, parts = 0, []
    for word in _parted(value, proper):
        length = len(word.text)
        parts.append(_joined(word, syllables[place : place + length], proper))
        place += length
    return _capital(_set(parts))


def _parted(value: str, proper: bool) -> Iterator[Word]:
    """The words, long ones cut, a place name before its generic part."""
    generic = _generic(value) if proper else ""
    if generic:
        yield Word(value[: -len(generic)], "ns")
        yield Word(generic, "ns")
        return
    if proper and len(value) <= 4:
        yield Word(value, "ns")
        return
    for word in words(value):
        yield from (Word(piece, word.tag) for piece in _cut(word))


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
    known = sets("reading-rules.txt")["spelling.generic"]
    ends = (value[-length:] for length in (4, 3, 2, 1) if len(value) > length)
    return next((end for end in ends if end in known), "")


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
        number = part.isascii() and part.isalnum() and line[-1:].isascii() and line[-1:].isalnum()
        line += part if close or stuck or number else " " + part
    return " ".join(line.split())


def _capital(text: str) -> str:
    for place, character in enumerate(text):
        if character.isdigit():
            break
        if character.isalpha():
            return text[:place] + character.upper() + text[place + 1 :]
    return text
