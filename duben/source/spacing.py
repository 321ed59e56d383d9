"""A line set wide, 政 府 工 作 报 告 or 龚 正 -> the same closed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duben.source.damage import Change

_GAP = r"[ \u3000\xa0]+"
_WIDE = re.compile(rf"[\w《》（）()—·]+(?:{_GAP}[\w《》（）()—·]+)+")
_NAME = re.compile(rf"(?<=[\u3400-\u9fff])({_GAP})([\u3400-\u9fff])({_GAP})([\u3400-\u9fff])$")
_INDENT = re.compile(r"(?:\s|&nbsp;|&#160;|<U\+00A0>|<U\+3000>)*")
_LONGEST = 60


def letter_spacing(line: str) -> Iterator[Change]:
    """A whole line of single characters, or the two characters of a speaker's name at its end."""
    before = _INDENT.match(line)
    indent = before.end() if before else 0
    text = line[indent:].rstrip()
    if len(text) > _LONGEST or not re.search(r"[\u3400-\u9fff]", text):
        return
    if _WIDE.fullmatch(text) and _is_spaced(text):
        yield indent, text, re.sub(_GAP, "", text), "letter-spacing"
        return
    name = _NAME.search(text)
    if name and len(text) < 40:
        start, gap = indent + name.start(3), name[3]
        yield start, gap, "", "letter-spacing"


def _is_spaced(text: str) -> bool:
    """Whether more than two thirds of what stands between gaps is a single character."""
    parts = re.split(_GAP, text)
    return 3 * sum(len(part) == 1 and part not in "（）()" for part in parts) > 2 * len(parts)
