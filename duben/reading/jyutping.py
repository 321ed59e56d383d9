"""A simplified text and its traditional form -> jyutping as Hong Kong reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from duben.reading.phrases import NONE, Phrases, own, table
from duben.reading.words import words


def jyutping(
    value: str, traditional: str, pinyin: Sequence[str], override: Phrases = NONE
) -> tuple[str, ...]:
    """One syllable a Han character, "" for every other; the three are equally long.

    The library reads the traditional form word by word: on whole texts it joins the end of one
    word to the next (出位 in 突出位置). Where the Mandarin syllable tells which of two words a
    character is (為 wai4 or wai6, 率 leot2 or seot1), that decides; then cantonese-phrases.txt and
    `override`, both in traditional characters.
    """
    known = table("cantonese-characters.txt")
    readings = [
        known.get((character, syllable)) or spoken
        for character, syllable, spoken in zip(
            value, pinyin, _spoken(value, traditional), strict=True
        )
    ]
    own("cantonese-phrases.txt").over(traditional, readings)
    override.over(traditional, readings)
    return tuple(readings)


def _spoken(value: str, traditional: str) -> Iterator[str]:
    """What the library says of each character, within its word."""
    place = 0
    for word in words(value):
        yield from _word(traditional[place : place + len(word.text)])
        place += len(word.text)


@cache
def _word(text: str) -> tuple[str, ...]:
    """Some single characters come with more than one syllable: 呎 as jing1 cek3."""
    import ToJyutping  # its dictionary takes a second to load

    read = ToJyutping.get_jyutping_list(text)
    return tuple(spoken.split(" ")[0] if spoken else "" for _, spoken in read)
