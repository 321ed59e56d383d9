"""What a figure is: its place in a sentence, its value and unit, how the text puts it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

Reading = tuple[Fraction, str]
"""A value and its unit: the exact number, and a unit's id or "" for a mere number."""

KINDS = (
    "money",
    "percent",
    "point",
    "area",
    "length",
    "mass",
    "volume",
    "power",
    "energy",
    "span",
    "count",
    "ordinal",
    "plan",
    "ratio",
    "multiple",
    "year",
    "month",
    "day",
    "code",
    "measure",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure `start:end` of a sentence."""

    start: int
    end: int
    raw: str
    kind: str
    """One of KINDS."""
    value: Fraction
    unit: str = ""
    """A unit's id in duben/data/quantity-units.txt; "" for a mere number."""
    bound: str = ""
    """"over", "about" or "under"; "" for an exact figure."""
    firm: bool = True
    """Of Chinese: a translation must print it. Of English: the source must hold it."""
    others: tuple[Reading, ...] = ()
    """What else it may mean: 3 of “3 to 5 million” is 3 million too."""
    places: int | None = None
    """Of English: decimal places as printed, of the number before its scale word."""
    scale: Fraction = Fraction(1)
    """What the printed number was multiplied by: 万, million."""
    code: str = ""
    """Of a code (5A, 7+2, 3.0): its characters, in capitals."""

    def readings(self) -> tuple[Reading, ...]:
        """Every value that it may have, the likeliest first."""
        return ((self.value, self.unit), *self.others)

    def also(self, *others: Reading) -> Figure:
        """The same figure with more readings."""
        return replace(self, others=(*self.others, *others))


def exact(text: str) -> Fraction:
    """4,464.5 -> the number."""
    return Fraction(text.replace(",", ""))


def decimal(value: Fraction) -> Decimal:
    """The value as people write it: 44640000, 0.5; a third has 12 digits."""
    whole = Decimal(value.numerator) / Decimal(value.denominator)
    if value.denominator == 1:
        return Decimal(value.numerator)
    short = whole.normalize()
    return short if Fraction(short) == value else Decimal(f"{whole:.12f}").normalize()
