"""Paragraphs cut into lines of one width -> the paragraphs; page numbers and heads drop out."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duben.sign import sign
from duben.source.body import Body, cut, joined, spaced
from duben.source.edits import Edit
from duben.source.page import like
from duben.source.title import is_title

_ENDS = re.compile(r"[。！？：；!?:;…]['\"”’」』）)】]*$")
_OPEN = re.compile(r"[、，（「『“《]$")
_NUMBER = re.compile(r"[—―\-－ 第]*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[—―\-－ 页頁]*")
_LETTER = re.compile(r"[A-Za-z]")
_FEWEST = 30
"""Lines; fewer tell nothing about a width."""
_WIDEST = 130
"""Of a line in Chinese characters; where many are longer nothing is wrapped."""
_HEAD = 40
_RECURS = 3
_REST = 8
"""Characters of the second line of a heading, which is set larger than the text."""
_SLACK = 0.18
"""Share of the width that a full line may be short of it: a list stands in, a word stays whole."""
_STRICT = 1.5
"""The same, in characters, where the next line may as well begin a paragraph."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a file is wrapped."""

    width: float
    """Of a full line, in Chinese characters."""
    indented: bool
    """A paragraph begins with an indent."""
    spaced: bool
    """An empty line parts paragraphs."""


def unwrapped(
    bodies: Sequence[Body], lines: Sequence[str], keep: Container[int]
) -> tuple[list[Body], list[Edit]]:
    """Join the lines of a hard-wrapped file; any other comes back as it is.

    `lines` are the repaired lines with their indents.
    """
    texts = [body for body in bodies if body.kind == "text"]
    measure = _measure(texts, lines)
    if not measure:
        return list(bodies), []
    kept, edits = _without_furniture(bodies, keep)
    result: list[Body] = []
    last = 0
    for body in kept:
        if result and _continues(result[-1], last, body, lines, measure):
            words = _LETTER.search(result[-1].text[-1:]) and _LETTER.search(body.text[:1])
            if words:
                result[-1], made = spaced(result[-1], body, "line-break")
                edits += made
            else:
                result[-1] = joined(result[-1], body)
        else:
            result.append(body)
        last = body.line
    return result, edits


def width(text: str) -> float:
    """The width of a line in Chinese characters; a Latin one is half as wide."""
    return sum(0.5 if character < "\u2000" else 1 for character in text)


def _measure(bodies: Sequence[Body], lines: Sequence[str]) -> _Measure | None:
    widths = sorted(width(body.text) for body in bodies)
    if len(widths) < _FEWEST or widths[int(len(widths) * 0.97)] > _WIDEST:
        return None
    full = widths[int(len(widths) * 0.9)]
    wide = [body for body in bodies if width(body.text) >= full * (1 - _SLACK)]
    open_ = {body.line for body in wide if not _ENDS.search(body.text)}
    if full < 15 or len(open_) < 0.3 * len(bodies):
        return None
    indents = sum(_indent(lines[body.line - 1]) >= 2 for body in bodies)
    gaps = [(a.line, b.line - a.line > 1) for a, b in pairwise(bodies)]
    after_open = [gap for line, gap in gaps if line in open_]
    apart = sum(gap for _, gap in gaps)
    spaced = apart > 0.03 * len(bodies) and sum(after_open) < 0.3 * len(after_open)
    return _Measure(full, 0.02 * len(bodies) < indents < 0.6 * len(bodies), spaced)


def _without_furniture(
    bodies: Sequence[Body], keep: Container[int]
) -> tuple[list[Body], list[Edit]]:
    """Drop lone page numbers, and short lines that recur but for their numbers: page heads."""
    heads = _heads(bodies)
    kept: list[Body] = []
    edits: list[Edit] = []
    begun = False
    for body in bodies:
        why = "page-number" if _NUMBER.fullmatch(body.text) else ""
        if not why and _shape(body.text) in heads and not _ENDS.search(body.text):
            why = "page-head" if begun or not is_title(body) else ""
        begun = begun or "。" in body.text
        if why and body.line not in keep:
            edits += cut(body, why)
        else:
            kept.append(body)
    return kept, edits


def _heads(bodies: Sequence[Body]) -> frozenset[str]:
    """Shapes of short lines that recur, most of them beside the number of a page.

    Where pages have no numbers of their own a line counts that recurs often.
    """
    numbers = {i for i, body in enumerate(bodies) if _NUMBER.fullmatch(body.text)}
    places: dict[str, list[int]] = {}
    for index, body in enumerate(bodies):
        if index not in numbers and len(body.text) <= _HEAD and not sign(body.text):
            places.setdefault(_shape(body.text), []).append(index)
    found = []
    for shape, indices in places.items():
        beside = sum(bool({i - 1, i + 1} & numbers) for i in indices)
        often = beside * 2 > len(indices) if numbers else len(indices) > _RECURS
        if len(indices) >= _RECURS and often:
            found.append(shape)
    return frozenset(found)


def _shape(text: str) -> str:
    return re.sub(r"\d+|\s+", "0", text)


def _continues(
    before: Body, last: int, body: Body, lines: Sequence[str], measure: _Measure
) -> bool:
    """Whether a line goes on with the paragraph before it."""
    if "text" not in (before.kind, body.kind) or before.kind != body.kind:
        return False
    if like(before, "page-meta") or like(body, "page-meta"):
        return False
    above = lines[last - 1].rstrip()
    between = lines[last : body.line - 1]
    ended = bool(_ENDS.search(above))
    heading = before.line == last and sign(before.text) is not None and not ended
    if _parted(heading, ended, between, measure):
        return False
    numbered = sign(body.text) is not None
    if _OPEN.search(above) and not numbered:
        return True
    short = _STRICT if heading or ended else _SLACK * measure.width
    full = width(above) >= measure.width - short
    indent = _indent(lines[body.line - 1])
    if measure.indented and indent >= 2 and indent >= _indent(above):
        return full and not ended and not heading
    if heading and not full:
        rest = len(body.text) <= _REST and not numbered and not between
        return rest and width(above) * 1.6 > measure.width
    if ended and not (measure.indented or measure.spaced):
        return full and not numbered
    if ended and numbered:
        return False
    if measure.spaced and not between and not ended and not numbered:
        return width(above) * 2 > measure.width
    return full


def _parted(heading: bool, ended: bool, between: Sequence[str], measure: _Measure) -> bool:
    """Whether the empty lines between two lines part paragraphs: not those of a page's end."""
    empty = all(not line.strip() for line in between)
    alone = heading and empty and len(between) > 0
    return measure.spaced and len(between) > 0 and (ended or alone or (empty and len(between) > 1))


def _indent(line: str) -> float:
    return width(line[: len(line) - len(line.lstrip())].replace("\u3000", "中"))
