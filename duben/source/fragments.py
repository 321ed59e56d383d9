"""Paragraphs that a page's own markup has broken, 揭榜 / 挂帅 -> whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.sign import sign
from duben.source.body import Body, joined
from duben.source.patterns import any_of

_ENDS = re.compile(r"[。！？：；!?:;…”’」』）)】]$")
_MARKER = re.compile(r"[\[［〔【（(]\d")
_CLOSER = re.compile(r"[，。、；：！？）”’》」』%％,;]")
_OPENER = re.compile(r"[，、（(“‘《「『]$|[“‘《「『][^”’》」』。]{1,12}$")
_LINKS = re.compile(rf"{any_of('report-words.txt', 'linking')}$")
_GOES_ON = re.compile(rf"{any_of('report-words.txt', 'linking')}.{{0,3}}$")
_LONG = 40
"""Characters; a longer line without an end is a broken sentence, not a heading."""


def mended(bodies: Sequence[Body]) -> list[Body]:
    """Join what cannot begin a paragraph, and what a long line cannot end with.

    Only the line break goes: layout, which the proof of fidelity does not count.
    """
    result: list[Body] = []
    for body in bodies:
        if result and _broken(result[-1], body):
            result[-1] = joined(result[-1], body)
        else:
            result.append(body)
    return result


def _broken(before: Body, body: Body) -> bool:
    if before.kind != "text" or body.kind != "text":
        return False
    if _CLOSER.match(body.text) or _OPENER.search(before.text):
        return True
    if _LINKS.search(before.text) and not _begins(body.text):
        return True
    if _GOES_ON.match(body.text) and not _ENDS.search(before.text):
        return True
    unended = len(before.text) > _LONG and not _ENDS.search(before.text)
    return unended and not _begins(body.text)


def _begins(text: str) -> bool:
    """Whether a line begins a paragraph by what it says."""
    found = sign(text)
    return bool((found and found.family != "is") or _MARKER.match(text)) or text.startswith("——")
