"""The figures of a sentence and of its translation -> where they do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from duben.quantity import chinese, english, tables
from duben.quantity.figure import Figure
from duben.quantity.likeness import alike

MISSING, ADDED, VALUE, UNIT, BOUND = "missing", "added", "value", "unit", "bound"
_RELATIVE = re.compile(r"[今去前明上本当]年|年[初中底末内来]|全年|一年|年度|同期|新的一年")
_HOLE = re.compile(
    r"(?<=\w) +[,;](?= )|(?<=\w) {2,}(?=\w)|(?<!\w)(?<!\ba )(?<!\bper )(?<!\bone )(?<!\beach )"
    r"(?P<word>percent|per cent|million|billion|trillion)\b(?!-)",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:both|each|all|respectively|either|the same)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One figure that the two sentences do not share."""

    kind: str
    """MISSING, ADDED, VALUE (same digits, other scale, or close), UNIT, BOUND (over, about)."""
    source: str
    """The figure as the source prints it, or ""."""
    target: str
    """The figure as the translation prints it, or ""."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What one pair of sentences leaves over."""

    given: tuple[Figure, ...]
    pairs: list[tuple[Figure, Figure]]
    lost: list[Figure]
    """Of the source, without one in the translation."""
    spare: list[Figure]
    """Of the translation, the translation of none in its own sentence."""
    unbounded: list[Disagreement]
    holes: list[Disagreement]


def disagreements(source: str, target: str, year: int = 0) -> list[Disagreement]:
    """What differs between a Chinese sentence and its English one."""
    return paragraph_disagreements([(source, target)], year)[0]


def paragraph_disagreements(
    pairs: Sequence[tuple[str, str]], year: int = 0
) -> list[list[Disagreement]]:
    """What differs, sentence by sentence, in a paragraph of (Chinese, English).

    `year` is the report's: “this year” and “last year” may be printed as numbers; 0 allows any.
    A figure may move to the sentence before or behind it; two may not change places.
    """
    compared = [_compared(source, target) for source, target in pairs]
    for place in range(len(compared) - 1):
        _moved(compared[place], compared[place + 1])
    whole = "".join(source for source, _ in pairs)
    told = []
    for place, one in enumerate(compared):
        beside = [*compared[max(place - 1, 0) : place], *compared[place + 1 : place + 2]]
        soft = [figure for other in beside for figure in other.given if not figure.firm]
        given = (*one.given, *soft)
        told_of = _told(one.lost, one.spare)
        left = [figure for figure in told_of.rest if not _accounted(figure, given, whole, year)]
        found = [*told_of.found, *(Disagreement(ADDED, "", figure.raw) for figure in left)]
        told.append([*found, *one.unbounded, *([] if found else one.holes)])
    return told


def _compared(source: str, target: str) -> _Compared:
    given, made = chinese.figures(source), english.figures(target)
    firm = [figure for figure in given if figure.firm]
    pairs = paired(firm, made)
    used = {id(other) for _, other in pairs}
    spare = [figure for figure in made if figure.firm and id(figure) not in used]
    holes = list(_holes(target, made)) if firm else []
    lost = _lost(firm, made, pairs, target)
    return _Compared(given, pairs, lost, spare, _unbounded(pairs, made), holes)


def _holes(target: str, made: Sequence[Figure]) -> Iterator[Disagreement]:
    """Percent, million, a comma with no number before it: one fell out that stands twice."""
    for match in _HOLE.finditer(target):
        if not any(one.start <= match.start() < one.end for one in made):
            yield Disagreement(MISSING, "", target[max(match.start() - 12, 0) : match.end() + 8])


def _moved(one: _Compared, two: _Compared) -> None:
    """Strike out what one sentence lost and its neighbour has to spare, if it goes one way."""
    onward, back = _matches(one.lost, two.spare), _matches(two.lost, one.spare)
    if bool(onward) == bool(back):
        return
    giver, taker = (one, two) if onward else (two, one)
    for figure, other in onward or back:
        giver.lost.remove(figure)
        taker.spare.remove(other)


