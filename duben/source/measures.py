"""Series -> the same without those that only list measures in the text, one sentence each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.sign import RANK
from duben.source.body import Body
from duben.source.patterns import any_of
from duben.source.series import Series, levels
from duben.source.unnumbered import short_lines

_ANNOUNCES = re.compile(rf"[：:]$|{any_of('report-words.txt', 'announcing')}[^。]{{0,20}}。$")
_OUTER = RANK["paren"]
"""From this rank on a series may well begin behind an announcement: （一） below 一、."""


def without_lists(every: Sequence[Series], bodies: Sequence[Body]) -> list[Series]:
    """Drop an outer series that an announcement begins and unnumbered headings enclose.

    Where the parts of a report have no numbers, 一、二、三 in one of them counts measures.
    """
    lines = short_lines(bodies, levels(every))
    return [one for one in every if not _lists(one, bodies, lines)]


def _lists(one: Series, bodies: Sequence[Body], lines: Sequence[int]) -> bool:
    first, last = one.members[0].index, one.members[-1].index
    if RANK[one.family] >= _OUTER or not first or not _ANNOUNCES.search(bodies[first - 1].text):
        return False
    return bool(lines) and lines[0] < first and last < lines[-1]
