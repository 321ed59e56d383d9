"""Mainland quotation marks -> corner brackets, inner ones in another shape; which lack a pair.

“ ” and ‘ ’ become 「」 and 『』; a quotation inside one of the same shape takes the other. The
length of a text stays. An apostrophe between Latin letters is no quotation mark.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])")
_BRACKETS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_OPENING = {"”": "“", "’": "‘"}
_OTHER = {"「": "『", "『": "「"}
_END = {"「": "」", "『": "』"}


def corner(value: str) -> str:
    """The text with corner brackets."""
    marks = "".join(_MARK.findall(value))
    if not marks:
        return value
    if "’" not in marks or value.count("’") == marks.count("’"):
        plain = not marks.replace("‘’", "").replace("“”", "")
        if plain:  # pairs in order, one level inside another at most: mark by mark
            for mark, bracket in _BRACKETS.items():
                value = value.replace(mark, bracket)
            return value
    return _paired(value)[0]


def unpaired(value: str) -> tuple[int, ...]:
    """Where quotation marks stand that open or close nothing."""
    return _paired(value)[1]


def _paired(value: str) -> tuple[str, tuple[int, ...]]:
    parts: list[str] = []
    opened: list[tuple[str, str, int]] = []
    alone: list[int] = []
    last = 0
    for match in _MARK.finditer(value):
        place, mark = match.start(), match[0]
        bracket = _BRACKETS[mark]
        if mark in _OPENING:
            left = _OPENING[mark]
            if any(one == left for one, _, _ in opened):
                while opened[-1][0] != left:
                    alone.append(opened.pop()[2])
                bracket = _END[opened.pop()[1]]
            else:
                alone.append(place)
        else:
            if opened and opened[-1][1] == bracket:
                bracket = _OTHER[bracket]
            opened.append((mark, bracket, place))
        parts += [value[last:place], bracket]
        last = place + 1
    alone += [place for _, _, place in opened]
    return "".join((*parts, value[last:])), tuple(sorted(alone))
