"""A simplified report -> every choice that script conversion made, for a person to review.

A choice is a character with several traditional forms, or a place where one of our rules spoke.
OpenCC's dictionary decides by where it begins to read: a form that changes with that is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from duben import hanzi
from duben.hanzi import LANGS
from duben.model import Report
from duben.phrases import DATA, Rule
from duben.script import Names, finished, given

_HAN = re.compile(r"[\u3400-\u9fff]")
AROUND = 6
"""Characters of context on each side."""
BEFORE, BEHIND = (2, 3), 5
"""How far a second reading begins before a character, and ends behind it."""
RULES = ("report", "term", "phrase", "house", "dictionary", "default")
"""What decided a form, the strongest first."""

Place = tuple[str, str, str]
"""(unit id, text before, text behind)."""
Span = tuple[int, int, str]
"""(start, end, rule)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What one character or phrase became, and where."""

    source: str
    forms: tuple[str, ...]
    """In Taiwan, in Hong Kong."""
    rule: str
    doubtful: bool
    places: tuple[Place, ...]
    """In reading order."""
    example: tuple[str, ...]
    """The first place with the characters beside it: simplified, Taiwan, Hong Kong."""


def choices(report: Report, known: Names) -> tuple[Choice, ...]:
    """The doubtful ones first, then what our rules did, then the rest, the rare ones first."""
    units = [(unit, text.value) for unit, text in report.units()]
    groups: dict[tuple[str, tuple[str, ...], str, bool], list[Place]] = {}
    examples: dict[tuple[str, tuple[str, ...], str, bool], tuple[str, ...]] = {}
    values = list(dict.fromkeys(value for _, value in units))
    converted = dict(zip(values, _converted(values, report, known), strict=True))
    for unit, value in units:
        text = converted[value]
        for start, end, rule, doubtful in _chosen(text, report, known):
            key = (value[start:end], tuple(t[start:end] for t in text.made), rule, doubtful)
            groups.setdefault(key, []).append(_place(unit, value, start, end))
            if key not in examples:
                a, b = _widened(value, start, end)
                examples[key] = tuple(t[a:b] for t in (value, *text.made))
    made = (Choice(*key, tuple(places), examples[key]) for key, places in groups.items())
    return tuple(sorted(made, key=_order))


@dataclass(frozen=True, slots=True)
class _Converted:
    """A text in the scripts of LANGS: as printed, without our phrases, as OpenCC ships it."""

    value: str
    made: tuple[str, ...]
    plain: tuple[str, ...]
    official: tuple[str, ...]
    spots: tuple[int, ...]
    """Where it has characters with several forms."""
    doubted: frozenset[int]
    """Those whose form is another when reading begins nearer before them."""


def _converted(values: list[str], report: Report, known: Names) -> Iterator[_Converted]:
    """All texts of the report, each stage in one call."""
    made = [tuple(finished(values, script, report.overrides, known)) for script in LANGS]
    plain = [hanzi.unruled(script).each(values) for script in LANGS]
    official = [hanzi.official(script).each(values) for script in LANGS]
    spots = [tuple(match.start() for match in _ambiguous().finditer(value)) for value in values]
    doubted = _doubted(values, made, spots, known)
    for i, value in enumerate(values):
        ours, without, shipped = (tuple(t[i] for t in kind) for kind in (made, plain, official))
        yield _Converted(value, ours, without, shipped, spots[i], frozenset(doubted[i]))


def _order(choice: Choice) -> tuple[bool, int, int, str, tuple[str, ...]]:
    rank = RULES.index(choice.rule)
    return not choice.doubtful, rank, len(choice.places), choice.source, choice.forms


def _chosen(text: _Converted, report: Report, known: Names) -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, rule, doubtful) of every choice in a text."""
    taken: set[int] = set()
    for start, end, rule in (*_given(text.value, report, known), *_spoken(text, known)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield start, end, rule, False
    for spot in text.spots:
        if spot not in taken:
            forms = tuple(one[spot] for one in text.made)
            shipped = tuple(one[spot] for one in text.official)
            alone = _alone()[text.value[spot]]
            rule = "house" if forms != shipped else "default" if shipped == alone else "dictionary"
            yield spot, spot + 1, rule, spot in text.doubted


def _given(value: str, report: Report, known: Names) -> list[Span]:
    """Where a row of the report or a term's name gives the form; the report's rows come first."""
    spans = {
        (start, end, "term" if term else "report")
        for script in LANGS
        for start, end, _form, term in given(value, script, report.overrides, known)
    }
    return sorted(spans, key=lambda span: (RULES.index(span[2]), span))


def _spoken(text: _Converted, known: Names) -> Iterator[Span]:
    """Where one of our phrases stands and the text would be another without them."""
    if text.made == text.plain:
        return
    value, pairs = text.value, tuple(zip(text.made, text.plain, strict=True))
    phrases, lengths = _forms(known.rules), _lengths(known.rules)
    start = 0
    while start < len(value):
        ends = (start + length for length in lengths.get(value[start], ()))
        end = next((end for end in ends if value[start:end] in phrases), 0)
        if end and any(a[start:end] != b[start:end] for a, b in pairs):
            yield start, end, "phrase"
            start = end
        else:
            start += 1


@cache
def _forms(own: tuple[Rule, ...]) -> dict[str, str]:
    return hanzi.forms((*own, *hanzi.rules()))


@cache
def _lengths(own: tuple[Rule, ...]) -> dict[str, tuple[int, ...]]:
    """First character -> the lengths of the phrases that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in _forms(own):
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _doubted(
    values: list[str], made: list[tuple[str, ...]], spots: list[tuple[int, ...]], known: Names
) -> list[set[int]]:
    """For each text the places whose form is another when reading begins nearer before them."""
    windows = [
        (i, spot, back, values[i][spot - back : spot + BEHIND])
        for i, places in enumerate(spots)
        for spot in places
        for back in BEFORE
        if back <= spot
    ]
    texts = list(dict.fromkeys(window for *_, window in windows))
    doubted: list[set[int]] = [set() for _ in values]
    for index, script in enumerate(LANGS):
        again = dict(zip(texts, hanzi.converter(script, known.rules).each(texts), strict=True))
        for i, spot, back, window in windows:
            if again[window][back] != made[index][i][spot]:
                doubted[i].add(spot)
    return doubted


def _widened(value: str, start: int, end: int) -> tuple[int, int]:
    """A single character with the Han characters beside it: a row for it alone would go too far."""
    if end - start > 1:
        return start, end
    before = start > 0 and _HAN.fullmatch(value[start - 1])
    behind = end < len(value) and _HAN.fullmatch(value[end])
    return start - bool(before), end + bool(behind)


def _place(unit: str, value: str, start: int, end: int) -> Place:
    return unit, value[max(start - AROUND, 0) : start], value[end : end + AROUND]


@cache
def _many() -> str:
    """Simplified characters with several traditional forms."""
    lines = (DATA / "script-choices.txt").read_text("utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


@cache
def _ambiguous() -> re.Pattern[str]:
    return re.compile(f"[{_many()}]")


@cache
def _alone() -> dict[str, tuple[str, ...]]:
    """What OpenCC makes of each of them without a word around it, by script."""
    forms = (hanzi.official(script).each(_many()) for script in LANGS)
    return dict(zip(_many(), zip(*forms, strict=True), strict=True))
