"""A simplified text and its traditional form -> jyutping as Hong Kong reads it."""

from __future__ import annotations

from collections.abc import Sequence

from duben.reading.phrases import NONE, Phrases, own, table


def jyutping(
    value: str, traditional: str, pinyin: Sequence[str], override: Phrases = NONE
) -> tuple[str, ...]:
    """One syllable a Han character, "" for every other; the three are equally long.

    The library reads the traditional form. Where the Mandarin syllable tells which of two words a
    character is (為 wai4 or wai6, 率 leot2 or seot1), that decides; then cantonese-phrases.txt and
    `override`, both in traditional characters.
    """
    import ToJyutping  # its dictionary takes a second to load

    known = table("cantonese-characters.txt")
    readings = [
        known.get((character, syllable)) or _first(spoken)
        for character, syllable, (_, spoken) in zip(
            value, pinyin, ToJyutping.get_jyutping_list(traditional), strict=True
        )
    ]
    own("cantonese-phrases.txt").over(traditional, readings)
    override.over(traditional, readings)
    return tuple(readings)


def _first(spoken: str | None) -> str:
    """Some single characters come with more than one syllable: 呎 as jing1 cek3."""
    return spoken.split(" ")[0] if spoken else ""
