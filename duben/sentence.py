"""A paragraph -> its sentences, which joined give it again; an explanation -> its gist."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r".+?(?:[。！？]+[”’」』）》]*|$)", re.DOTALL)
_GIST = re.compile(r".+?(?:[。！？][”’」』）》]*|[.!?][”’)]*(?=\s|$)|$)", re.DOTALL)


def gist(value: str) -> str:
    """The first sentence of an explanation, in Chinese or English: a note has room for no more."""
    match = _GIST.match(value)
    return match[0] if match else ""


def sentences(value: str) -> list[tuple[int, int]]:
    """Spans that cover the text: a sentence ends after 。！？ and the quotes closing behind it."""
    return [match.span() for match in _SENTENCE.finditer(value)]
