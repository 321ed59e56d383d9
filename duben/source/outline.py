"""Published lines -> an outline: front matter, headings in series, the text that follows each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from duben import numeral
from duben.source.front import PART, Body, date, front_matter, place

_SECTION = re.compile(r"（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)")
_VOCATIVE = re.compile(r"(各位代表|同志们)[，！、：]")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|《[^》]*》|（[^）]*）|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    number: str
    title: str
    raw: str
    """The heading as in the source, its closing 。 left out."""
    stop: str
    style: str
    """"own": a line of its own; "run": its text begins on the same line."""
    line: int
    content: tuple[Body | Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    title: str = ""
    place: str = ""
    occasion: str = ""
    date: datetime.date | None = None
    salutation: str = ""
    opening: tuple[Body, ...] = ()
    headings: tuple[Heading, ...] = ()
    closing: tuple[Body, ...] = ()


@dataclass(slots=True)
class _Open:
    """A heading that is still being filled."""

    heading: Heading
    content: list[Body | _Open] = field(default_factory=list)

    def done(self) -> Heading:
        content = tuple(c.done() if isinstance(c, _Open) else c for c in self.content)
        return replace(self.heading, content=_settle(content))


def outline(lines: Sequence[str], raw: Sequence[str]) -> Outline:
    """The outline of a report; `raw` are the same lines before their repairs."""
    bodies = [Body(n, line.strip()) for n, line in enumerate(lines, 1) if line.strip()]
    front, opening, rest = front_matter(bodies)
    root: list[_Open] = []
    for body in rest:
        heading, text = _heading(body, raw[body.line - 1].strip())
        if heading and _continues(heading, root):
            entry = _Open(heading, [Body(body.line, text)] if text else [])
            (root if heading.level == 1 else root[-1].content).append(entry)
        elif not root:
            opening.append(body)
        else:
            last = root[-1].content[-1:] if root[-1].content else []
            target = last[0] if last and isinstance(last[0], _Open) else root[-1]
            target.content.append(body)
    headings, closing = _closing([entry.done() for entry in root])
    occasion = front["occasion"].text
    return Outline(
        front["title"].text,
        place(occasion),
        occasion,
        date(occasion),
        front["salutation"].text,
        tuple(opening),
        headings,
        closing,
    )


def _heading(body: Body, raw: str) -> tuple[Heading | None, str]:
    """(heading, the text that ran on after it) where the line begins like a heading."""
    for level, pattern in ((1, PART), (2, _SECTION)):
        number = pattern.match(body.text)
        if not number:
            continue
        lead = _lead(body.text[number.end() :])
        title = lead.rstrip("。")
        text = body.text[number.end() + len(lead) :]
        style = "run" if text else "own"
        source = raw[: number.end() + len(title)]
        heading = Heading(level, number[0], title, source, lead[len(title) :], style, body.line)
        return heading, text
    return None, body.text


def _lead(text: str) -> str:
    """The text up to its first 。 outside quotes and brackets."""
    end = 0
    for piece in _QUOTED.findall(text):
        end += len(piece)
        if piece == "。":
            break
    return text[:end]


def _continues(heading: Heading, root: list[_Open]) -> bool:
    """A heading counts as one only as the next member of its series, or the first of a new one."""
    value = numeral.ordinal(heading.number)
    if heading.level == 1:
        siblings = [entry.heading for entry in root]
    else:
        if not root:
            return False
        siblings = [e.heading for e in root[-1].content if isinstance(e, _Open)]
    before = numeral.ordinal(siblings[-1].number) if siblings else 0
    restarts = value == 1 and heading.level > 1
    return value == before + 1 or restarts


def _settle(content: tuple[Body | Heading, ...]) -> tuple[Body | Heading, ...]:
    """Give text after the last sub-section of a series back to the parent.

    Which text that is, the sub-sections before tell: where they hold one paragraph each, a
    second one in the last of the series is not its own; otherwise the parent's text begins
    where the speaker turns to the house again.
    """
    settled: list[Body | Heading] = []
    for index, entry in enumerate(content):
        following = content[index + 1 : index + 2]
        ends = not following or (
            isinstance(following[0], Heading) and numeral.ordinal(following[0].number) == 1
        )
        if isinstance(entry, Heading) and ends:
            series = _series(content, index)
            own, rest = _split(entry, series)
            settled += [own, *rest]
        else:
            settled.append(entry)
    return tuple(settled)


def _series(content: Sequence[Body | Heading], last: int) -> list[Heading]:
    """The siblings of one series before its last member."""
    members: list[Heading] = []
    for entry in reversed(content[:last]):
        if not isinstance(entry, Heading):
            break
        members.append(entry)
        if numeral.ordinal(entry.number) == 1:
            break
    return members


def _split(last: Heading, series: Iterable[Heading]) -> tuple[Heading, tuple[Body | Heading, ...]]:
    content = last.content
    usual = max((len(heading.content) for heading in series), default=0)
    keep = len(content)
    if usual == 1:
        keep = 1
    else:
        for index, entry in enumerate(content[1:], 1):
            if isinstance(entry, Body) and _VOCATIVE.match(entry.text):
                keep = index
                break
    return replace(last, content=content[:keep]), content[keep:]


def _closing(headings: list[Heading]) -> tuple[tuple[Heading, ...], tuple[Body, ...]]:
    """Take the report's last words, addressed to the house, out of the last part."""
    if not headings:
        return (), ()
    last = headings[-1]
    tail: list[Body] = []
    for entry in reversed(last.content):
        if isinstance(entry, Heading):
            break
        tail.insert(0, entry)
    starts = [i for i, body in enumerate(tail) if _VOCATIVE.match(body.text)]
    if not starts or len(tail) == len(last.content):
        return tuple(headings), ()
    closing = tail[starts[-1] :]
    trimmed = replace(last, content=last.content[: -len(closing)])
    return (*headings[:-1], trimmed), tuple(closing)
