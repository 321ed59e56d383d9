"""The text after a heading's number -> the part of it that is the heading."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"“[^”]{0,200}”|‘[^’]{0,200}’|「[^」]{0,200}」|《[^》]{0,200}》|（[^）]{0,200}）|.", re.DOTALL
)
_LONG = 60
"""Characters; a longer lead ends sooner, with a colon or a wide space."""
_SHORT = 40


def lead(text: str) -> str:
    """Up to and with its first 。 outside quotes and brackets; without one, the whole.

    Where that is too long for a heading it ends with its first colon, 推动振兴：今年……, or
    before a wide space.
    """
    end = colon = gap = 0
    for piece in _QUOTED.finditer(text):
        if piece[0] == "\u3000" and not gap:
            gap = end
        end = piece.end()
        if piece[0] in "：:" and not colon:
            colon = end
        if piece[0] == "。":
            break
    if end > _LONG:
        shorter = [at for at in (colon, gap) if 1 < at <= _SHORT]
        return text[: min(shorter, default=end)]
    return text[:end]
