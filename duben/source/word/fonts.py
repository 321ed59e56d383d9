"""The fonts of a paragraph's Chinese -> the part that GB/T 9704 sets in it: title, 黑体, 楷体."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from duben.source.patterns import lines_like

Face = Literal["title", "level-1", "level-2", ""]
_FACES: tuple[Face, ...] = ("title", "level-1", "level-2")
WORDS = "official-fonts.txt"
_HAN = re.compile(r"[\u3400-\u9fff]")


def face(runs: Iterable[tuple[str, str]]) -> Face:
    """The part that nearly all Chinese of a paragraph is set as, from its (text, font) runs."""
    counts: Counter[str] = Counter()
    for text, font in runs:
        counts[font] += len(_HAN.findall(text))
    if not counts.total():
        return ""
    font, count = counts.most_common(1)[0]
    if count < 0.9 * counts.total():
        return ""
    return next((face for face in _FACES if lines_like(WORDS, face).fullmatch(font)), "")
