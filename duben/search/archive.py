"""The kept reports -> the search files of an archive: texts in chunks, postings in shards.

Reports stand newest first and carry numbers from 0; texts carry numbers from 0 through all reports,
in reading order within one. What the files hold: docs/search.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from duben.search import translated
from duben.search.index import Index, by_character, by_reading, by_word
from duben.search.packing import Codes
from duben.search.postings import ALPHABET
from duben.search.records import Record
from duben.search.shards import Shard, raw_size, shards
from duben.search.translated import Translated

SCAN = 15
"""Reports that the browser reads whole; a larger archive has an index."""
CHUNK = 2600
"""Characters of source text in one file of an archive."""
MOST_UNITS = len(ALPHABET) // 2
"""Texts in one file: the count of a file is one character of `Archive.counts`."""
MOST_CHUNKS = 3
MOST_OLD_CHUNKS = 2
"""Of a report that is translated and not among the newest: it has files of translations beside."""
ONES = 4
"""Times as long is a shard of single characters: most stand in every report, which packs well."""
TONGUES = 2
"""Times as long is a shard of words."""
WORDS = 6000
"""Words of an archive that letters may be read as at once."""
File = tuple[str, Any]


@dataclass(slots=True)
class Archive:
    """What the first file must know when all reports have been written."""

    scan: bool
    codes: Codes
    translated: Translated = field(default_factory=lambda: Translated({}))
    counts: list[str] = field(default_factory=list)
    """A character a chunk: its texts - 1, plus 46 in a report's last chunk."""
    dates: list[str] = field(default_factory=list)
    chunks: int = 0
    units: int = 0
    index: Index = field(default_factory=Index)
    words: Counter[str] = field(default_factory=Counter)
    """In how many reports each stands; `listed` are those of the dictionary."""
    listed: set[str] = field(default_factory=set)
    phrases: Counter[str] = field(default_factory=Counter)

    def years(self) -> list[tuple[int, int]]:
        """(year, how many reports), newest first."""
        return [(int(year), len(list(g))) for year, g in groupby(d[:4] for d in self.dates)]

    def add(self, number: int, record: Record) -> Iterator[File]:
        """A report's text files; its texts go into the index."""
        few = number >= translated.NEW and translated.spoken(record)
        most = MOST_OLD_CHUNKS if few else MOST_CHUNKS
        for cut in _cuts(record, 1 if self.scan else most):
            packed = self.codes.pack(record.texts[slice(*cut)])
            yield f"text/{self.chunks}", {**_chunk(record, *cut), "texts": packed}
            last = cut[1] == len(record.texts)
            if not self.scan:
                self.counts.append(ALPHABET[cut[1] - cut[0] - 1 + MOST_UNITS * last])
                yield from self.translated.add(number, record, *cut)
            self.chunks += 1
        if self.scan:
            for language, texts in record.translations.items():
                yield f"{language}/{number}", texts
        else:
            self.index.add(number, self.units, record.texts)
            for language, texts in record.translations.items():
                self.index.add_words(language, self.units, texts)
        self.words.update(record.words)
        self.words.update(record.coined)
        self.listed.update(record.words)
        self.phrases.update(record.phrases)
        self.dates.append(record.date)
        self.units += len(record.texts)

    def vocabulary(self) -> File:
        """["words,names ", "phrases"]: those of most reports first, which letters are read as.

        Behind a word of the dictionary stands a comma, behind others a space.
        """
        phrases = Counter({w: n for w, n in self.phrases.items() if w not in self.words})
        words = [f"{w}," if w in self.listed else f"{w} " for w in _most(self.words, WORDS)]
        return "vocabulary", ["".join(words), " ".join(_most(phrases, WORDS // 4))]

    def shards(self) -> Iterator[File]:
        """The last translations; the index, and the first keys of each kind under "keys"."""
        yield from self.translated.rest()
        index, raw = self.index, raw_size(len(self.dates))
        keys: dict[str, Any] = {}
        for name, rows, size in (
            ("pairs", by_reading(index.pairs), raw),
            ("ones", by_character(index.ones), ONES * raw),
        ):
            firsts = []
            for number, shard in enumerate(shards(rows, size)):
                firsts.append(shard.first)
                yield f"{name}/{number}", "".join(key + numbers for key, numbers in shard.rows)
            keys[name] = "".join(firsts)
        for language, lists in sorted(index.words.items()):
            cut: list[Shard] = []
            for number, shard in enumerate(shards(by_word(lists), TONGUES * raw)):
                cut.append(shard)
                yield f"words-{language}/{number}", dict(shard.rows)
            keys[language] = [shard.first for shard in cut]
            yield f"words-{language}/all", " ".join(sorted(lists))
        yield "keys", keys


def _most(words: Counter[str], most: int) -> list[str]:
    return sorted(words, key=lambda word: (-words[word], word))[:most]


def _cuts(record: Record, most: int) -> Iterator[tuple[int, int]]:
    """(first, end) of each chunk: a few of about the same length, or one."""
    total = len(record.texts)
    length = sum(map(len, record.texts))
    wanted = min(most, -(-length // CHUNK))
    start = held = 0
    for number, text in enumerate(record.texts, 1):
        held += len(text)
        full = held * wanted >= length or number - start == MOST_UNITS
        if number == total or (full and most > 1):
            yield start, number
            start, held = number, 0


def _chunk(record: Record, start: int, end: int) -> dict[str, Any]:
    return {
        "slug": record.slug,
        "date": record.date,
        "names": _names(record),
        "places": list(_places(record, start, end)),
        "turns": {
            script: "|".join(texts[start:end])
            for script, texts in record.turns.items()
            if any(texts[start:end])
        },
    }


def _names(record: Record) -> dict[str, str]:
    """The name in the source's script under "", and in each language."""
    own = next(iter(record.names.values()), "")
    return {"": own} | {
        key: record.names[key] for key in record.translations if key in record.names
    }


def _places(record: Record, start: int, end: int) -> Iterator[list[str]]:
    """[section, "ids of its texts in this chunk", page, role, heading]; what is left out at the end
    is usual: the page of its own number, no role, a heading that stands in this chunk.
    """
    at = 0
    for place in record.places:
        ids = place.units[max(0, start - at) : max(0, end - at)]
        if ids:
            cut = at < start and not place.role and place.units[0] == f"h{place.id}"
            title = record.texts[at] if cut else ""
            names = " ".join(_short(unit, place.id) for unit in ids)
            row, usual = (
                [place.id, names, place.page, place.role, title],
                ["", "", place.id, "", ""],
            )
            while row[-1] == usual[len(row) - 1]:
                row.pop()
            yield row
        at += len(place.units)


def _short(unit: str, place: str) -> str:
    """p2-8-1 of section 2-8 -> p-1; other ids behind "="."""
    head, rest = unit[:1], unit[1:]
    return head + rest.removeprefix(place) if rest.startswith(place) else f"={unit}"


def summary(records: Sequence[tuple[str, str, dict[str, str], dict[str, str]]]) -> File:
    """The list that filters by report and place are made of, newest first."""
    return "reports", [list(row) for row in records]
