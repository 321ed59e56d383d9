"""A paragraph -> its sentences, which joined give the paragraph again."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r".+?(?:[。！？]+[”’」』）》]*|$)", re.DOTALL)


def sentences(value: str) -> list[tuple[int, int]]:
    """Spans that cover the text: a sentence ends after 。！？ and the quotes closing behind it."""
    return [match.span() for match in _SENTENCE.finditer(value)]
