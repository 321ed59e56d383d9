"""All texts of a report -> names that are written two ways: 上张家工业功能区, 张家工业园区."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from duben.proof.passage import Finding, Passage, slip
from duben.source.words import groups

_WORDS = "proof-spellings.txt"
_BEFORE = 2
"""Characters before an ending that make two names the same."""
_QUOTED = re.compile(r"“([^“”‘’。；]{4,24})”")
_LOOSE = re.compile(r"[ \u3000·•、，,\-—/]+")

Place = tuple[Passage, tuple[int, int]]
Spellings = dict[str, list[Place]]
"""How a thing is written -> where."""


def slips(passages: Sequence[Passage]) -> Iterator[Finding]:
    """The rarer spelling of each thing that is written two ways, at its first place."""
    for spellings in (*_ended(passages), *_listed(passages), *_quoted(passages)):
        if len(spellings) > 1:
            first, *others = sorted(spellings.items(), key=lambda entry: -len(entry[1]))
            for text, places in others:
                passage, span = places[0]
                units = tuple(other.unit for other, _ in first[1])
                told = slip("W-PRF-006", span, text=text, other=first[0])
                yield passage, replace(told, others=units)


def _ended(passages: Sequence[Passage]) -> Iterable[Spellings]:
    """Names that differ in an ending alone."""
    found: dict[tuple[int, str], Spellings] = {}
    for passage in passages:
        for match in _endings().finditer(passage.value):
            row = next(n for n, r in enumerate(_rows()) if match["ending"] in r)
            things = found.setdefault((row, match["before"]), {})
            things.setdefault(match[0], []).append((passage, match.span()))
    return found.values()


def _listed(passages: Sequence[Passage]) -> Iterator[Spellings]:
    """Words of the list, and names with and without the mark between their halves."""
    rows = [tuple(row.split()) for row in groups(_WORDS)["pairs"]]
    rows += [(row, row.replace("、", "")) for row in groups(_WORDS)["marks"]]
    text = "\n".join(passage.value for passage in passages)
    for row in rows:
        if all(word in text for word in row):
            yield {word: _places(passages, word) for word in row}


def _places(passages: Sequence[Passage], word: str) -> list[Place]:
    return [
        (passage, match.span())
        for passage in passages
        for match in re.finditer(re.escape(word), passage.value)
    ]


def _quoted(passages: Sequence[Passage]) -> Iterable[Spellings]:
    """Slogans in quotation marks that differ in spaces and marks alone."""
    found: dict[str, Spellings] = {}
    for passage in passages:
        for match in _QUOTED.finditer(passage.value):
            things = found.setdefault(_LOOSE.sub("", match[1]), {})
            things.setdefault(match[1], []).append((passage, match.span(1)))
    return found.values()


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in groups(_WORDS)["endings"])


@cache
def _endings() -> re.Pattern[str]:
    words = sorted({word for row in _rows() for word in row}, key=lambda word: (-len(word), word))
    before = rf"(?P<before>[\u4e00-\u9fff]{{{_BEFORE}}})"
    return re.compile(f"{before}(?P<ending>{'|'.join(words)})")
