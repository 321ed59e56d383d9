"""A publication's figures in one edition -> each as it is printed there and what it measures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duben.hanzi import converter
from duben.model import Report, Variant
from duben.period_words import period_words
from duben.publication import Publication
from duben.quantity.figure import decimal
from duben.quantity.statistics import Statistic
from duben.strings import Strings
from duben.text import Mark, Text

LONGEST = 48
"""Characters of an English clause that says what a figure measures."""

# A comma inside 12,655 ends no clause.
_STOP = re.compile(r"[,;:.](?=\s|$)|—")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as an edition prints it."""

    here: bool
    """False where the edition has no words of its own for it: those of the source stand."""
    marked: bool
    """Whether its place in the text is known."""
    raw: str
    """As printed: 4464万元, 44.64 million yuan."""
    shown: str
    """The same alone: 7 for seven, with its “more than” in English."""
    value: str
    """In digits: 44,640,000."""
    period: str
    label: str
    """What it measures: in English the clause that it stands in."""
    measures: str
    """The same in the words of the source; "" in a translation."""
    before: str
    """Its sentence, before and behind it."""
    after: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an edition prints a figure."""

    text: Text
    mark: Mark


def told(
    publication: Publication, variant: Variant, strings: Strings, longest: int = LONGEST
) -> dict[str, Told]:
    """Every figure of an edition by its id, in reading order; clauses in `longest` characters."""
    units = dict(publication.editions[variant.key].units())
    places = _places(publication.editions[variant.key])
    measured = _measured(publication, variant)
    return {
        one.id: _told(
            variant, strings, one, measured[i], places.get(one.id), units[one.unit], longest
        )
        for i, one in enumerate(publication.figures)
    }


def _measured(publication: Publication, variant: Variant) -> Sequence[str]:
    """What each figure measures, in the edition's characters; in those of the source for a
    translation.
    """
    words = [one.measures for one in publication.figures]
    return converter(variant.script).each(words) if variant.script and words else words


def _places(report: Report) -> Mapping[str, _Place]:
    return {
        mark.target.partition(" ")[0]: _Place(text, mark)
        for _, text in report.units()
        for mark in text.marked("figure")
    }


def _told(
    variant: Variant,
    strings: Strings,
    one: Statistic,
    measures: str,
    place: _Place | None,
    text: Text,
    longest: int,
) -> Told:
    raw, before, after = _words(one, place, text)
    value = f"{decimal(one.figure.value):,f}"
    here = place is not None or not variant.translation
    ours = variant.translation != "" and here
    return Told(
        here=here,
        marked=place is not None,
        raw=raw,
        shown=_shown(raw, value, one, strings) if ours else raw,
        value=value,
        period=period_words(one.period, strings),
        label=_label(before, after, longest) if ours else measures,
        measures="" if variant.translation else measures,
        before=before,
        after=after,
    )


def _shown(raw: str, value: str, one: Statistic, strings: Strings) -> str:
    """An English figure alone: 7 for seven, with its “more than”."""
    figure = raw if any(character.isdigit() for character in raw) else value
    bound = strings(f"figures.bound.{one.figure.bound}") if one.figure.bound else ""
    return f"{bound} {figure}".strip()


def _words(one: Statistic, place: _Place | None, text: Text) -> tuple[str, str, str]:
    """The figure as printed, and its sentence before and behind it."""
    if place is None:
        value = text.value if text.value[one.start : one.end] == one.figure.raw else one.context
        at = one.start if value is text.value else value.find(one.figure.raw)
        return one.figure.raw, _tail(value[:at]), _head(value[at + len(one.figure.raw) :])
    mark, value = place.mark, place.text.value
    around = next(
        (s for s in place.text.marked("sentence") if s.start <= mark.start < s.end),
        Mark(0, len(value), "sentence"),
    )
    before, after = value[around.start : mark.start], value[mark.end : around.end]
    return value[mark.start : mark.end], before.lstrip(), after.rstrip()


def _tail(text: str) -> str:
    return text[max(text.rfind("。", 0, -1) + 1, 0) :].lstrip()


def _head(text: str) -> str:
    stop = text.find("。")
    return text[: stop + 1] if stop >= 0 else text


def _label(before: str, after: str, longest: int) -> str:
    """The English clause that a figure stands in, cut at its stops."""
    clause = _STOP.split(before)[-1].strip()
    follows = _STOP.split(after)[0].strip()
    words = f"{clause} … {follows}".strip()
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0].rstrip(" …") + "…"
