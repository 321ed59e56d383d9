"""What import saw -> what a person should look at: problems with a code, never silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duben.problem import Problem, Stop, found
from duben.source.appendix import Annex
from duben.source.intake import Intake
from duben.source.lines import Line
from duben.source.place import place
from duben.source.record import text, title
from duben.source.structure import Structure
from duben.source.tree import Heading

FEWEST_HAN = 100
"""Han characters; less is no report but an empty or misread file."""
SHORT = 2_000
"""Han characters; the shortest of 231 real reports have some 3,000."""
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LOWEST = 0.5
"""Share of Han characters among all but white space; reports have three quarters and more."""
_UNREADABLE = re.compile("\ufffd")


def refuse(lines: Sequence[Line], shown: str) -> None:
    """Raises Stop with E-SRC-004 for a file that holds no report."""
    count = sum(len(_HAN.findall(line.text)) for line in lines)
    if count < FEWEST_HAN:
        raise Stop(found("E-SRC-004", shown, count=count))


def doubts(seen: Structure, taken: Intake, shown: str) -> list[Problem]:
    """Everything that import is not sure of."""
    return [
        *_front(seen, shown),
        *_text(taken, shown),
        *_headings(seen, shown),
        *_glossary(seen.annexes, seen.markers, shown),
        *_dropped(seen, shown),
    ]


def _front(seen: Structure, shown: str) -> Iterator[Problem]:
    occasion, speaker = text(seen.front.occasion), text(seen.front.speaker)
    known = {
        "title": title(seen),
        "occasion": occasion,
        "place": place(occasion, title(seen), speaker),
        "date": seen.front.date,
    }
    for name, value in known.items():
        if not value and not (name == "date" and not occasion):
            yield found("W-SRC-011", shown, name=name)


def _text(taken: Intake, shown: str) -> Iterator[Problem]:
    if not taken.encoding.startswith("utf-8"):
        yield found("W-SRC-006", shown, encoding=taken.encoding)
    count = total = 0
    for line in taken.lines:
        count += len(_HAN.findall(line.text))
        total += len(line.text) - sum(map(str.isspace, line.text))
    if count < SHORT:
        yield found("W-SRC-034", shown, count=count, fewest=SHORT)
    if count < _LOWEST * total:
        yield found("W-SRC-029", shown, share=f"{100 * count // total}%")
    bad = [n for n, line in enumerate(taken.lines, 1) if _UNREADABLE.search(line.text)]
    if bad:
        text_ = taken.lines[bad[0] - 1].text
        column = text_.index("\ufffd")
        around = text_[max(column - 8, 0) : column + 8]
        yield found("W-SRC-028", shown, bad[0], column + 1, around, count=len(bad))


def _headings(seen: Structure, shown: str) -> Iterator[Problem]:
    outline = seen.outline
    if not outline.headings:
        yield found("E-SRC-010", shown)
    for body, _ in outline.doubts:
        yield found("W-SRC-025", shown, body.line, 1, body.text[:20])
    unsure = [h for h in outline.walk() if h.confidence < 1]
    if unsure:
        yield _unnumbered("W-SRC-026", shown, unsure)
    if outline.proposed:
        yield _unnumbered("W-SRC-027", shown, outline.proposed)


def _unnumbered(code: str, shown: str, headings: Sequence[Heading]) -> Problem:
    first = headings[0]
    return found(
        code,
        shown,
        first.line,
        1,
        first.title[:20],
        count=len(headings),
        lines=",".join(f"{heading.line}" for heading in headings),
        sure=f"{100 * min(heading.confidence for heading in headings):.0f}%",
    )


def _glossary(annexes: Sequence[Annex], markers: Sequence[int], shown: str) -> Iterator[Problem]:
    for annex in annexes:
        numbered = {entry.number for entry in annex.entries if entry.number}
        odd = numbered ^ set(markers)
        if markers and numbered and odd:
            place_ = (annex.title.line, 1, annex.title.text[:20])
            yield found(
                "W-SRC-030",
                shown,
                *place_,
                markers=len(set(markers)),
                entries=len(numbered),
                odd=" ".join(map(str, sorted(odd))),
            )


def _dropped(seen: Structure, shown: str) -> Iterator[Problem]:
    again = sorted({r.line for r in seen.repairs if r.why == "repeated" and not r.after})
    if again:
        yield found("W-SRC-031", shown, again[0], count=len(again))
