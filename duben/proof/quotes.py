"""A text -> quotation marks and brackets without a partner, and spaces just inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duben.proof.passage import Slip, slip

PAIRS = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "(": ")",
    "《": "》",
    "「": "」",
    "『": "』",
    "〔": "〕",
    "【": "】",
}
_OPENING = {closing: opening for opening, closing in PAIRS.items()}
_SAME = {"(": "（", ")": "）"}
"""A pair may be of two widths; ASCII punctuation is judged elsewhere."""
_INSIDE = re.compile(r"[“‘《（「][ \u3000]+[‘“《]?|[’”》]?[ \u3000]+[”’》）」]")
_MARK = re.compile("[" + re.escape("".join((*PAIRS, *_OPENING))) + "]")


def slips(value: str) -> Iterator[Slip]:
    """Marks without a partner, in order, then spaces just inside quotation marks."""
    opened: list[tuple[str, int]] = []
    lone: list[tuple[str, int]] = []
    for match in _MARK.finditer(value):
        mark = _SAME.get(match[0], match[0])
        if _is_no_quote(value, match.start(), mark):
            continue
        if mark in PAIRS:
            opened.append((mark, match.start()))
        elif any(_OPENING[mark] == other for other, _ in opened):
            while opened[-1][0] != _OPENING[mark]:
                lone.append(opened.pop())
            opened.pop()
        else:
            lone.append((mark, match.start()))
    for mark, place in sorted(lone + opened, key=lambda entry: entry[1]):
        other = PAIRS.get(mark) or _OPENING[mark]
        yield slip("W-PRF-003", (place, place + 1), text=mark, other=other)
    for match in _INSIDE.finditer(value):
        yield slip("W-PRF-007", match.span(), "inside", text=match[0])


def _is_no_quote(value: str, place: int, mark: str) -> bool:
    """The apostrophe of people’s; the bracket of 1）or a)."""
    before = value[max(place - 1, 0) : place]
    if mark == "’":
        return before.isascii() and before.isalpha()
    if mark == "）":
        return bool(
            re.search(r"(?:^|[。；，：\s])[0-9A-Za-z]{1,2}$", value[max(place - 3, 0) : place])
        )
    return False
