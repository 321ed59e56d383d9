"""A report + its PO entries -> the report in another language, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from duben import numeral
from duben.model import Report, Section
from duben.po import Entry
from duben.text import Mark, Text

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
MERGED = "↑"
"""The msgstr of a sentence that its translation merges into the one before."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is translated as one entry."""

    id: str
    """Its msgctxt: a sentence, a heading or a line of the front matter."""
    unit: str
    text: str
    start: int
    """Where it begins in its unit."""


def sentences(report: Report) -> Iterator[Sentence]:
    """Every string of a report to translate, in reading order."""
    for unit, text in report.units():
        yield from split(unit, text)


def split(unit: str, text: Text) -> Iterator[Sentence]:
    """A text's sentences; one without sentence marks is one string."""
    marks = text.marked("sentence")
    if not marks:
        yield Sentence(unit, unit, text.value, 0)
    for mark in marks:
        yield Sentence(mark.target, unit, text.value[mark.start : mark.end], mark.start)


def states(report: Report, entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """The states of every unit's sentences, by the unit's id."""
    catalogue = {entry.context: entry for entry in entries}
    return {
        unit: tuple(state for _, state in judged(unit, text, catalogue))
        for unit, text in report.units()
    }


def judged(unit: str, text: Text, catalogue: Mapping[str, Entry]) -> list[tuple[Sentence, str]]:
    """A unit's sentences, each "current", "behind" (its source changed, look again) or "missing".

    One that is merged into the sentence before is current only if that one is.
    """
    found: list[tuple[Sentence, str]] = []
    for sentence in split(unit, text):
        entry = catalogue.get(sentence.id)
        before = found[-1][1] if found else "missing"
        if entry is None or not entry.text:
            state = "missing"
        elif entry.fuzzy or entry.source != sentence.text:
            state = "behind"
        else:
            state = "behind" if entry.text == MERGED and before != "current" else "current"
        found.append((sentence, state))
    return found


def translate(report: Report, entries: Iterable[Entry], lang: str) -> Report:
    """The report in `lang`. A sentence that is not current stays as it is, marked as Chinese."""
    catalogue = {entry.context: entry for entry in entries}

    def change(unit: str, text: Text) -> Text:
        return _text(unit, text, catalogue, lang)

    def renumber(section: Section) -> Section:
        number = numeral.english(section.number, section.level)
        return replace(section, number=number, stop="")

    return replace(report.map(change).map_sections(renumber), lang=lang)


def _foreign(value: str, start: int, lang: str) -> Iterator[Mark]:
    """Chinese words that a translator kept carry their language."""
    for match in _HAN.finditer(value):
        yield Mark(start + match.start(), start + match.end(), "lang", lang)


def _text(unit: str, text: Text, catalogue: Mapping[str, Entry], lang: str) -> Text:
    parts: list[str] = []
    marks: list[Mark] = []
    notes = list(text.marked("note"))
    length = 0
    for sentence, state in judged(unit, text, catalogue):
        current = state == "current"
        value = catalogue[sentence.id].text if current else sentence.text.strip()
        if value != MERGED:
            start = length + len(parts[-1:])  # one space between two sentences
            length = start + len(value)
            parts.append(value)
            if sentence.id != unit:
                marks.append(Mark(start, length, "sentence", sentence.id))
            if not current and value:
                marks.append(Mark(start, length, "lang", text.lang))
            elif not lang.startswith("zh"):
                marks += _foreign(value, start, text.lang)
        while notes and notes[0].start <= sentence.start + len(sentence.text):
            marks.append(Mark(length, length, "note", notes.pop(0).target))
    return Text(" ".join(parts), lang=lang).mark(marks)
