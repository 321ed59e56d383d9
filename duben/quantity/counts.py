"""Numbers in a Chinese sentence -> figures with their units: 4464万元, 300余亩, 14亿1178万人."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from duben.quantity import han, tables
from duben.quantity.figure import Figure, Reading, exact
from duben.quantity.han import ARABIC

_SCALE = r"[十百千]?万亿|[十百千万]?亿|[十百千]?万|[百千十](?=[余多来个亩元人家户名米公吨件项])"
_VAGUE = tuple("数几上成")


@cache
def _unit() -> str:
    """The pattern of what stands behind a number and says what is counted."""
    names = sorted(tables.chinese_units(), key=len, reverse=True)
    not_units = "|".join(f"{cells[0]}(?=[{cells[1]}])" for cells in tables.rows("not-units"))
    return rf"(?!{not_units})(?P<unit>{'|'.join(re.escape(name) for name in names)})"


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(
        r"(?P<number>\d+)(?P<high>[亿万]) ?(?P<low>\d+(?:\.\d+)?)(?P<kilo>[千百])?(?P<more>[余多])?"
        rf"(?P<scale>[千百]?万|[千百])?(?P<most>[余多])? ?(?:{_unit()})?(?P<least>[余多])?"
        r"(?P<tenths>)(?P<times>)"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{ARABIC}|{han.NUMERAL}+(?:点{han.NUMERAL}+)?) ?(?P<more>[余多来])?"
        rf"(?P<scale>{_SCALE})?(?P<most>[余多])?"
        rf" ?(?:(?P<tenths>成)(?!半?[为立果效功员长品本就熟交绩色都人分群型体片形套语风千上行])"
        rf"|(?P<times>倍)|{_unit()})?(?P<least>[余多])?"
    )


def compounds(text: str) -> Iterator[Figure]:
    """14亿1178万人, 1亿3千多万."""
    for match in _compound().finditer(text):
        low = exact(match["low"]) * han.SCALES[match["kilo"] or ""]
        low *= han.SCALES[match["scale"] or ""]
        high = han.SCALES[match["high"]]
        if low < high:
            bound = _bound(match)
            yield _counted(match, exact(match["number"]) * high + low, high, bound)


def numbers(text: str) -> Iterator[Figure]:
    for match in _number().finditer(text):
        value = han.value(match["number"])
        if value is None:
            continue
        scale = han.SCALES[match["scale"] or ""]
        value *= scale
        if not match["number"][0].isdigit() and match["number"][-1] in "万亿":
            scale = Fraction(10**8 if match["number"][-1] == "亿" else 10**4)
        bound = _bound(match)
        yield _counted(match, value, scale, bound)


def _bound(match: re.Match[str]) -> str:
    """余 and 多 say more, 来 about."""
    found = match["more"] or match["most"] or match["least"]
    return ("about" if found == "来" else "over") if found else ""


def _counted(match: re.Match[str], value: Fraction, scale: Fraction, bound: str) -> Figure:
    """A number with what stands behind it."""
    span, raw = match.span(), match[0].rstrip()
    if match["tenths"]:
        return Figure(*span, raw, "percent", value * 10, "percent", bound, scale=scale)
    if match["times"]:
        others = ((value + 1, ""), (value - 1, ""))
        shares = tuple(((value - less) * 100, "percent") for less in (0, 1))
        return Figure(*span, raw, "multiple", value, "", bound, others=others + shares)
    unit = tables.chinese_units().get(match["unit"] or "", "")
    arabic = match["number"][0].isdigit()
    vague = match.string[max(match.start() - 1, 0) : match.start()] in _VAGUE
    firm = arabic or (not vague and ((bool(unit) and value != 1) or value > 99))
    kind = "year" if _is_year(match) else kind_of(unit)
    if kind == "year":
        unit = ""
    also: tuple[Reading, ...] = ((value, ""),) if unit in ("day", "year") else ()
    end = match.start() + len(raw)
    return Figure(match.start(), end, raw, kind, value, unit, bound, firm, also, scale=scale)


def _is_year(match: re.Match[str]) -> bool:
    plain = match["unit"] in ("年", None) and not match["scale"] and not match["more"]
    return plain and len(match["number"]) == 4 and match["number"][:2] in ("19", "20")


def kind_of(unit: str) -> str:
    """The kind of a figure in this unit."""
    named = {"share": "percent", "permille": "percent", "calendar": "month"}
    measured = tables.dimension(unit)
    if measured.startswith("#"):
        return "count"
    if measured.startswith("money"):
        return "money"
    if measured.startswith("span"):
        return "span"
    known = ("area", "length", "mass", "volume", "power", "energy", "point")
    return named.get(measured, measured if measured in known else "measure")
