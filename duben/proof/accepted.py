"""A slip and the editor's notes -> whether a note speaks of it already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.model import Remark
from duben.proof.passage import Passage, Slip

_QUOTED = re.compile(r"[“\"「]([^“”\"「」]{2,})[”\"」]")


def is_accepted(passage: Passage, slip: Slip, remarks: Sequence[Remark]) -> bool:
    """Whether a note at the same text, or on the whole report, quotes the words of the slip."""
    at = {passage.unit, "", *slip.others}
    told = (text for remark in remarks if remark.at in at for text in remark.text.values())
    return any(_quotes(text, passage.value, slip) for text in told)


def _quotes(note: str, value: str, slip: Slip) -> bool:
    """Whether a note holds the words, or quotes a part of the text that they stand in."""
    words = value[slip.start : slip.end]
    if len(words) > 2 and words in note:
        return True
    return any(
        place.start() < slip.end and slip.start < place.end()
        for quoted in _QUOTED.findall(note)
        for place in re.finditer(re.escape(quoted), value)
    )
