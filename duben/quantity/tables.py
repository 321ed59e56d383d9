"""duben/data/quantity-*.txt -> the words for units, bounds and numbers, and set phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Unit:
    """What figures are counted or measured in."""

    id: str
    dimension: str
    """Units of one dimension can be turned into each other; one that begins with # is a count."""
    size: Fraction
    """In the dimension's base unit."""
    chinese: tuple[str, ...]
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """An English word that is a number."""

    value: Fraction
    sort: str


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, each as its cells."""
    text = files("duben").joinpath(f"data/quantity-{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split(" |")]


@cache
def units() -> dict[str, Unit]:
    """Every unit by its id."""
    return {
        id: Unit(
            id, dimension, Fraction(size), tuple(chinese.split()), tuple(filter(None, english))
        )
        for id, dimension, size, chinese, *english in rows("units")
    }


@cache
def chinese_units() -> dict[str, str]:
    """Chinese name -> unit id."""
    return {name: unit.id for unit in units().values() for name in unit.chinese}


def unit_at(text: str, start: int) -> str:
    """The id of the unit whose Chinese name stands at a place of a text, or ""."""
    known = chinese_units()
    for length in range(5, 0, -1):
        if text[start : start + length] in known:
            return known[text[start : start + length]]
    return ""


@cache
def english_units() -> dict[str, str]:
    """English name -> unit id; letters of words in lower case, symbols as they are."""
    return {fold(name): unit.id for unit in units().values() for name in unit.english}


def fold(name: str) -> str:
    """Lower case, but for symbols: kW and MW stay apart from words."""
    return name.lower() if name.isascii() and len(name) > 3 else name


@cache
def phrases() -> dict[str, tuple[int, ...]]:
    """Chinese phrase that counts nothing -> figures that its translation may print."""
    return {
        cells[0]: tuple(int(value) for value in " ".join(cells[1:]).split())
        for cells in rows("phrases")
    }


@cache
def number_words() -> dict[str, NumberWord]:
    """English word -> its number."""
    return {word: NumberWord(Fraction(value), sort) for word, value, sort in rows("english")}


@cache
def names() -> frozenset[str]:
    """English names with digits in them."""
    return frozenset(cells[0].upper() for cells in rows("names"))


@cache
def meetings() -> tuple[str, ...]:
    """Chinese words for what is held again and again."""
    return tuple(cells[0] for cells in rows("meetings"))


@cache
def bounds(column: int) -> dict[str, str]:
    """Words of a column (1, 2: Chinese before, behind; 3, 4: English) -> their bound."""
    found: dict[str, str] = {}
    for cells in rows("bounds"):
        listed = cells[column].split(";") if column > 2 else cells[column].split()
        found |= {word.strip(): cells[0] for word in listed if word.strip()}
    return found


def dimension(unit: str) -> str:
    """What a unit measures; "#" for a mere number."""
    return units()[unit].dimension if unit else "#"


def size(unit: str) -> Fraction:
    """How much of its dimension's base a unit is."""
    return units()[unit].size if unit else Fraction(1)
