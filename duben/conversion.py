"""A simplified report -> every choice that script conversion made, for a person to review.

A choice is a character with several traditional forms, or a place where one of our rules spoke.
OpenCC's dictionary decides by where it begins to read: a form that changes with that is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from duben import hanzi
from duben.hanzi import LANGS
from duben.model import Report
from duben.phrases import DATA, Rule
from duben.script import Names, given

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
    groups: dict[tuple[str, tuple[str, ...], str, bool], list[Place]] = {}
    examples: dict[tuple[str, tuple[str, ...], str, bool], tuple[str, ...]] = {}
    for unit, text in report.units():
        value = text.value
        texts = (value, *(_finished(value, script, report, known) for script in LANGS))
        for start, end, rule, doubtful in _chosen(texts, report, known):
            key = (value[start:end], tuple(t[start:end] for t in texts[1:]), rule, doubtful)
            groups.setdefault(key, []).append(_place(unit, value, start, end))
            a, b = _widened(value, start, end)
            examples.setdefault(key, tuple(t[a:b] for t in texts))
    made = (Choice(*key, tuple(places), examples[key]) for key, places in groups.items())
    return tuple(sorted(made, key=_order))


def _order(choice: Choice) -> tuple[bool, int, int, str, tuple[str, ...]]:
    rank = RULES.index(choice.rule)
    return not choice.doubtful, rank, len(choice.places), choice.source, choice.forms


def _chosen(
    texts: tuple[str, ...], report: Report, known: Names
) -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, rule, doubtful) of every choice in a text, given with its editions."""
    value, *made = texts
    plain = [hanzi.unruled(script)(value) for script in LANGS]
    official = [hanzi.official(script)(value) for script in LANGS]
    taken: set[int] = set()
    for start, end, rule in (*_given(value, report, known), *_spoken(value, made, plain, known)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield start, end, rule, False
    spots = [i for i, c in enumerate(value) if c in ambiguous() and i not in taken]
    doubted = _doubted(value, made, spots, known)
    for spot in spots:
        forms = tuple(text[spot] for text in made)
        alone = tuple(_alone(script)[value[spot]] for script in LANGS)
        shipped = tuple(text[spot] for text in official)
        rule = "house" if forms != shipped else "default" if shipped == alone else "dictionary"
        yield spot, spot + 1, rule, spot in doubted


def _finished(value: str, script: str, report: Report, known: Names) -> str:
    """The text as the edition prints it."""
    made = hanzi.converter(script, known.rules)(value)
    for start, end, form, _term in given(value, script, report.overrides, known):
        made = made[:start] + form + made[end:]
    return made


def _given(value: str, report: Report, known: Names) -> list[Span]:
    """Where a row of the report or a term's name gives the form; the report's rows come first."""
    spans = {
        (start, end, "term" if term else "report")
        for script in LANGS
        for start, end, _form, term in given(value, script, report.overrides, known)
    }
    return sorted(spans, key=lambda span: (RULES.index(span[2]), span))


def _spoken(value: str, made: list[str], plain: list[str], known: Names) -> Iterator[Span]:
    """Where one of our phrases stands and the text would be another without them."""
    lengths = _lengths(known.rules)
    start = 0
    while start < len(value):
        ends = (start + length for length in lengths.get(value[start], ()))
        phrases = _forms(known.rules)
        end = next((end for end in ends if value[start:end] in phrases), 0)
        if end and any(a[start:end] != b[start:end] for a, b in zip(made, plain, strict=True)):
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


def _doubted(value: str, made: list[str], spots: Iterable[int], known: Names) -> set[int]:
    """The places whose form is another when reading begins nearer before them."""
    windows = [(spot, back) for spot in spots for back in BEFORE if back <= spot]
    if not windows:
        return set()
    texts = [value[spot - back : spot + BEHIND].replace("\n", " ") for spot, back in windows]
    doubted: set[int] = set()
    for index, script in enumerate(LANGS):
        read = hanzi.converter(script, known.rules)("\n".join(texts)).split("\n")
        doubted |= {
            spot
            for (spot, back), again in zip(windows, read, strict=True)
            if again[back] != made[index][spot]
        }
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
def ambiguous() -> frozenset[str]:
    """Simplified characters with several traditional forms."""
    lines = (DATA / "script-choices.txt").read_text("utf-8").splitlines()
    return frozenset("".join(line for line in lines if not line.startswith("#")))


@cache
def _alone(script: str) -> dict[str, str]:
    """What OpenCC makes of each of them without a word around it."""
    many = sorted(ambiguous())
    return dict(zip(many, hanzi.official(script)("\n".join(many)).split("\n"), strict=True))
