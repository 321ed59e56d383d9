"""Two figures, Chinese and English -> whether the one may be the translation of the other."""

from __future__ import annotations

from fractions import Fraction

from duben.quantity import tables
from duben.quantity.figure import Figure


def alike(source: Figure, target: Figure) -> int | None:
    """How well the two agree, 0 best; None where they do not."""
    if source.code or target.code:
        if source.code == target.code:
            return 0
        if source.code or source.firm:
            return None
    for rank, (value, unit) in enumerate(source.readings()):
        for other_rank, (other, other_unit) in enumerate(target.readings()):
            if _equal(value, unit, other, other_unit, target):
                return rank + other_rank + (source.kind != target.kind)
    return None


def _equal(value: Fraction, unit: str, other: Fraction, other_unit: str, target: Figure) -> bool:
    measured, made = tables.dimension(unit), tables.dimension(other_unit)
    if measured.startswith("#") and made.startswith("#"):
        same = measured == made or "#" in (measured, made)
        return same and value == other
    if measured != made:
        return False
    if unit == other_unit:
        return value == other
    turned = value * tables.size(unit) / tables.size(other_unit)
    if turned == other:
        return True
    if target.places is None or target.scale == 0:
        return False
    return _rounded(turned / target.scale, target.places) == other / target.scale


def _rounded(value: Fraction, places: int) -> Fraction:
    """Half up, as figures turned into another unit are printed."""
    worth = Fraction(10) ** places
    return Fraction((value * worth + Fraction(1, 2)).__floor__()) / worth
