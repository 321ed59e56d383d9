"""Published lines -> the lines before the text: title, occasion, salutation, and what is left."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

PART = re.compile(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部节]分?")
"""How the number of a first-level heading looks."""
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_SALUTATION = re.compile(r"(各位|尊敬的).{0,20}[：:]$")
_PLACE = re.compile(r"在(.+?)第.+?届")


@dataclass(frozen=True, slots=True)
class Body:
    """A paragraph; `line` counts from 1 in the source file."""

    line: int
    text: str


def front_matter(bodies: list[Body]) -> tuple[dict[str, Body], list[Body], list[Body]]:
    """Title, occasion and salutation; all other lines before the text; the lines of the text.

    A line that is none of these, such as the speaker's, opens the text: none may vanish.
    """
    front = dict.fromkeys(("title", "occasion", "salutation"), Body(0, ""))
    others: list[Body] = []
    for index, body in enumerate(bodies):
        if _SALUTATION.fullmatch(body.text):
            front["salutation"] = body
            return front, [*others, body], bodies[index + 1 :]
        if PART.match(body.text):
            return front, others, bodies[index:]
        if _DATE.search(body.text) and not front["occasion"].text:
            front["occasion"] = body
        elif "报告" in body.text and not front["title"].text:
            front["title"] = body
        else:
            others.append(body)
    return front, others, []


def date(text: str) -> datetime.date | None:
    match = _DATE.search(text)
    try:
        return datetime.date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def place(occasion: str) -> str:
    """The place whose congress met: 罗店镇 of 在罗店镇第十七届人民代表大会."""
    match = _PLACE.search(occasion)
    return match[1] if match else ""
