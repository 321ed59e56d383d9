"""Mainland quotation marks -> corner brackets, inner ones in another shape; which lack a pair.

“ ” and ‘ ’ become 「」 and 『』; a quotation inside one of the same shape takes the other. The
length of a text stays. An apostrophe between Latin letters is no quotation mark.
"""

from __future__ import annotations

import re

_ANY = re.compile("[“”‘’]")
_MARK = re.compile(r"[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])")
_APOSTROPHE = re.compile("’(?<=[A-Za-z]’)(?=[A-Za-z])")
_BRACKETS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_OPENING = {"”": "“", "’": "‘"}
_OTHER = {"「": "『", "『": "「"}
_END = {"「": "」", "『": "』"}


def corner(value: str) -> str:
    """The text with corner brackets."""
    return _one_by_one(value) if _plain(value) else _paired(value)[0]


def corner_lines(text: str) -> str:
    """The text with corner brackets, no quotation going on into the next line."""
    if _plain(text):
        return _one_by_one(text)
    return "\n".join(map(corner, text.split("\n")))


def _plain(value: str) -> bool:
    """Whether every mark has its pair, in order and one level inside another at most."""
    marks = "".join(_ANY.findall(value))
    if "’" in marks and _APOSTROPHE.search(value):
        return False
    return not marks.replace("‘’", "").replace("“”", "")


def _one_by_one(value: str) -> str:
    for mark, bracket in _BRACKETS.items():
        value = value.replace(mark, bracket)
    return value


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
