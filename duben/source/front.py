"""Paragraphs -> what stands before the text: title, occasion, speaker, salutation."""

from __future__ import annotations

import datetime
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from duben.source.body import Body, cut, joined, without
from duben.source.dates import date, is_date
from duben.source.details import details, is_occasion, with_values
from duben.source.edits import Edit
from duben.source.page import han, like
from duben.source.patterns import any_of
from duben.source.salutation import salutation
from duben.source.title import belongs, is_title, split_title

_LABEL = re.compile(rf"{any_of('report-words.txt', 'label')}[：:]\s*")
_PROSE = 60
"""Han characters; a longer line above the title is no page head."""


@dataclass(frozen=True, slots=True)
class Front:
    """The lines before the text; what is not there is None."""

    title: Body | None = None
    occasion: Body | None = None
    speaker: Body | None = None
    salutation: Body | None = None
    day: Body | None = None
    """A line that dates the report apart from its occasion: dropped, and said as its date."""
    signed: Body | None = None
    """The report's last line, where that is a date: it stays where it is."""
    opening: tuple[Body, ...] = ()
    """Other lines before the salutation: none may vanish."""
    edits: tuple[Edit, ...] = ()

    @property
    def date(self) -> datetime.date | None:
        """The day of the occasion, else that of a line of its own, first or last."""
        lines = [body.text for body in (self.occasion, self.day, self.signed) if body]
        return next(filter(None, map(date, lines)), None)


def front_matter(bodies: Sequence[Body], keep: Container[int]) -> tuple[Front, list[Body]]:
    """(front matter, the paragraphs of the text); what a page prints before the title goes."""
    start, hail, rest = salutation(bodies)
    head, edits = _labelled(bodies[:start])
    at = max((i for i, body in enumerate(head) if is_title(body)), default=-1)
    title = head[at] if at >= 0 else None
    above, below = head[: max(at, 0)], head[at + 1 :]
    if title:
        if above and belongs(above[-1], title):
            title = joined(above.pop(), title)
        title, trailing, made = split_title(title)
        below = [*trailing, *below]
        edits += made
    said = details(below, keep)
    occasion = said.occasion
    opening = list(said.others)
    for body in with_values(above):
        if body.line in keep or han(body) > _PROSE:
            opening.append(body)
        elif not occasion and is_occasion(body):
            occasion = body
        else:
            edits += cut(body, "page-meta" if like(body, "page-meta") else "page-head")
    opening.sort(key=lambda body: body.line)
    edits += said.edits
    signed = next((body for body in rest[-1:] if is_date(body.text)), None)
    front = Front(
        title, occasion, said.speaker, hail, said.day, signed, tuple(opening), tuple(edits)
    )
    return front, rest


def _labelled(bodies: Sequence[Body]) -> tuple[list[Body], list[Edit]]:
    """Without labels such as 标题： before a title."""
    edits: list[Edit] = []
    result: list[Body] = []
    for body in bodies:
        match = _LABEL.match(body.text)
        if not match or match.end() == len(body.text):
            result.append(body)
            continue
        bare, made = without(body, 0, match.end(), "label")
        result.append(bare)
        edits += made
    return result, edits
