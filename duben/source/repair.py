"""Lines as they came -> repairs -> lines as they are published; nothing changes off the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from duben.model import Repair
from duben.problem import Stop, found

FULL_WIDTH = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
_PUNCTUATION = re.compile(r"[,:;!?()]")
_ALNUM = re.compile(r"[A-Za-z0-9]")
_LETTER = re.compile(r"[A-Za-z]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SPACED = re.compile(r"[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff])+")


def repairs(lines: Sequence[str], chrome: frozenset[str]) -> tuple[Repair, ...]:
    """Every change that makes the lines publishable, in order.

    Page buttons (`chrome`) are dropped, letter-spaced headings closed up, ASCII punctuation
    beside Chinese made full-width. Figures, decimals, `7+2` and `5A` are not touched.
    """
    made: list[Repair] = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        indent = len(line) - len(line.lstrip()) + 1
        if text in chrome:
            made.append(Repair(number, indent, text, "", "page-button"))
        elif _SPACED.fullmatch(text) and _letter_spaced(text):
            closed = re.sub(r"\s+", "", text)
            made.append(Repair(number, indent, text, closed, "letter-spacing"))
        else:
            made.extend(_punctuation(number, line))
    return tuple(made)


def repaired(lines: Sequence[str], made: Iterable[Repair], shown: str) -> list[str]:
    """The lines with the repairs carried out. Raises Stop with E-FID-002 where one does not fit."""
    result = list(lines)
    ordered = sorted(made, key=lambda repair: (repair.line, repair.column))
    for number, group in groupby(ordered, key=lambda repair: repair.line):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        result[number - 1 : number] = [_mended(line, group, shown)]
    return result


def _mended(line: str, made: Iterable[Repair], shown: str) -> str:
    parts: list[str] = []
    position = 0
    for repair in made:
        start = repair.column - 1
        if start < position or not repair.before or not line.startswith(repair.before, start):
            excerpt = line[max(start - 8, 0) : start + 12]
            place = (repair.line, repair.column, excerpt)
            raise Stop(found("E-FID-002", shown, *place, text=repair.before))
        parts += [line[position:start], repair.after]
        position = start + len(repair.before)
    return "".join(parts) + line[position:]


def _letter_spaced(text: str) -> bool:
    """政 府 工 作: more gaps than a plain line of words has."""
    return len(re.split(r"[ \u3000]+", text)) * 2 > len(re.sub(r"\s", "", text))


def _punctuation(number: int, line: str) -> Iterable[Repair]:
    if not _HAN.search(line):
        return
    wide = {match.start() for match in _PUNCTUATION.finditer(line) if _is_chinese(line, match)}
    for opening, closing in _pairs(line):
        if {opening, closing} & wide:
            wide |= {opening, closing}
    for column in sorted(wide):
        mark = line[column]
        yield Repair(number, column + 1, mark, FULL_WIDTH[mark], "full-width")


def _is_chinese(line: str, match: re.Match[str]) -> bool:
    """Whether a mark stands in Chinese: not within a figure, an address or English words."""
    before, after = line[: match.start()], line[match.end() :]
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
