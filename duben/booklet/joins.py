"""An edition's words for units and months -> the pattern of what no line of print breaks.

A date stays whole, and a figure with its unit: docs/decisions/015. The Han character before one is
part of it, for Typst puts the space between Han and Latin only inside a stretch of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duben import hanzi
from duben.model import Variant
from duben.quantity.tables import units
from duben.strings import Strings

_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*(?:[-+~～][0-9]+(?:\.[0-9]+)?)?[A-Za-z]*"
_DAY = r"[0-9]{1,2}月[0-9]{1,2}日"
_DATE = rf"[0-9]{{2,4}}年(?:{_DAY}|[0-9]{{1,2}}月)?|{_DAY}"
_SCALE = r"[余餘多几幾]?[十百千万萬亿億]*[余餘多]?"
_SCALES = "trillion|billion|million|thousand"


def whole(variant: Variant, strings: Strings) -> str:
    """A regular expression as Rust's regex knows them, for one language and script."""
    if variant.translation:
        names = [name for unit in units().values() for name in unit.english if name.isascii()]
        unit = rf"(?: (?:{_any(names)})\b)"
        months = "|".join(strings["figures.months"].split())
        figure = rf"{_NUMBER}(?: (?:{_SCALES})\b{unit}?|{unit})"
        return rf"(?:{months}) [0-9]{{1,2}}\b(?:, [0-9]{{4}})?|{figure}"
    convert = hanzi.converter(variant.script) if variant.script else str
    names = [convert(name) for unit in units().values() for name in unit.chinese]
    return rf"\p{{Han}}?(?:{_DATE}|{_NUMBER}{_SCALE}(?:{_any(names)}|\p{{Han}})?)"


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered)
