"""Marks in the text that point at a report's own glossary, [3] ③ ³ -> dropped, and counted."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from duben.source.appendix import CIRCLED, Entry, circled
from duben.source.body import Body, without
from duben.source.edits import Edit

WHY = "term-marker"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(rf"[\[［〔【](\d{{1,3}})[\]］〕】]|([{CIRCLED}])|([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})")
_ROUND = re.compile(r"[（(](\d{1,3})[）)]")
"""May be a list's numbers: marks only where there are as many as entries, in their order."""


def without_markers(
    bodies: Sequence[Body], entries: Sequence[Entry]
) -> tuple[list[Body], list[Edit], tuple[int, ...]]:
    """(paragraphs, edits, the markers' numbers). On the page the term itself is marked instead.

    A marker without an entry stays in the text.
    """
    known = {entry.number for entry in entries if entry.number}
    if not known:
        return list(bodies), [], ()
    pattern = _pattern(bodies, known)
    result: list[Body] = []
    edits: list[Edit] = []
    seen: list[int] = []
    for body in bodies:
        left = body
        matches = list(pattern.finditer(body.text))
        seen += map(_number, matches)
        for match in reversed(matches):
            if _number(match) in known:
                left, made = without(left, match.start(), match.end(), WHY)
                edits += made
        result.append(left)
    return result, edits, tuple(seen)


def _pattern(bodies: Sequence[Body], known: Collection[int]) -> re.Pattern[str]:
    """How this report writes its markers."""
    if any(_MARK.search(body.text) for body in bodies):
        return _MARK
    printed = [int(match[1]) for body in bodies for match in _ROUND.finditer(body.text)]
    return _ROUND if printed == sorted(known) else _MARK


def _number(match: re.Match[str]) -> int:
    digits, sign, raised = (*match.groups(), None, None)[:3]
    return circled(sign) if sign else int((digits or raised or "0").translate(_RAISED))
