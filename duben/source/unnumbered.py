"""Short lines without a number -> the headings among them, each with a confidence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duben.sign import sign
from duben.source.body import Body
from duben.source.page import like
from duben.source.patterns import any_of
from duben.source.tops import places

WORDS = "report-words.txt"
_BULLETS = ("—", "―", "•", "·", "●", "■", "◆", "★", "※", "-")
_LONGEST = 32
_SENTENCE = 26
_PROSE = 45
"""Characters of a paragraph that a heading stands above."""
_END = re.compile(r"[。！？：；，、,;:!?…”’）)》]$")
_INNER = re.compile(r"[。；：？！]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_VOCATIVE = re.compile(any_of(WORDS, "vocative"))
_TURN = re.compile(rf"^{any_of(WORDS, 'vocative')}|{any_of(WORDS, 'announcing')}")
"""What a sentence says that only leads on to the next."""
_HABIT = 6
"""Such lines elsewhere, two or more in a section, by which a single one counts too."""
ACCEPTED = 0.7


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line that may be a heading."""

    index: int
    level: int
    confidence: float


def proposals(bodies: Sequence[Body], numbered: Mapping[int, int]) -> list[Proposal]:
    """Unnumbered headings by what stands around them; what is at least `ACCEPTED` counts.

    Alike are: lines of their own without a full stop; lines that end in one and stand above
    longer prose. A kind that occurs once is chance. docs/decisions/009.
    """
    marked = [i for i, body in enumerate(bodies) if body.kind == "heading" and i not in numbered]
    plain = [i for i in short_lines(bodies, numbered) if i not in marked]
    found = [Proposal(i, bodies[i].level, 0.95) for i in marked]
    found += [Proposal(*place) for place in places(plain, bodies, numbered)]
    known = {**numbered, **{p.index: p.level for p in found}}
    found += _sentences(bodies, known)
    return sorted(found, key=lambda proposal: proposal.index)


def short_lines(bodies: Sequence[Body], numbered: Mapping[int, int]) -> list[int]:
    """Lines of their own without a number and without a full stop, above prose or headings."""
    return [i for i in range(len(bodies)) if i not in numbered and _is_plain(bodies, i, numbered)]


def _is_plain(bodies: Sequence[Body], index: int, numbered: Mapping[int, int]) -> bool:
    body = bodies[index]
    text = body.text
    if body.kind != "text" or not 2 <= len(text) <= _LONGEST or sign(text):
        return False
    if (
        _END.search(text)
        or _INNER.search(text)
        or _VOCATIVE.match(text)
        or text.startswith(_BULLETS)
    ):
        return False
    if len(_HAN.findall(text)) * 2 < len(text) or like(body, "page-meta") or like(body, "caption"):
        return False
    return _stands_above(bodies, index, numbered)


def _stands_above(bodies: Sequence[Body], index: int, numbered: Mapping[int, int]) -> bool:
    """Whether prose or a numbered heading follows, perhaps behind one more short line."""
    for step, body in enumerate(bodies[index + 1 : index + 3], 1):
        if len(body.text) >= _PROSE or index + step in numbered:
            return True
        if body.kind != "text" or len(body.text) > _LONGEST or _END.search(body.text):
            return False
    return False


def _sentences(bodies: Sequence[Body], known: Mapping[int, int]) -> list[Proposal]:
    """Lines such as 着力稳增长。 above longer prose, two or more under one heading."""
    groups: dict[int, list[int]] = {}
    for index in range(len(bodies)):
        if index in known or not _is_sentence(bodies, index):
            continue
        parent = max((other for other in known if other < index), default=-1)
        if parent >= 0:
            groups.setdefault(parent, []).append(index)
    found: list[Proposal] = []
    fewest = 1 if sum(len(group) for group in groups.values() if len(group) > 1) >= _HABIT else 2
    for parent, group in groups.items():
        if len(group) >= fewest:
            confidence = 0.75 if len(group) > 2 else 0.7
            found += [Proposal(i, known[parent] + 1, confidence) for i in group]
    return found


def _is_sentence(bodies: Sequence[Body], index: int) -> bool:
    body = bodies[index]
    text = body.text
    if body.kind != "text" or not 4 <= len(text) <= _SENTENCE or not text.endswith("。"):
        return False
    if sign(text) or _INNER.search(text[:-1]) or _TURN.search(text):
        return False
    following = bodies[index + 1 : index + 2]
    return bool(following) and len(following[0].text) >= max(_PROSE, 2 * len(text))
