"""A report in Chinese or English + its figures -> the same report with its figures marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from duben.model import Report
from duben.quantity import english
from duben.quantity.agreement import paired
from duben.quantity.figure import decimal
from duben.quantity.statistics import Statistic
from duben.text import Mark, Text


def mark(report: Report, found: Sequence[Statistic]) -> Report:
    """The source with a mark over each figure; where a note or link is cut, none."""
    units = _by(found, "unit")

    def change(unit: str, text: Text) -> Text:
        marks = (Mark(one.start, one.end, "figure", _target(one)) for one in units.get(unit, ()))
        return text.mark(one for one in marks if _fits(one, text))

    return report.map(change) if found else report


def mark_translation(report: Report, found: Sequence[Statistic]) -> Report:
    """An English report with a mark over what each figure of the source became in it."""
    sentences = _by(found, "sentence")

    def change(_: str, text: Text) -> Text:
        foreign = {(one.start, one.end) for one in text.marked("lang")}
        marks: list[Mark] = []
        for sentence in text.marked("sentence"):
            own = sentences.get(sentence.target, ())
            if own and (sentence.start, sentence.end) not in foreign:
                marks += _translated(text.value[sentence.start : sentence.end], sentence, own)
        return text.mark(one for one in marks if _fits(one, text))

    return report.map(change) if found else report


def _translated(value: str, sentence: Mark, own: Sequence[Statistic]) -> Iterator[Mark]:
    made = english.figures(value)
    targets = {id(one.figure): _target(one) for one in own}
    for source, figure in paired([one.figure for one in own], made):
        start, end = sentence.start + figure.start, sentence.start + figure.end
        yield Mark(start, end, "figure", targets[id(source)])


def _target(one: Statistic) -> str:
    return f"{one.id} {decimal(one.figure.value):f}"


def _by(found: Sequence[Statistic], name: str) -> Mapping[str, list[Statistic]]:
    groups: dict[str, list[Statistic]] = {}
    for one in found:
        groups.setdefault(getattr(one, name), []).append(one)
    return groups


def _fits(figure: Mark, text: Text) -> bool:
    """Whether no other mark would cut the figure in two."""
    return all(
        other.end <= figure.start
        or figure.end <= other.start
        or (other.start <= figure.start and figure.end <= other.end)
        for other in text.marks
        if other.kind != "term"
    )
