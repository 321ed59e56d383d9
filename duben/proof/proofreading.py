"""A report -> what a proofreader would mark in it, each with place and words; changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from duben.model import Report
from duben.problem import Problem
from duben.proof import (
    accepted,
    counts,
    doubling,
    numbering,
    patterns,
    percent,
    places,
    punctuation,
    quotes,
    repeats,
    spellings,
)
from duben.proof.passage import Finding, Passage, Slip, passages

AROUND = 8
"""Characters that an excerpt shows on both sides."""
MOST = 5
"""Slips of one kind in one report; more are a habit, told once with their number."""


def proofread(report: Report, folder: Path, shown: str) -> list[Problem]:
    """Every slip that no editor's note speaks of, in reading order."""
    texts = passages(report)
    open_ = [
        (passage, slip)
        for passage, slip in findings(texts)
        if not accepted.is_accepted(passage, slip, report.source.remarks)
    ]
    files = places.sheets(folder, shown)
    starts = places.starts(texts, files)
    problems = []
    for passage, slip in _gathered(open_):
        span = slip.start, slip.end
        where = places.place(passage, span, files, starts.get(passage.unit))
        excerpt = _excerpt(passage, span)
        problems.append(Problem(slip.code, *where, excerpt, slip.values))
    return problems


def findings(texts: Sequence[Passage]) -> Iterator[Finding]:
    """Every slip, in reading order of the texts."""
    order = {passage.unit: number for number, passage in enumerate(texts)}
    made = [
        *counts.slips(texts),
        *numbering.slips(texts),
        *spellings.slips(texts),
        *repeats.slips(texts),
        *((passage, slip) for passage in texts for slip in _own(passage.value)),
    ]
    yield from sorted(made, key=lambda entry: (order[entry[0].unit], entry[1].start))


def _own(value: str) -> Iterator[Slip]:
    """What can be seen in one text alone."""
    for judge in (quotes, doubling, percent, punctuation, patterns):
        yield from judge.slips(value)


def _gathered(made: Sequence[Finding]) -> Iterator[Finding]:
    """The same, where many cases of one habit are told at the first, with their number."""
    sums = Counter((slip.code, slip.habit) for _, slip in made if slip.habit)
    told: set[tuple[str, str]] = set()
    for passage, slip in made:
        key = (slip.code, slip.habit)
        often = sums[key] > MOST
        if key not in told or not often:
            told.add(key)
            count = (("count", str(sums[key] if often else 1)),) if slip.habit else ()
            yield passage, replace(slip, values=slip.values + count)


def _excerpt(passage: Passage, span: tuple[int, int]) -> str:
    """The words around a slip; a heading's begin with its number."""
    first = max(span[0] - AROUND, 0)
    number = passage.number if not first else ""
    return number + passage.value[first : span[1] + AROUND]
