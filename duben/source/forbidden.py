"""Lines of a source file -> refusal where characters stand in them that no report may hold.

Bidirectional controls, control characters and private use: docs/decisions/018.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from duben.problem import Stop, found
from duben.source.lines import Line

_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_PLANES = "\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_OWN = "\ue000-\uf8ff"
_OWN_NO_SYMBOLS = "\ue000-\uefff\uf100-\uf8ff"
_AROUND = 10
"""Characters of an excerpt on each side."""
_SHOWN = 5
"""Points that a message names."""
_TRADITIONAL = 0.95
"""Share of a file's characters that Big5 has: simplified text has two thirds."""


def refuse(lines: Sequence[Line], shown: str, document: bool) -> None:
    """Raises Stop with E-SRC-023, at the first place.

    `document`: a page or document, whose bullets may be of the font Symbol, U+F000 to U+F0FF.
    """
    own = _OWN_NO_SYMBOLS if document else _OWN
    pattern = re.compile(f"[{_BIDI}{_CONTROL}{_PLANES}{'' if _old_hong_kong(lines) else own}]")
    texts = [html.unescape(line.text) if "&#" in line.text else line.text for line in lines]
    places = [(number, m.start()) for number, t in enumerate(texts, 1) for m in pattern.finditer(t)]
    if not places:
        return
    points = dict.fromkeys(point(texts[number - 1][at]) for number, at in places)
    line, at = places[0]
    text = texts[line - 1]
    around = text[max(at - _AROUND, 0) : at + _AROUND + 1]
    excerpt = pattern.sub(lambda m: f"[{point(m[0])}]", around)
    named = " ".join(list(points)[:_SHOWN]) + (" …" if len(points) > _SHOWN else "")
    raise Stop(found("E-SRC-023", shown, line, at + 1, excerpt, count=len(places), points=named))


def point(character: str) -> str:
    """U+202E."""
    return f"U+{ord(character):04X}"


def _old_hong_kong(lines: Sequence[Line]) -> bool:
    """Whether the text is traditional: HKSCS before 2004 had characters in private use."""
    text = "".join(re.findall(r"[\u4e00-\u9fff]", "".join(line.text for line in lines)))
    known = text.encode("big5", "ignore").decode("big5")
    return len(known) > _TRADITIONAL * len(text)
