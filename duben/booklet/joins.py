"""An edition's words for units and months -> the pattern of what no line of print breaks.

A date stays whole, and a figure with its unit: docs/decisions/015. The Han character before one is
part of it, for Typst puts the space between Han and Latin only inside a stretch of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duben import hanzi
from duben.model import Variant
from duben.quantity.tables import number_words, rows, units
from duben.strings import Strings

_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*(?:[-+~～][0-9]+(?:\.[0-9]+)?)?[A-Za-z]*"


def whole(variant: Variant, strings: Strings) -> str:
    """A regular expression as Rust's regex knows them, for one language and script."""
    if variant.translation:
        names = [name for unit in units().values() for name in unit.english if name.isascii()]
        unit = rf"(?: (?:{_any(names)})\b)"
        months = "|".join(strings["figures.months"].split())
        scales = _any(word for word, number in number_words().items() if number.sort == "scale")
        figure = rf"{_NUMBER}(?: (?:{scales})\b{unit}?|{unit})"
        return rf"(?:{months}) [0-9]{{1,2}}\b(?:, [0-9]{{4}})?|{figure}"
    convert = hanzi.converter(variant.script) if variant.script else str
    names = [convert(name) for unit in units().values() for name in unit.chinese]
    words = {name: f"[{characters}]" for name, characters in rows("joins")}
    about = words["about"]
    scale = rf"{about}?{words['scales']}*{about}?"
    dates = rf"{_date('[0-9]')}|{_date(words['numerals'])}"
    return rf"\p{{Han}}?(?:{dates}|{_NUMBER}{scale}(?:{_any(names)}|\p{{Han}})?)"


def _date(digit: str) -> str:
    """2021年, 2021年1月, 2021年1月30日, 1月30日: with these digits; 十二 has two, 三十一 three."""
    day = rf"{digit}{{1,3}}月{digit}{{1,3}}日"
    return rf"{digit}{{2,4}}年(?:{day}|{digit}{{1,3}}月)?|{day}"


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered)
