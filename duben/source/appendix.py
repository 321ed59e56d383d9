"""Paragraphs after the text -> annexes, and the terms that a report's own glossary explains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duben.source.body import Body, joined, spaced
from duben.source.edits import Edit
from duben.source.page import han
from duben.source.patterns import any_of, lines_like

WORDS = "report-words.txt"
CIRCLED = "①-⑳㉑-㉟㊱-㊿"
_SIGNS = '※*＊【】[]［］《》：:“”"〔〕（）()■●◆ \u3000'
_MARKER = re.compile(
    rf"(?:[\[［〔【（(]\s*(?P<a>\d{{1,3}})\s*[\]］〕】）)]|(?P<b>\d{{1,3}})[.．、]|(?P<c>[{CIRCLED}]))[：:]?\s*"
)
_TERM = re.compile(
    r"(?P<open>[\[［【〔])(?P<a>[^\]］】〕]{1,40})[\]］】〕][：:]?|(?P<b>[^。；：:]{1,60}?)[：:]"
)
_IS = re.compile(r"(?P<b>[^。，；：:]{2,40}?)[，,。]?(?=是指|指的是|指|即|系|是一|是由|也称)")
_VOCATIVE = re.compile(any_of(WORDS, "vocative"))
_LATEST = 0.4
"""Share of a report before which no annex begins."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as a report's own glossary explains it."""

    number: int
    """As printed; 0 without."""
    term: str
    definition: str
    line: int


@dataclass(frozen=True, slots=True)
class Annex:
    """A part after the closing: its title, its paragraphs, the terms it explains."""

    title: Body
    bodies: tuple[Body, ...] = ()
    entries: tuple[Entry, ...] = ()


def annexes(bodies: Sequence[Body]) -> tuple[list[Body], list[Annex], list[Edit]]:
    """(the text, its annexes, edits). Annexes stand last; a line of its own begins each."""
    starts = [i for i, b in enumerate(bodies) if i > _LATEST * len(bodies) and _begins(bodies, i)]
    if not starts:
        return list(bodies), [], []
    found = [
        _annex(bodies[start:end])
        for start, end in zip(starts, [*starts[1:], len(bodies)], strict=True)
    ]
    edits = [edit for _, made in found for edit in made]
    return list(bodies[: starts[0]]), [annex for annex, _ in found], edits


def is_glossary(text: str) -> bool:
    """Whether a line is the heading of a glossary, in any of its forms."""
    plain = re.sub(r"^附(?:件|录|錄)?[一二三四五六\d]{0,2}[：:、 \u3000]*", "", text.strip(_SIGNS))
    plain = re.sub("|".join(map(re.escape, _SIGNS)), "", plain)
    return len(plain) <= 40 and bool(lines_like(WORDS, "glossary").fullmatch(plain))


def entries(bodies: Sequence[Body]) -> list[Entry]:
    """The terms of a glossary's paragraphs; a definition may take several."""
    result: list[Entry] = []
    pieces = _units(bodies)
    numbered = sum(bool(_MARKER.match(piece.text)) for piece in pieces) * 2 > len(pieces)
    for piece in pieces:
        marker = _marker(piece.text, result[-1].number + 1 if result else 1)
        text = piece.text[marker.end() :] if marker else piece.text
        named = None if numbered and not marker else _TERM.match(text) or _IS.match(text)
        if not named:
            if result and not _VOCATIVE.match(piece.text):
                last = result.pop()
                result.append(
                    Entry(last.number, last.term, last.definition + piece.text, last.line)
                )
            continue
        term = _unquoted((named.groupdict().get("a") or named["b"]).strip(" \u3000，,"))
        number = _number(marker) if marker else 0
        result.append(Entry(number, term, text[named.end() :].strip("： :\u3000"), piece.line))
    return [entry for entry in result if entry.term and entry.definition]


def _marker(text: str, expected: int) -> re.Match[str] | None:
    """The number before an entry; 21.5+2 is the twenty-first only where that is next."""
    match = _MARKER.match(text)
    decimal = match and match["b"] and text[match.end() : match.end() + 1].isdigit()
    return None if match and decimal and _number(match) != expected else match


def _begins(bodies: Sequence[Body], index: int) -> bool:
    body = bodies[index]
    if is_glossary(body.text):
        return not (index and _is_annex(bodies[index - 1].text) and han(bodies[index - 1]) <= 4)
    return _is_annex(body.text) and len(body.text) <= 40


def _is_annex(text: str) -> bool:
    return bool(lines_like(WORDS, "annex").fullmatch(text)) and not text.endswith("。")


def _annex(bodies: Sequence[Body]) -> tuple[Annex, list[Edit]]:
    title, rest = bodies[0], list(bodies[1:])
    edits: list[Edit] = []
    bare = han(title) <= 4 and not is_glossary(title.text)
    if rest and bare and (is_glossary(rest[0].text) or _is_name(rest[0])):
        title, edits = spaced(title, rest.pop(0), "line-break")
    glossary = is_glossary(title.text)
    return Annex(title, tuple(rest), tuple(entries(rest)) if glossary else ()), edits


def _is_name(body: Body) -> bool:
    """Whether the line after 附件1 is the annex's own title."""
    return len(body.text) <= 40 and not re.search(r"[。；，]", body.text)


def _units(bodies: Sequence[Body]) -> list[Body]:
    """The paragraphs of a glossary; a term alone on its line takes in the next."""
    result: list[Body] = []
    for body in bodies:
        before = result[-1] if result else None
        if before and re.search(r"[：:]$", before.text) and len(before.text) <= 60:
            result[-1] = joined(before, body)
        else:
            result.append(body)
    return result


def _unquoted(term: str) -> str:
    """Without quotes around the whole; “两个确立”“四个意识” keeps its own."""
    inner = term[1:-1]
    whole = term[:1] in "“「《" and term[-1:] in "”」》" and not re.search("[“”「」]", inner)
    return inner if whole and inner else term


def _number(marker: re.Match[str]) -> int:
    return circled(marker["c"]) if marker["c"] else int(marker["a"] or marker["b"])


def circled(character: str) -> int:
    """⑫ -> 12; the fifty of them stand in three places of Unicode."""
    bases = (("①", 1), ("㉑", 21), ("㊱", 36))
    return next(n + ord(character) - ord(c) for c, n in reversed(bases) if character >= c)
