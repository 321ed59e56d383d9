"""Texts -> printable ASCII, one or two characters for each of theirs; templates/js/packing.js back.

Chinese in UTF-8 takes three bytes a character, and gzip finds little in them. Here the most
frequent ones take one, the others that the archive uses two, and what is left stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from duben.search.characters import in_order
from duben.search.postings import ALPHABET

BREAK = "\0"
"""Between two texts."""
_SIGNS = "".join(map(chr, range(32, 127))) + "·—‘’“”…、。《》％（），：；？！"


@dataclass(frozen=True, slots=True)
class Codes:
    """How an archive writes its characters."""

    common: str
    """Those of one character, in the order of the alphabet."""
    table: dict[int, str]
    """For `str.translate`."""

    def pack(self, texts: Sequence[str]) -> str:
        return BREAK.join(texts).translate(self.table)


def codes(used: Iterable[str]) -> Codes:
    """The codes of an archive that uses these characters.

    Two characters are one of those that stand for no character alone, and any. So the more
    different ones are in use, the fewer take one. Two stand for the signs and then the characters
    of the table (`characters.in_order`), as far as they do not take one.
    """
    listed = [*_SIGNS, *in_order(used)]
    alone = BREAK + _common()
    for short in range(min(len(alone), len(ALPHABET) - 1), 0, -1):
        rest = [c for c in listed if c not in alone[:short]]
        if len(rest) <= (len(ALPHABET) - short) * len(ALPHABET):
            break
    written = dict(zip(alone[:short], ALPHABET, strict=False))
    for number, character in enumerate(rest):
        first, second = divmod(number, len(ALPHABET))
        if short + first < len(ALPHABET):
            written[character] = ALPHABET[short + first] + ALPHABET[second]
    return Codes(alone[:short], str.maketrans(written))


@cache
def _common() -> str:
    text = resources.files("duben").joinpath("data/common-characters.txt").read_text("utf-8")
    return text.splitlines()[-1]
