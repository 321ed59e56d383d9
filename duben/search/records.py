"""A publication -> what search keeps of it: every text with its place, in all languages.

Kept small (deflated JSON), because the archive holds all of them until its index is written.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

import msgspec

from duben import hanzi
from duben.model import Report, Section, own_units
from duben.publication import Publication, Site, pages, report_name
from duben.search import vocabulary
from duben.search.characters import plain_syllable, unknown_reading
from duben.text import Text, own_words

TITLE = "title"
"""The id of a report's name: that of the heading of its cover."""
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Place:
    """A section: where its texts stand."""

    id: str
    page: str
    """The folder of its page inside the report; "" for the cover."""
    role: str
    """"title", "opening", "closing" or ""."""
    units: list[str]
    """The ids of its own texts."""


@dataclass(frozen=True, slots=True)
class Record:
    """One report."""

    slug: str
    date: str
    names: dict[str, str]
    """By plain edition."""
    towns: dict[str, str]
    """By plain edition."""
    places: list[Place]
    texts: list[str]
    """The source, unit by unit, in the order of `places`."""
    turns: dict[str, list[str]]
    """Script -> unit by unit, "12徵40穀": where the text in that script is not what single
    characters give."""
    translations: dict[str, list[str]]
    """Language -> unit by unit; "" where nothing is translated."""
    readings: list[str]
    """"店dian": readings in this report that the table of characters does not have."""
    words: list[str] = field(default_factory=list)
    """The words of its texts that a dictionary has, two characters and longer."""
    coined: list[str] = field(default_factory=list)
    """Its other words: names, and what is put together."""
    phrases: list[str] = field(default_factory=list)
    """Other strings of its texts that the dictionary has."""


def keep(site: Site, publication: Publication) -> bytes:
    """The report as deflated JSON."""
    return zlib.compress(msgspec.json.encode(record(site, publication)), 1)


def kept(data: bytes) -> Record:
    """What `keep` kept."""
    return msgspec.json.decode(zlib.decompress(data), type=Record)


def record(site: Site, publication: Publication) -> Record:
    """The report as search needs it."""
    source, primaries = publication.source, site.primaries()
    # Dictionaries are loaded only where an edition with readings needs them too.
    words = vocabulary.words if any(v.reading for v in site.variants) else vocabulary.repeated
    editions = {v.key: publication.editions[v.key] for v in primaries}
    scripts = {v.script: editions[v.key] for v in primaries if v.script and not v.translation}
    spoken = {v.translation: v.key for v in primaries if v.translation}
    names = {key: report_name(r, site.strings[key]) for key, r in editions.items()}
    texts = [(TITLE, Text(next(iter(names.values()), ""))), *_units(source)]
    return Record(
        source.slug,
        source.date.isoformat(),
        names,
        {key: r.place.value for key, r in editions.items()},
        list(_places(source)),
        [text.value for _, text in texts],
        {script: list(_turns(script, r, texts)) for script, r in sorted(scripts.items())},
        {
            language: [names[key], *_translations(editions[key], texts[1:])]
            for language, key in sorted(spoken.items())
        },
        sorted(_unknown_readings(site, publication)),
        *words([text.value for _, text in texts]),
    )


def _places(source: Report) -> Iterator[Place]:
    folders = pages(source)
    yield Place("", "", TITLE, [TITLE])
    for section in source.walk():
        ids = [unit for unit, _ in own_units(section)]
        yield Place(section.id, folders[section.id], section.role, ids)


def _units(report: Report) -> Iterator[tuple[str, Text]]:
    """The report's texts in the order of its sections; headings with their numbers."""
    for section in report.walk():
        for unit, text in own_units(section):
            is_heading = unit == f"h{section.id}"
            yield unit, _numbered(section, text) if is_heading else text


def _numbered(section: Section, title: Text) -> Text:
    before = section.lead
    moved = [replace(m, start=m.start + len(before), end=m.end + len(before)) for m in title.marks]
    return Text(before + title.value, tuple(moved))


class _Turned(dict[int, str]):
    """For `str.translate`: each character in a script, converted alone when it is first met."""

    def __init__(self, script: str) -> None:
        self._convert = hanzi.converter(script)

    def __missing__(self, code: int) -> str:
        self[code] = self._convert(chr(code))
        return self[code]


@cache
def turned(script: str) -> dict[int, str]:
    """What the reader's browser makes of a character without the words around it."""
    return _Turned(script)


def _turns(script: str, report: Report, plain: list[tuple[str, Text]]) -> Iterator[str]:
    alone = turned(script)
    name = hanzi.converter(script)(plain[0][1].value)
    made = [name, *(text.value for _, text in _units(report))]
    for text, (_, was) in zip(made, plain, strict=True):
        yield "".join(_differences(text, was.value.translate(alone)))


def _differences(shown: str, usual: str) -> Iterator[str]:
    """The place and character of each that is not as usual."""
    if shown != usual:
        for at, (character, other) in enumerate(zip(shown, usual, strict=True)):
            if character != other:
                yield f"{at}{character}"


def _translations(report: Report, plain: list[tuple[str, Text]]) -> Iterator[str]:
    texts = dict(_units(report))
    for unit, _ in plain:
        yield _translated(texts.get(unit, Text("")), unit)


def _translated(text: Text, unit: str) -> str:
    """The text without the sentences that are still in the source language."""
    return "" if unit.startswith("h") and text.marked("lang") else own_words(text)


def _unknown_readings(site: Site, publication: Publication) -> set[str]:
    """What a reading edition of the source, where there is one, reads in its own way."""
    for variant in site.variants:
        if variant.reading == "pinyin" and not variant.script and not variant.translation:
            report = publication.editions[variant.key]
            read: set[tuple[str, str]] = set()
            for _, text in report.units():
                read.update(zip(text.value, text.readings, strict=False))
            pairs = {(c, plain_syllable(reading)) for c, reading in read if _HAN.match(c)}
            return {c + s for c, s in pairs if s and unknown_reading(c, s)}
    return set()
