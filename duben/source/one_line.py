"""A whole report on one physical line -> its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duben.sign import sign
from duben.source.body import Body, part, without
from duben.source.edits import Edit
from duben.source.patterns import any_of
from duben.source.spacing import letter_spacing

WORDS = "report-words.txt"
_LONG = 2_500
"""Characters; the longest paragraphs of real reports have some 1,400."""
_HEAD = 600
"""Characters among which the salutation stands."""
_HEADING = 40
_SPACE = re.compile(r"[ \u3000\xa0]+")
_END = re.compile(r"[。！？：；!?:;…][”’」』）)]*$")
_NUMBER = r"[一二三四五六七八九十]"
_GLUED = re.compile(rf"(?<=[。！？：])(?={_NUMBER}+、|[（(]{_NUMBER}+[）)]|第{_NUMBER}+部分)")
_HAIL = re.compile(rf"(?<![\u3400-\u9fff]){any_of(WORDS, 'salutation')}[^。]{{0,30}}?[：:]")
_OFFICE = re.compile(rf"{any_of(WORDS, 'speaker')}$")
_NAME = re.compile(r"[\u3400-\u9fff·]{1,4}(?![\u3400-\u9fff])")
_TEXT = 0.7
"""Share of a file behind which a page's tail may stand."""
_MOSTLY = 0.6
"""Share of the spaces that stand behind an end, if spaces part the paragraphs."""


def split(bodies: Sequence[Body]) -> tuple[list[Body], list[Edit]]:
    """Part a line too long for a paragraph where its spaces, ends and numbers say so.

    The spaces at which it is parted are recorded as "line-break".
    """
    result: list[Body] = []
    edits: list[Edit] = []
    for body in bodies:
        if body.kind != "text" or len(body.text) < _LONG:
            result.append(body)
            continue
        position = 0
        for start, end in _breaks(body.text):
            line, made = _closed(part(body, position, start))
            result.append(line)
            edits += made
            if start < end:
                number, column = body.place(start)
                edits.append(Edit(number, column, column + end - start, "", "line-break"))
            position = end
        result.append(part(body, position, len(body.text)))
    return result, edits


def _closed(body: Body) -> tuple[Body, list[Edit]]:
    """The line without the gaps of a letter-spaced title."""
    edits: list[Edit] = []
    if any(letter_spacing(body.text)):
        for gap in reversed(list(_SPACE.finditer(body.text))):
            body, made = without(body, *gap.span(), "letter-spacing")
            edits += made
    return body, edits


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands between two paragraphs."""
    hail = _HAIL.search(text, 0, _HEAD)
    head = hail.start() if hail else 0
    spaces = list(_SPACE.finditer(text))
    every = _part_all(text, [s for s in spaces if head < s.start() < _TEXT * len(text)])
    found = [(match.start(), match.start()) for match in _GLUED.finditer(text)]
    for match in spaces:
        if _behind_number(text, match):
            parts = False
        elif match.start() <= head and hail:
            parts = _parts_head(text, match)
        else:
            parts = _parts(text, match) or (every and not _within_quotes(text, match))
        if parts:
            found.append(match.span())
    if hail:
        found += [(hail.start(), hail.start()), (hail.end(), hail.end())]
    position = 0
    for start, end in sorted(found, key=lambda pair: (pair[0], -pair[1])):
        if start > position and end < len(text):
            yield start, end
            position = end


def _part_all(text: str, spaces: Sequence[re.Match[str]]) -> bool:
    """Whether spaces stand between paragraphs, and hardly anywhere else."""
    ends = sum(bool(_END.search(text[max(s.start() - 4, 0) : s.start()])) for s in spaces)
    return ends > _MOSTLY * len(spaces) > 0


def _parts_head(text: str, space: re.Match[str]) -> bool:
    """Whether a space before the salutation parts lines: not letters, nor office and name."""
    before = _SPACE.split(text[max(space.start() - 40, 0) : space.start()])[-1]
    after = _SPACE.split(text[space.end() : space.end() + 40])[0]
    named = _OFFICE.search(before) and _NAME.fullmatch(after)
    return not named and (len(before) > 1 or len(after) > 1)


def _behind_number(text: str, space: re.Match[str]) -> bool:
    """Whether a space stands between a heading's number and its words."""
    before = _SPACE.split(text[max(space.start() - 8, 0) : space.start()])[-1]
    number = sign(re.split("[。！？；]", before)[-1])
    return number is not None and before.endswith(number.text)


def _parts(text: str, space: re.Match[str]) -> bool:
    """Whether a space stands between paragraphs: a wide one, one after an end, before a number."""
    before = text[max(space.start() - 4, 0) : space.start()]
    numbered = sign(text[space.end() : space.end() + 12])
    strong = numbered is not None and numbered.family != "is"
    wide = len(space[0]) > 1
    return wide or bool(_END.search(before)) or strong or _closes_heading(text, space)


def _closes_heading(text: str, space: re.Match[str]) -> bool:
    """一、工作回顾 2020年……: the space that ends a heading."""
    start = max(space.start() - _HEADING - 1, 0)
    begun = max(text.rfind(mark, start, space.start()) for mark in "。！？：； \u3000")
    words = text[begun + 1 : space.start()] if begun >= 0 or not start else ""
    return bool(sign(words)) and len(words) <= _HEADING


def _within_quotes(text: str, space: re.Match[str]) -> bool:
    before = text[max(space.start() - 60, 0) : space.start()]
    return before.rfind("“") > before.rfind("”")
