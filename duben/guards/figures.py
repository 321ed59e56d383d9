"""Pairs of sentences -> figures that are lost, added, changed, in another unit or without bound.

The rules and their false alarms are in docs/decisions/008. A translator excuses what is meant
with a comment: `# figure: reason`; one that names figures as printed excuses those alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben.guards.pairs import Pair
from duben.problem import Problem, found
from duben.quantity import agreement
from duben.quantity.agreement import Disagreement, paragraph_disagreements

REACH = 26
CODES = {
    agreement.MISSING: "W-FIG-001",
    agreement.ADDED: "W-FIG-002",
    agreement.VALUE: "W-FIG-003",
    agreement.UNIT: "W-FIG-004",
    agreement.BOUND: "W-FIG-005",
}


def figures(pairs: Sequence[Pair], path: str, year: int) -> Iterator[Problem]:
    """What is wrong with the figures of one paragraph."""
    sentences = [(pair.source, pair.text) for pair in pairs]
    for pair, told in zip(pairs, paragraph_disagreements(sentences, year), strict=True):
        reasons = pair.reasons("figure")
        for one in told:
            if not _excused(one, told, reasons):
                yield found(
                    CODES[one.kind],
                    path,
                    pair.entry.line,
                    excerpt=_around(pair, one),
                    id=pair.entry.context,
                    source=one.source or "–",
                    target=one.target or "–",
                )


def _excused(one: Disagreement, told: Sequence[Disagreement], reasons: Sequence[str]) -> bool:
    """Whether a reason names this figure, or none of the sentence's."""
    for reason in reasons:
        named = [other for other in told if _named(other, reason)]
        if one in named or not named:
            return True
    return False


def _named(one: Disagreement, reason: str) -> bool:
    return any(raw and raw in reason for raw in (one.source, one.target))


def _around(pair: Pair, one: Disagreement) -> str:
    """The words around the figure: of the translation, or of the source where it is lost."""
    text, raw = (pair.text, one.target) if one.target else (pair.source, one.source)
    at = max(text.find(raw), 0)
    start, end = max(at - REACH, 0), at + len(raw) + REACH
    before, behind = text[start:at], text[at + len(raw) : end]
    if start:
        before = "…" + before[before.find(" ") + 1 :]
    if end < len(text):
        behind = (behind[: behind.rfind(" ")] if " " in behind else behind) + "…"
    return before + raw + behind
