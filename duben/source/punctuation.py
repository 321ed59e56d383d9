"""A line -> the ASCII punctuation in it that should be full-width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duben.source.damage import Change

FULL_WIDTH = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
_PUNCTUATION = re.compile(r"[,:;!?()]")
_ALNUM = re.compile(r"[A-Za-z0-9]")
_LETTER = re.compile(r"[A-Za-z]")
_LABEL = re.compile(r"\[\^\w+\]:")
"""Before a footnote, as a reader of files writes it: no character of the source."""
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def full_width(line: str) -> Iterator[Change]:
    """ASCII marks that stand in Chinese; brackets change in pairs."""
    if not _HAN.search(line):
        return
    label = _LABEL.match(line)
    marks = _PUNCTUATION.finditer(line, label.end() if label else 0)
    wide = {match.start() for match in marks if _is_chinese(line, match)}
    for opening, closing in _pairs(line):
        if {opening, closing} & wide:
            wide |= {opening, closing}
    for column in sorted(wide):
        yield column, line[column], FULL_WIDTH[line[column]], "full-width"


def _is_chinese(line: str, match: re.Match[str]) -> bool:
    """Whether a mark stands in Chinese: not within a figure, an address or English words."""
    before, after = line[max(match.start() - 40, 0) : match.start()], line[match.end() :][:40]
    within = _ALNUM.match(before[-1:]) and _ALNUM.match(after[:1])
    words = _LETTER.match(before.rstrip()[-1:]) and _LETTER.match(after.lstrip()[:1])
    return not (within or words or after.startswith("//"))


def _pairs(line: str) -> Iterable[tuple[int, int]]:
    """The columns of brackets that belong together."""
    opened: list[int] = []
    for column, character in enumerate(line):
        if character == "(":
            opened.append(column)
        elif character == ")" and opened:
            yield opened.pop(), column
