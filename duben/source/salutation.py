"""Paragraphs -> where the text begins: behind the salutation, else with its first words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.sign import STRONG, sign
from duben.source.body import Body, part
from duben.source.page import like
from duben.source.patterns import any_of
from duben.source.title import is_title

WORDS = "report-words.txt"
_SAYS = rf"(?:{any_of(WORDS, 'speaker')}[：:])?"
"""A transcript names who speaks: 行政長官：主席、各位議員："""
_SALUTATION = re.compile(
    rf"{_SAYS}(?:{any_of(WORDS, 'salutation')}|[\u3400-\u9fff]{any_of(WORDS, 'chair')}、)"
    r"[^。]{0,40}?[：:]"
)
_BARE = re.compile(rf"{any_of(WORDS, 'vocative')}(?:[、，]?{any_of(WORDS, 'greeted')}){{0,5}}")
"""A salutation without its colon: 各位代表、同志们."""
_GLUED = re.compile(rf"{any_of(WORDS, 'vocative')}[^。]{{0,20}}?[：:]")
_HAIL = re.compile(rf"{any_of(WORDS, 'vocative')}[^。，]{{0,12}}[！!，,]")
_PROSE = 60
"""Characters; a longer line with a full stop is text."""
_REACH = 80
"""Lines among which the text begins, or a quarter of a longer record."""


def salutation(bodies: Sequence[Body]) -> tuple[int, Body | None, list[Body]]:
    """(how many lines stand before it, the salutation, the text after it).

    Without one, the text begins at the first numbered heading or the first long paragraph.
    """
    begin = len(bodies)
    for index, body in enumerate(bodies[: max(_REACH, len(bodies) // 4)]):
        glued = _GLUED.match(body.text)
        hailed = _SALUTATION.fullmatch(body.text) or _BARE.fullmatch(body.text)
        if hailed and not is_title(body):
            return index, body, list(bodies[index + 1 :])
        if glued:
            rest = part(body, glued.end(), len(body.text))
            return index, part(body, 0, glued.end()), [rest, *bodies[index + 1 :]]
        if _HAIL.fullmatch(body.text):
            return index, body, list(bodies[index + 1 :])
        if index < begin and _begins(body, bodies[index + 1 : index + 2]):
            begin = index
        if index > begin and _opens_series(body):
            break
    start = begin if begin < len(bodies) else 0
    return start, None, list(bodies[start:])


def _begins(body: Body, following: Sequence[Body]) -> bool:
    """Whether a line is the text's own: prose, or a heading of the first series."""
    found = sign(body.text)
    if found and found.value == 1 and found.family != "is":
        return not (following and (next_ := sign(following[0].text)) and next_.value == 2)
    prose = len(body.text) >= _PROSE and "。" in body.text
    return prose and not body.text.startswith(("—", "―", "-")) and not like(body, "page-meta")


def _opens_series(body: Body) -> bool:
    """Whether a line is the first heading of a report without a salutation."""
    found = sign(body.text)
    return bool(found and found.family in STRONG and found.value == 1)
