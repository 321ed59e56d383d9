"""Lines "phrase, a tab, its syllables" -> the readings that a text owes to a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from duben.problem import Problem, Stop, found

Syllables = tuple[str, ...]

LEAVE = "-"
"""Stands for a character whose reading a phrase leaves as it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases with a reading a character; of two that meet, the longer one is right."""

    rows: Mapping[str, Syllables]
    lengths: Mapping[str, tuple[int, ...]]
    """First character -> the lengths of its phrases, longest first."""

    def find(self, value: str, edges: Set[int] = frozenset()) -> Iterator[tuple[int, Syllables]]:
        """(start, syllables) of the longest phrase at each place; what wins comes last.

        `edges` are where words begin and end. A phrase that cuts a word is an accident (年长 in
        今年长江) if it is short, and gives way to any that does not; then the longer is right, and
        of two as long the first. A phrase of one character holds inside words too.
        """
        matches = []
        for start, character in enumerate(value):
            for length in self.lengths.get(character, ()):
                phrase = value[start : start + length]
                syllables = self.rows.get(phrase) if len(phrase) == length else None
                if syllables:
                    whole = not edges or length == 1 or _is_whole(start, start + length, edges)
                    if whole or length > 2:
                        matches.append((whole, length, -start, syllables))
                        break
        for _, _, start, syllables in sorted(matches):
            yield -start, syllables

    def over(self, value: str, readings: list[str], words: Sequence[str] = ()) -> None:
        """Put the phrases' syllables over `readings`, one a character of `value`.

        A phrase "=长" is 长 as a word of its own, if the text's `words` are given.
        """
        ends = tuple(accumulate(map(len, words), initial=0))
        for start, word in zip(ends, words, strict=False):
            _put(readings, start, self.rows.get("=" + word, ("",))[1:])
        for start, syllables in self.find(value, frozenset(ends if words else ())):
            _put(readings, start, syllables)


def _put(readings: list[str], start: int, syllables: Syllables) -> None:
    for place, syllable in enumerate(syllables, start):
        if syllable != LEAVE:
            readings[place] = syllable


def _is_whole(start: int, end: int, edges: Set[int]) -> bool:
    """Whether a stretch is made of whole words, or begins or ends one."""
    if start in edges and end in edges:
        return True
    inside = edges.isdisjoint(range(start + 1, end))
    return inside and (start in edges or end in edges)


def phrases(rows: Iterable[tuple[str, Syllables]]) -> Phrases:
    """(phrase, syllables) -> phrases; of two equal ones the later is right."""
    known = {phrase: syllables for phrase, syllables in rows if phrase}
    lengths: dict[str, set[int]] = {}
    for phrase in known:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    ordered = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return Phrases(known, ordered)


NONE = phrases(())


def parse(text: str, shown: str) -> Phrases:
    """The phrases of a data file; # begins a comment. Raises Stop with every bad line.

    "种 zhòng: 接种 种养业" gives 种 that reading in each of the words and leaves the rest;
    "白术 bái zhú" (after a tab or blank) gives every character one, "-" leaves it.
    """
    rows: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        content = line.partition("#")[0].strip()
        try:
            for phrase, syllables in _line(content):
                rows[phrase] = _merged(rows.get(phrase, syllables), syllables)
        except ValueError as error:
            problems.append(found("E-RDG-001", shown, number, 0, content, why=error))
    if problems:
        raise Stop(*problems)
    return phrases(rows.items())


def _line(content: str) -> Iterator[tuple[str, Syllables]]:
    """The phrases of one line. Raises ValueError, with the word at fault, where it has none."""
    head, colon, words = content.partition(":")
    if colon:
        character, _, syllable = head.partition(" ")
        for word in words.split():
            if character not in word or not syllable:
                raise ValueError(word)
            yield word, tuple(syllable.strip() if c == character else LEAVE for c in word)
    elif content:
        phrase, *syllables = content.split()
        if len(phrase) != len(syllables):
            raise ValueError(phrase)
        yield phrase, tuple(syllables)


def _merged(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """What two lines say of one phrase: the later where both speak."""
    return tuple(b if a == LEAVE else a for b, a in zip(before, after, strict=True))


@cache
def own(name: str) -> Phrases:
    """The phrases that come with the program: duben/data/<name>."""
    text = files("duben").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return parse(text, f"duben/data/{name}")


@cache
def table(name: str) -> Mapping[tuple[str, str], str]:
    """duben/data/<name>: lines "character, pinyin, another system's syllable"."""
    text = files("duben").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return parse_table(text, f"duben/data/{name}")


def parse_table(text: str, shown: str) -> Mapping[tuple[str, str], str]:
    """(character, pinyin) -> syllable; # begins a comment. Raises Stop with every bad line."""
    lines = enumerate((line.partition("#")[0].split() for line in text.split("\n")), 1)
    rows = [(number, fields) for number, fields in lines if fields]
    bad = [row for row in rows if len(row[1]) != 3 or len(row[1][0]) != 1]
    if bad:
        told = ((number, " ".join(fields)) for number, fields in bad)
        raise Stop(*(found("E-RDG-001", shown, n, 0, line, why=line) for n, line in told))
    return {(character, syllable): reading for _, (character, syllable, reading) in rows}
