"""A line -> the number that it begins with, 一、（二）第三章 1. 第一，一是, and its family."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from duben import numeral

_C = r"[零一二三四五六七八九十百]+"
_FORMAL = r"[壹貳贰參叁肆伍陸陆柒捌玖拾]+"
# Outermost first, as the drafting rules of GB/T 9704-2012 (7.3.3) order the common ones.
FAMILIES = {
    "chapter": rf"第{_C}(?:章|编|編|部分)[、：:]?[ \u3000]*",
    "article": rf"第{_C}[节節][、：:]?[ \u3000]*",
    "formal": rf"{_FORMAL}、",
    "dun": rf"{_C}(?:、|[．.](?!\d)|[ \u3000]+(?=[\u3400-\u9fff]{{2}}))",
    "paren": rf"[（(]?{_C}[）)]、?",
    "dot": r"\d{1,2}(?:、|[.．](?!\d))",
    "bracket": r"[（(]?\d{1,2}[）)]",
    "circle": r"[①-⑳]",
    "first": rf"第{_C}[，、,：:]",
    "is": rf"{_C}是",
    "annex": rf"附[件录錄表](?:{_C}|\d{{1,2}})?[：:]?[ \u3000]*",
}
RANK = {family: rank for rank, family in enumerate(FAMILIES)}
STRONG = frozenset(("chapter", "article", "formal", "dun", "paren"))
"""Families that number headings; the others number them only where their text shows it."""
_SIGN = re.compile("|".join(f"(?P<{family}>{row})" for family, row in FAMILIES.items()))
_VALUE = re.compile(rf"{_C}|{_FORMAL}|\d+")


@dataclass(frozen=True, slots=True)
class Sign:
    """A printed number: （二） is the second of family "paren"."""

    family: str
    value: int
    text: str

    @property
    def name(self) -> str:
        """The number as people call it: 一 of 一、, but （二） and 一是."""
        return self.text.strip(" \u3000").rstrip("、．.，,：:")


def sign(text: str) -> Sign | None:
    """The number that a line begins with, if any."""
    match = _SIGN.match(text)
    if not match or not match.lastgroup:
        return None
    return Sign(match.lastgroup, _value(match[0]), match[0])


def _value(text: str) -> int:
    found = _VALUE.search(text)
    if found:
        return numeral.parse(found[0])
    return int(unicodedata.numeric(text[0], 0))
