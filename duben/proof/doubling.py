"""A text -> words that stand in it twice: 的的, 发展发展, 医院、医院, 提升提高, 约三十余."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from duben.proof.passage import Slip, slip
from duben.source.patterns import any_of
from duben.source.words import groups

_WORDS = "proof-doubling.txt"
_HAN = r"[\u4e00-\u9fff]"
_TWICE = re.compile(rf"({_HAN}{{2,12}})\1")
_LISTED = re.compile(rf"(?<![\u4e00-\u9fff])({_HAN}{{2,12}})[、，]\1(?![\u4e00-\u9fff])")
NEAR = 300
"""Characters; the same task twice within them is worth a look, farther apart it is a refrain."""


def slips(value: str) -> Iterator[Slip]:
    """Doubled words, one finding a place."""
    end = -1
    lawful = [match.span() for match in _pattern("lawful").finditer(value)]
    for span in sorted({*_doubled(value), *_tasks(value)}):
        if span[0] >= end and not any(a < span[1] and span[0] < b for a, b in lawful):
            yield slip("W-PRF-004", span, text=value[slice(*span)])
            end = span[1]


def _doubled(value: str) -> Iterator[tuple[int, int]]:
    for pattern in (_single(), _TWICE, _LISTED, _pattern("patterns")):
        yield from (match.span() for match in pattern.finditer(value))


def _tasks(value: str) -> Iterator[tuple[int, int]]:
    """落实安全生产责任制 after 压实安全生产责任制: one object of two such verbs in a text."""
    seen: dict[str, int] = {}
    for match in _task().finditer(value):
        before = seen.get(match["object"])
        if before is not None and match.start() - before < NEAR:
            yield match.span()
        seen[match["object"]] = match.end()


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"({any_of(_WORDS, 'never doubled')})\1")


@cache
def _pattern(group: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for row in groups(_WORDS)[group]))


@cache
def _task() -> re.Pattern[str]:
    verbs = any_of(_WORDS, "task verbs")
    return re.compile(rf"{verbs}(?:好|了)?(?P<object>{_HAN}{{5,14}})(?=[，。；])")
