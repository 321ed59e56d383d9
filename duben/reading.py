"""A text -> a reading for every character of it, computed on the simplified source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pypinyin import Style, lazy_pinyin

from duben.model import Report
from duben.text import Text


def pinyin(value: str) -> tuple[str, ...]:
    """One syllable with its tone mark a Han character, "" for every other character."""
    syllables: list[str] = lazy_pinyin(value, style=Style.TONE, errors=_none)
    return tuple(syllables)


def _none(rest: str) -> Any:
    """No reading for each character that is not Chinese; a list is taken item by item."""
    return [""] * len(rest)


def add_readings(report: Report) -> Report:
    """The report with readings; script conversion carries them along."""

    def change(_: str, text: Text) -> Text:
        return replace(text, readings=pinyin(text.value))

    return report.map(change)
