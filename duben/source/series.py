"""Numbered paragraphs -> the series that they make, 一、二、三 …, and the level of each member."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from duben.sign import RANK, STRONG, Sign, sign
from duben.source.body import Body
from duben.source.lead import lead

_LIST = re.compile(r"[；;]$")
_ANNOUNCES = re.compile(r"[：:]$")
_LEAD = 60
"""Characters; a longer lead is a paragraph that happens to be numbered."""
_ALONE = 40
"""Characters of a heading that is the only one of its series."""
_REACH = 3
_FAR = 400
"""Paragraphs among which the next number is looked for."""

Signs = Sequence[Sign | None]


@dataclass(frozen=True, slots=True)
class Member:
    """A numbered paragraph: its place among the paragraphs, its number."""

    index: int
    sign: Sign
    doubt: str = ""
    """"gap" or "repeat": how its number breaks with the one before it."""


@dataclass(frozen=True, slots=True)
class Series:
    """Members in order: （一）（二）（三）."""

    members: tuple[Member, ...]

    @property
    def family(self) -> str:
        return self.members[0].sign.family


def series(bodies: Sequence[Body]) -> list[Series]:
    """The series whose members are headings, by their first member."""
    found = [_titled(one, bodies) for one in _chains(bodies) if _are_headings(one, bodies)]
    return sorted(found, key=lambda one: one.members[0].index)


def levels(every: Iterable[Series]) -> dict[int, int]:
    """Paragraph index -> level from 1, as the series nest in this report."""
    steps = sorted(
        (member.index, number) for number, one in enumerate(every) for member in one.members
    )
    families = [one.family for one in every]
    stack: list[int] = []
    result: dict[int, int] = {}
    for index, number in steps:
        if number in stack:
            del stack[stack.index(number) + 1 :]
        else:
            while stack and not _encloses(families[stack[-1]], families[number]):
                stack.pop()
            stack.append(number)
        result[index] = len(stack)
    return result


def _encloses(outer: str, inner: str) -> bool:
    """Whether a series may stand below another; what has no rank stands below the last."""
    if outer == inner:
        return False
    return inner not in STRONG or RANK[outer] < RANK[inner]


def _chains(bodies: Sequence[Body]) -> list[Series]:
    """Every run of numbers of one family that goes on by one, or nearly."""
    signs = [sign(b.text) if b.kind in ("text", "heading", "title") else None for b in bodies]
    opened: dict[str, list[Member]] = {}
    done: list[list[Member]] = []
    for index, seen in enumerate(signs):
        if not seen or not seen.value or seen.family == "annex":
            continue
        run = opened.get(seen.family, [])
        doubt = _step(run, seen)
        if doubt == "gap" and _comes(signs, index, run[-1].sign.value + 1):
            continue
        if doubt is None:
            run = []
            if seen.value > 1 and not _may_begin(signs, index):
                continue
            done.append(run)
            opened[seen.family] = run
            doubt = "gap" if seen.value > 1 else ""
        run.append(Member(index, seen, doubt))
        for family in list(opened):
            if _closes(seen.family, family):
                del opened[family]
    return [Series(tuple(run)) for run in done if run]


def _closes(family: str, other: str) -> bool:
    """Whether a heading of one family ends the open series of another below it."""
    if family == other or family not in STRONG:
        return False
    return other not in STRONG or RANK[family] < RANK[other]


def _step(run: Sequence[Member], seen: Sign) -> str | None:
    """How a number goes on from a run: "" well, "gap", "repeat", or None: not at all."""
    if not run or seen.value == 1:
        return None
    last = run[-1].sign.value
    if seen.value == last + 1:
        return ""
    if seen.family not in STRONG:
        return None
    if last + 1 < seen.value <= last + _REACH:
        return "gap"
    return "repeat" if seen.value <= last else None


def _may_begin(signs: Signs, index: int) -> bool:
    """Whether a number other than 一 may begin a series: its first is lost, the next follows."""
    seen = signs[index]
    return bool(seen and seen.family in STRONG and _comes(signs, index, seen.value + 1))


def _comes(signs: Signs, index: int, value: int) -> bool:
    """Whether a number of the family comes further on, before the series begins anew."""
    here = signs[index]
    for other in signs[index + 1 : index + _FAR]:
        if here and other and other.family == here.family:
            if other.value == value:
                return True
            if other.value == 1:
                return False
        elif here and other and _closes(other.family, here.family):
            return False
    return False


def _are_headings(one: Series, bodies: Sequence[Body]) -> bool:
    texts = [bodies[member.index].text for member in one.members]
    leads = _leads(one, bodies)
    if sum(bool(_LIST.search(text)) for text in texts) * 2 >= max(len(texts), 2):
        return False
    if sum(len(words) <= _LEAD for words in leads) * 2 < len(texts):
        return False
    if one.family in STRONG:
        return _strong(one, bodies, leads)
    before = bodies[one.members[0].index - 1].text if one.members[0].index else ""
    pairs = zip(texts, leads, strict=True)
    terms = sum("：" in words and not text.endswith("：") for text, words in pairs)
    if len(texts) < 2 or _ANNOUNCES.search(before) or terms * 2 > len(texts):
        return False
    return _have_bodies(one, bodies, leads) * 2 > len(texts)


def _strong(one: Series, bodies: Sequence[Body], leads: Sequence[str]) -> bool:
    """A series of a heading family counts unless it lists single sentences after a colon."""
    first = one.members[0].index
    before = bodies[first - 1].text if first else ""
    if len(one.members) == 1:
        return one.members[0].sign.value == 1 and 1 < len(leads[0]) <= _ALONE
    if _ANNOUNCES.search(before) and not _have_bodies(one, bodies, leads):
        return any(not words.endswith("。") for words in leads)
    return True


def _titled(one: Series, bodies: Sequence[Body]) -> Series:
    """The series without members that have no title: long paragraphs that go on its numbers."""
    pairs = zip(one.members, _leads(one, bodies), strict=True)
    titled = tuple(member for member, words in pairs if len(words) <= 2 * _LEAD)
    return replace(one, members=titled or one.members)


def _leads(one: Series, bodies: Sequence[Body]) -> list[str]:
    return [lead(bodies[m.index].text[len(m.sign.text) :]) for m in one.members]


def _have_bodies(one: Series, bodies: Sequence[Body], leads: Sequence[str]) -> int:
    """How many members have text of their own: on the same line, or on the next."""
    indices = {member.index for member in one.members}
    count = 0
    for member, words in zip(one.members, leads, strict=True):
        own = len(bodies[member.index].text) > len(member.sign.text) + len(words)
        last = member.index + 1 >= len(bodies)
        count += own or (not last and member.index + 1 not in indices)
    return count
