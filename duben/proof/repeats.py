"""All texts of a report -> clauses that stand twice in one, sentences that stand twice in all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duben.proof.passage import Finding, Passage, slip

CLAUSE = 10
"""Characters; a shorter clause may well come twice in a paragraph."""
SENTENCE = 24
"""Characters; set phrases that reports share are shorter."""
_CLAUSES = re.compile(r"[^，。；：！？]+")
_SENTENCES = re.compile(r"[^。！？]+")
_SHOWN = 16


def slips(passages: Sequence[Passage]) -> Iterator[Finding]:
    """What stands twice, at its second place; of a whole sentence its clauses are not told."""
    sentences: set[str] = set()
    for passage in passages:
        clauses: set[str] = set()
        for match in _SENTENCES.finditer(passage.value):
            if len(match[0]) >= SENTENCE and match[0] in sentences:
                text = match[0][:_SHOWN] + "…"
                yield passage, slip("W-PRF-004", match.span(), "sentence", text=text)
                continue
            sentences.add(match[0])
            for clause in _CLAUSES.finditer(passage.value, *match.span()):
                if len(clause[0]) >= CLAUSE and clause[0] in clauses:
                    yield passage, slip("W-PRF-004", clause.span(), text=clause[0])
                clauses.add(clause[0])
