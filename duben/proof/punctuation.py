"""A text -> ASCII marks in Chinese, stray spaces, doubled marks, a sentence without its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duben.proof.passage import Slip, slip

_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
_ASCII = re.compile(
    rf"(?<=[{_HAN}”’》）%％])[,;:!?](?!\d)|[,;:!?](?=[{_HAN}“‘《（])"
    rf"|(?<=[{_HAN}])\.(?=$|\s|[{_HAN}])|[\"'](?=[{_HAN}])|(?<=[{_HAN}])[\"']"
    rf"|\((?=[{_HAN}])|(?<=[{_HAN}])\)"
)
_SPACE = re.compile(
    rf"(?<=[{_HAN}，。；：、])[ \u3000]+(?=[{_HAN}\d])|(?<=\d)[ \u3000]+(?=[{_HAN}])"
)
_MOTTO = re.compile(r"“[^“”，。；]{3,24}”")
_DOUBLED = re.compile(r"[，、；：。！？](?:[，、；：。])+|。[！？]")
_ENDED = re.compile(r"[。！？：；…—”’）】》」』\]][\s\u200b-\u200d\ufeff]*$")
_RUNNING = re.compile("[。！？；]")
"""What only a text of sentences has; a line of names and dates has spaces of its own."""
SHORTEST = 30
"""Characters; what is shorter may be a line of its own without a full stop."""


def slips(value: str) -> Iterator[Slip]:
    """Each mark that does not belong, in order of its kind."""
    for pattern in (_ASCII, _DOUBLED):
        for match in pattern.finditer(value):
            yield slip("W-PRF-007", match.span(), match[0], text=match[0])
    if not _RUNNING.search(value):
        return
    mottoes = [match.span() for match in _MOTTO.finditer(value)]
    for match in _SPACE.finditer(value):
        if not any(a < match.start() < b for a, b in mottoes):
            span = max(match.start() - 1, 0), match.end() + 1
            yield slip("W-PRF-007", span, "space", text=value[slice(*span)])
    if len(value) >= SHORTEST and not _ENDED.search(value):
        span = len(value) - 4, len(value)
        yield slip("W-PRF-007", span, "end", text=value[slice(*span)])
