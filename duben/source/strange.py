"""Text that may have been decoded wrongly -> how strange its characters are for Chinese."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

_WINDOW = 60
"""Characters; in so many the strange ones show a text in two encodings."""
STRANGE = 0.25
"""Share of strange characters; real reports have 2 %, wrong decodings half and more."""
_FEW = 3
# The first levels of GB/T 2312-1980 and Big5: the characters in use, and the signs before them.
_ROWS = (("gb2312", 0xA1, 0xD7, (0xA1, 0xFE)), ("big5", 0xA1, 0xC6, (0x40, 0xFE)))


@cache
def usual() -> frozenset[str]:
    """Some 8,000 characters and signs that Chinese in print is made of."""
    found = {chr(code) for code in range(0x20, 0x7F)} | set("\t\n\r\ufeff\u3000\xa0〇•·—…“”‘’")
    for encoding, first, last, (low, high) in _ROWS:
        for lead in range(first, last + 1):
            for trail in range(low, high + 1):
                character = bytes((lead, trail)).decode(encoding, "ignore")
                found.update(character)
    return frozenset(found)


def strangeness(text: str) -> float:
    """The share of characters that are not usual, 0 to 1; ASCII does not count."""
    other = len(text) - _ascii(text)
    return sum(1 for _ in _strange(text)) / other if other else 0.0


def strange_from(text: str) -> int:
    """Where a text stops being Chinese, or -1: a window that is strange through and through."""
    window: deque[int] = deque()
    for place in _strange(text):
        window.append(place)
        while window[0] <= place - _WINDOW:
            window.popleft()
        if len(window) > _FEW:
            start = max(place - _WINDOW + 1, 0)
            around = text[start : start + _WINDOW]
            if len(window) > STRANGE * (len(around) - _ascii(around)):
                return window[0]
    return -1


def _ascii(text: str) -> int:
    return len(text.encode("ascii", "ignore"))


def _strange(text: str) -> Iterator[int]:
    """The places of the characters that are not usual."""
    rare = "".join(sorted(c for c in set(text) - usual() if c > "\x7f"))
    if rare:
        for match in re.finditer(f"[{re.escape(rare)}]", text):
            yield match.start()
