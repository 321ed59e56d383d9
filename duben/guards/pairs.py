"""A report + PO entries -> pairs of what the source says and what its translation says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from duben.model import Report
from duben.po import Entry
from duben.translate import MERGED, judged


@dataclass(frozen=True, slots=True)
class Pair:
    """One current translation with the source sentences that it is of: several where merged."""

    unit: str
    source: str
    entry: Entry
    """That of the first sentence."""

    @property
    def text(self) -> str:
        return self.entry.text

    def reasons(self, name: str) -> tuple[str, ...]:
        """What the translator says in comments that begin with `name:`."""
        start = f"{name}:"
        return tuple(
            remark.removeprefix(start).strip()
            for remark in self.entry.remarks
            if remark.startswith(start) and remark.removeprefix(start).strip()
        )


def paragraphs(report: Report, entries: Sequence[Entry]) -> Iterator[list[Pair]]:
    """The pairs of each unit, in reading order; what is behind or missing has none."""
    catalogue: Mapping[str, Entry] = {entry.context: entry for entry in entries}
    for unit, text in report.units():
        pairs: list[Pair] = []
        for sentence, state in judged(unit, text, catalogue):
            if state != "current":
                continue
            entry = catalogue[sentence.id]
            if entry.text == MERGED and pairs:
                last = pairs.pop()
                pairs.append(Pair(unit, last.source + sentence.text, last.entry))
            else:
                pairs.append(Pair(unit, sentence.text, entry))
        if pairs:
            yield pairs
