"""English text -> Chinese characters and full-width punctuation that were left in it.

A translator keeps a Chinese word with a comment: `# han: reason`; pages then mark its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from duben.guards.pairs import Pair
from duben.problem import Problem, found

HAN = re.compile(
    r"[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
WIDE = re.compile(
    r"[\u3000-\u3004\u3008-\u3020\u3030\u303f\ufe10-\ufe4f\uff01-\uff60\uffe0-\uffe6]+|——|……"
)


def leaks(pair: Pair, path: str) -> Iterator[Problem]:
    """What one translation should not hold."""
    if not pair.reasons("han"):
        yield from _found("W-TRN-006", HAN, pair, path)
    yield from _found("W-TRN-007", WIDE, pair, path)


def _found(code: str, pattern: re.Pattern[str], pair: Pair, path: str) -> Iterator[Problem]:
    match = pattern.search(pair.text)
    if match:
        start, end = max(match.start() - 24, 0), match.end() + 24
        excerpt = pair.text[start:end].strip()
        where = (path, pair.entry.line)
        yield found(code, *where, excerpt=excerpt, id=pair.entry.context, text=match[0])
