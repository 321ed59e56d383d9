"""Paragraphs -> an outline: headings in series, the text that follows each, the closing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from duben.sign import Sign, sign
from duben.source.body import Body, part
from duben.source.lead import lead
from duben.source.measures import without_lists
from duben.source.series import Member, Series, levels, series
from duben.source.settling import closing, settled
from duben.source.tree import Heading
from duben.source.unnumbered import ACCEPTED, Proposal, proposals


@dataclass(frozen=True, slots=True)
class Outline:
    """The text of a report below its headings."""

    opening: tuple[Body, ...] = ()
    headings: tuple[Heading, ...] = ()
    closing: tuple[Body, ...] = ()
    doubts: tuple[tuple[Body, str], ...] = ()
    """(numbered heading, "gap" or "repeat")"""
    proposed: tuple[Heading, ...] = ()
    """Lines that may be headings, and were left text."""

    def walk(self) -> Iterator[Heading]:
        """Every heading, in reading order."""
        for heading in self.headings:
            yield from heading.walk()


@dataclass(slots=True)
class _Open:
    """A heading that is still being filled."""

    heading: Heading
    content: list[Body | _Open] = field(default_factory=list)

    def done(self) -> Heading:
        content = tuple(c.done() if isinstance(c, _Open) else c for c in self.content)
        return replace(self.heading, content=settled(content))


def outline(
    bodies: Sequence[Body],
    headings: Mapping[int, int] | None = None,
    texts: Collection[int] = (),
) -> Outline:
    """The outline of a report's text.

    `headings` are lines that a person has called headings, with their level (0: as it comes);
    `texts` lines that a person has called text.
    """
    every = without_lists(series(bodies), bodies)
    every = [one for one in every if bodies[one.members[0].index].line not in texts]
    numbered = levels(every)
    numbered = {i: level for i, level in numbered.items() if bodies[i].line not in texts}
    offered = [p for p in proposals(bodies, numbered) if bodies[p.index].line not in texts]
    taken = {p.index: p for p in offered if p.confidence >= ACCEPTED}
    taken |= _asked(bodies, headings or {}, numbered)
    top = any(p.level == 0 for p in taken.values())
    found = {i: (level + top, 1.0) for i, level in numbered.items()}
    found |= {i: (max(p.level + top, 1), p.confidence) for i, p in taken.items()}
    root = _tree(bodies, found)
    opening = [entry for entry in root if isinstance(entry, Body)]
    parts, last = closing([entry.done() for entry in root if isinstance(entry, _Open)])
    return Outline(
        tuple(opening),
        parts,
        last,
        tuple((bodies[m.index], m.doubt) for m in _doubtful(every) if m.index in numbered),
        tuple(
            _heading(bodies[p.index], 1, p.confidence)[0] for p in offered if p.index not in taken
        ),
    )


def _doubtful(every: Sequence[Series]) -> list[Member]:
    return [m for one in every for m in one.members if m.doubt]


def _asked(
    bodies: Sequence[Body], headings: Mapping[int, int], numbered: Mapping[int, int]
) -> dict[int, Proposal]:
    """What a person has called a heading."""
    asked: dict[int, Proposal] = {}
    for index, body in enumerate(bodies):
        if body.line in headings:
            before = [i for i in numbered if i < index]
            usual = numbered[max(before)] if before else 1
            asked[index] = Proposal(index, headings[body.line] or usual, 1.0)
    return asked


def _tree(bodies: Sequence[Body], found: Mapping[int, tuple[int, float]]) -> list[Body | _Open]:
    """Headings in headings; a level that is left out above one is closed up."""
    root: list[Body | _Open] = []
    stack: list[_Open] = []
    for index, body in enumerate(bodies):
        if index not in found:
            (stack[-1].content if stack else root).append(body)
            continue
        level, confidence = found[index]
        while stack and stack[-1].heading.level >= level:
            stack.pop()
        heading, rest = _heading(body, min(level, len(stack) + 1), confidence)
        entry = _Open(heading, [rest] if rest else [])
        (stack[-1].content if stack else root).append(entry)
        stack.append(entry)
    return root


def _heading(body: Body, level: int, confidence: float) -> tuple[Heading, Body | None]:
    """The heading that a paragraph begins with, and the text that runs on after it."""
    number = sign(body.text) or Sign("", 0, "")
    words = lead(body.text[len(number.text) :])
    end = len(number.text) + len(words)
    rest = part(body, end, len(body.text)) if end < len(body.text) else None
    heading = Heading(
        level,
        number.text,
        words.rstrip("。"),
        words[len(words.rstrip("。")) :],
        "run" if rest else "own",
        part(body, 0, end - len(words) + len(words.rstrip("。"))),
        confidence,
    )
    return heading, rest
