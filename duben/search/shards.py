"""Sorted keys with their postings -> pieces of a size, and the first key of each.

A key whose postings are longer than a piece fills pieces of its own, which all begin with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duben.search.postings import encode

RAW = 8_000
"""Bytes of a piece, about, in an archive of up to `REPORTS` reports."""
REPORTS = 500


@dataclass(frozen=True, slots=True)
class Shard:
    first: str
    rows: tuple[tuple[str, str], ...]
    """(key, postings)."""


def raw_size(reports: int) -> int:
    """Bytes of a piece: with the root of the archive, as does then the list of all first keys."""
    return int(RAW * max(1, reports / REPORTS) ** 0.5)


def shards(rows: Iterable[tuple[str, Sequence[int]]], raw: int) -> Iterator[Shard]:
    """Cut a sorted index into shards; a row is a key and its ascending numbers."""
    held: list[tuple[str, str]] = []
    size = 0
    for key, numbers in rows:
        written = encode(numbers)
        cost = len(key.encode()) + len(written)
        if held and size + cost > raw:
            yield Shard(held[0][0], tuple(held))
            held, size = [], 0
        if cost > raw:
            pieces = -(-cost // raw)
            length = -(-len(numbers) // pieces)
            for start in range(0, len(numbers), length):
                yield Shard(key, ((key, encode(numbers[start : start + length])),))
        else:
            held.append((key, written))
            size += cost
    if held:
        yield Shard(held[0][0], tuple(held))
