"""data/characters.txt -> how characters fold together and are read, for the characters in use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_GROUP = re.compile(r"([^,/])((?:,[^,/])*)|/")
_TONES = re.compile(r"[\u0300-\u0307\u0309-\u036f]")


@dataclass(frozen=True, slots=True)
class Characters:
    """What the file says."""

    readings: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    """Syllable -> the characters read so first, and those read so too; "-" where none is known."""
    forms: Mapping[str, str]
    """Character -> its other forms."""
    folds: Mapping[str, str]
    """Another form -> its character."""
    first: Mapping[str, str]
    """Character -> its first syllable."""
    apart: tuple[str, ...]


@cache
def characters() -> Characters:
    """The whole table, read once."""
    text = resources.files("duben").joinpath("data/characters.txt").read_text("utf-8")
    readings: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    forms: dict[str, str] = {}
    first: dict[str, str] = {}
    apart: tuple[str, ...] = ()
    for line in text.splitlines():
        syllable, _, listed = line.partition(" ")
        if syllable == "#":
            continue
        if syllable == "!":
            apart = tuple(listed.split())
            continue
        primary, _, more = listed.partition("/")
        groups = [match.groups() for match in _GROUP.finditer(primary)]
        for character, others in groups:
            first[character] = syllable
            if others:
                forms[character] = others.replace(",", "")
        readings[syllable] = tuple(c for c, _ in groups), tuple(more)
    folds = {form: character for character, others in forms.items() for form in others}
    return Characters(readings, forms, folds, first, apart)


def in_use(used: Iterable[str], seen: Iterable[str] = ()) -> str:
    """The table for the characters in use, as the search page reads it.

    "dian店点,點/佃": a syllable, characters with their other forms behind commas, and behind a
    stroke the characters that may be read so too. `seen` adds readings found in the reports, as
    "店dian". Characters without a reading stand before the first syllable.
    """
    table = characters()
    wanted = {table.folds.get(character, character) for character in used}
    added: dict[str, list[str]] = {}
    for pair in sorted(set(seen)):
        added.setdefault(pair[1:], []).append(table.folds.get(pair[0], pair[0]))
    parts = []
    for syllable in sorted({*table.readings, *added}):
        first, more = table.readings.get(syllable, ((), ()))
        groups = "".join(_group(c, table.forms) for c in first if c in wanted)
        known = {*first, *more}
        new = [c for c in added.get(syllable, ()) if c not in known]
        also = "".join(dict.fromkeys([*(c for c in more if c in wanted), *new]))
        if groups or also:
            name = "" if syllable == "-" else syllable
            parts.append(name + groups + (f"/{also}" if also else ""))
    return "".join(parts)


def in_order(used: Iterable[str]) -> list[str]:
    """The characters of `in_use`, without their other forms, in its order."""
    table = characters()
    wanted = {table.folds.get(character, character) for character in used}
    return [c for name in sorted(table.readings) for c in table.readings[name][0] if c in wanted]


def plain_syllable(reading: str) -> str:
    """diàn -> dian, lǜ -> lv; "" for what is no syllable."""
    letters = unicodedata.normalize("NFD", reading.lower())
    bare = _TONES.sub("", letters).replace("u\u0308", "v")
    return bare if bare.isascii() and bare.isalpha() else ""


def unknown_reading(character: str, syllable: str) -> bool:
    """Whether the table does not have this reading of the character."""
    table = characters()
    character = table.folds.get(character, character)
    first, more = table.readings.get(syllable, ((), ()))
    return table.first.get(character) != syllable and character not in (*more, *first)


def _group(character: str, forms: Mapping[str, str]) -> str:
    return character + "".join("," + form for form in forms.get(character, ""))
