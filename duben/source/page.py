"""Paragraphs -> the same without what a web page puts around a report, and what was dropped."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from duben.source.body import Body, cut
from duben.source.edits import Edit
from duben.source.patterns import lines_like

CHROME = "page-chrome.txt"
_ANYWHERE = ("page-button", "markup")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST = 60
"""Han characters of a line that may be dropped for a word in it; more is prose."""
_PROSE = 80


def like(body: Body, group: str) -> bool:
    """Whether a line is of a kind in duben/data/page-chrome.txt; prose never is."""
    return bool(lines_like(CHROME, group).fullmatch(body.text)) and han(body) <= _MOST


def han(body: Body) -> int:
    return len(_HAN.findall(body.text))


def without_margins(bodies: Sequence[Body], keep: Container[int]) -> tuple[list[Body], list[Edit]]:
    """Drop what the file's reader found around the text; what a person keeps is text."""
    kept: list[Body] = []
    edits: list[Edit] = []
    for body in bodies:
        if body.kind == "margin" and body.line not in keep:
            edits += cut(body, "margin" if han(body) else "page-number")
        else:
            kept.append(replace(body, kind="text") if body.kind == "margin" else body)
    return kept, edits


def without_buttons(bodies: Sequence[Body], keep: Container[int]) -> tuple[list[Body], list[Edit]]:
    """Drop buttons and remains of code, wherever they stand.

    What is a button only among others, 大 中 小, goes where its neighbour went.
    """
    why = [_why(body) if body.line not in keep else "" for body in bodies]
    for order in (range(1, len(bodies)), range(len(bodies) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            near = why[index + step]
            if near and not why[index] and like(bodies[index], "beside-button"):
                why[index] = near if bodies[index].line not in keep else ""
    kept = [body for body, reason in zip(bodies, why, strict=True) if not reason]
    edits = [
        e for body, reason in zip(bodies, why, strict=True) if reason for e in cut(body, reason)
    ]
    return kept, edits


def without_tail(bodies: Sequence[Body], keep: Container[int]) -> tuple[list[Body], list[Edit]]:
    """Drop what follows a report: from the first line of page-tail after which no prose comes."""
    known = {body.text for body in bodies[: len(bodies) // 2]}
    start = len(bodies)
    for index in range(len(bodies) - 1, len(bodies) // 3, -1):
        body = bodies[index]
        if body.line in keep:
            break
        if like(body, "page-tail"):
            start = index
        elif han(body) >= _PROSE and body.text not in known:
            break
    edits = [edit for body in bodies[start:] for edit in cut(body, "page-tail")]
    return list(bodies[:start]), edits


def _why(body: Body) -> str:
    return next((group for group in _ANYWHERE if like(body, group)), "")
