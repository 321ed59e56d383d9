"""Blocks for the typesetter -> the same with a note at the first mention of each term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from duben.booklet.manuscript import Data


def glossed(blocks: Sequence[Data], glosses: Mapping[str, str]) -> tuple[list[Data], list[str]]:
    """(blocks whose runs carry "gloss" where a term is met first, all terms met, in order)."""
    met: list[str] = []
    return [_copied(block, glosses, met) for block in blocks], met


def _copied(value: Any, glosses: Mapping[str, str], met: list[str]) -> Any:
    """The same nest of lists and dicts; a list of runs gets its notes."""
    if isinstance(value, dict):
        return {name: _copied(inner, glosses, met) for name, inner in value.items()}
    if not isinstance(value, list):
        return value
    if value and all(isinstance(one, dict) and "text" in one for one in value):
        return list(_runs(value, glosses, met))
    return [_copied(inner, glosses, met) for inner in value]


def _runs(runs: Sequence[Data], glosses: Mapping[str, str], met: list[str]) -> Iterator[Data]:
    for index, run in enumerate(runs):
        term = run.get("term", "")
        following = runs[index + 1].get("term", "") if index + 1 < len(runs) else ""
        ends = term and term != following
        first = ends and term not in met
        if first:
            met.append(term)
        yield {**run, "gloss": glosses[term]} if first and term in glosses else run
