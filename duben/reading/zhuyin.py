"""A simplified text -> zhuyin by the readings of Taiwan, a syllable a character."""

from __future__ import annotations

from functools import cache

from duben.reading import pinyin as mainland
from duben.reading.phrases import NONE, Phrases, own, table
from duben.reading.words import sets, words


def zhuyin(value: str, phrases: Phrases = NONE, override: Phrases = NONE) -> tuple[str, ...]:
    """One syllable a Han character, "" for every other; ˙ stands before a neutral syllable.

    From the pinyin of the text (`phrases` are its corrections), which knows what a character means
    there; then each character as Taiwan reads it (taiwan-characters.txt), then whole words
    (taiwan-phrases.txt), then `override`, in zhuyin.
    """
    syllables = mainland.pinyin(value, phrases)
    readings = []
    for place, syllable in enumerate(syllables):
        twice = place > 0 and value[place] == value[place - 1]
        readings.append(_syllable(value[place], syllable, twice) if syllable else "")
    own("taiwan-phrases.txt").over(value, readings, [word.text for word in words(value)])
    override.over(value, readings)
    return tuple(readings)


@cache
def _syllable(character: str, syllable: str, twice: bool) -> str:
    """What Taiwan makes of a mainland syllable of this character.

    A neutral tone stays with particles and suffixes alone: the ministry's dictionary reads 任務,
    部分 and 事情 with full tones.
    """
    rules = sets("reading-rules.txt")
    if mainland.is_neutral(syllable):
        kept = character in rules["taiwan.neutral"]
        if kept or (twice and character in rules["taiwan.twice"]):
            return mainland.bopomofo(syllable)
        syllable = mainland.full(character, syllable)
    taiwan = table("taiwan-characters.txt").get((character, syllable))
    return taiwan or mainland.bopomofo(syllable)