def _matches(lost: Sequence[Figure], spare: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    rest = list(spare)
    found = []
    for figure in lost:
        twin = next((other for other in rest if alike(figure, other) is not None), None)
        if twin is not None:
            rest.remove(twin)
            found.append((figure, twin))
    return found


def paired(firm: Sequence[Figure], made: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Each figure of the source with one of its own in the translation (Kuhn's matching)."""
    options = [[place for _, place in sorted(_options(figure, made))] for figure in firm]
    owner: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        for option in options[number]:
            if option not in seen:
                seen.add(option)
                if option not in owner or place(owner[option], seen):
                    owner[option] = number
                    return True
        return False

    for number in range(len(firm)):
        place(number, set())
    return [(firm[number], made[option]) for option, number in sorted(owner.items())]


def _options(figure: Figure, made: Sequence[Figure]) -> list[tuple[int, int]]:
    """(how good, place) of the figures that may be its translation; 0 is best."""
    found = []
    for place, other in enumerate(made):
        how = alike(figure, other)
        if how is not None:
            found.append((how, place))
    return found


def _lost(
    firm: Sequence[Figure],
    made: Sequence[Figure],
    pairs: Sequence[tuple[Figure, Figure]],
    target: str,
) -> list[Figure]:
    """Figures of the source without one in the translation.

    One that the source repeats may be printed once where the translation says both, each, all.
    """
    kept = {id(figure) for figure, _ in pairs}
    lost = [figure for figure in firm if id(figure) not in kept]
    if lost and _EACH.search(target):
        lost = [figure for figure in lost if not _options(figure, made)]
    return lost


def _accounted(figure: Figure, given: Sequence[Figure], source: str, year: int) -> bool:
    """Whether something in the source stands for a figure of the translation."""
    if any(alike(replace(one, code=""), figure) is not None for one in given):
        return True
    values = {value for one in given for value, _ in one.readings()}
    if figure.code or figure.kind == "month":
        return figure.value in values or figure.value * 100 in values
    if any(value in values for value, unit in figure.readings() if _plain(unit)):
        return _plain(figure.unit) or figure.value in values
    if figure.kind == "ordinal" and any(word in source for word in tables.meetings()):
        return True
    return _is_near_year(figure, source, year)


def _plain(unit: str) -> bool:
    return tables.dimension(unit).startswith(("#", "span"))


def _is_near_year(figure: Figure, source: str, year: int) -> bool:
    """2024 for “last year”."""
    if figure.unit or figure.value.denominator != 1 or not _RELATIVE.search(source):
        return False
    value = int(figure.value)
    return abs(value - year) <= 1 if year else 1949 <= value <= 2100


@dataclass(frozen=True, slots=True)
class _Told:
    found: list[Disagreement]
    rest: list[Figure]


def _told(lost: Sequence[Figure], spare: Sequence[Figure]) -> _Told:
    """What is lost, in one finding with the spare figure that was meant to be it."""
    rest = list(spare)
    found = []
    for figure in lost:
        twin = next((other for other in rest if _kin(figure, other)), None)
        if twin is None:
            found.append(Disagreement(MISSING, figure.raw, ""))
            continue
        rest.remove(twin)
        kind = UNIT if twin.value == figure.value else VALUE
        found.append(Disagreement(kind, figure.raw, twin.raw))
    return _Told(found, rest)


def _kin(figure: Figure, other: Figure) -> bool:
    """The same value in another unit, the same digits at another scale or in another order."""
    if other.value == figure.value or _digits(other.value) == _digits(figure.value):
        return True
    measured = tables.dimension(figure.unit)
    if measured != tables.dimension(other.unit):
        return False
    return measured[0] != "#" or sorted(_digits(other.value)) == sorted(_digits(figure.value))


def _digits(value: Fraction) -> str:
    """The significant digits: 4464 of 44640000."""
    text = f"{float(value):.9g}".replace(".", "").replace("-", "")
    return re.sub(r"e[+\d]*", "", text).strip("0")


def _unbounded(
    pairs: Sequence[tuple[Figure, Figure]], made: Sequence[Figure]
) -> list[Disagreement]:
    """Figures that the source gives as a bound and the translation as exact."""
    return [
        Disagreement(BOUND, figure.raw, other.raw)
        for figure, other in pairs
        if figure.bound and not any(one.bound and alike(figure, one) is not None for one in made)
    ]
