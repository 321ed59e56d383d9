"""A report -> the same report with a reading at every character."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from duben.model import Correction, Report, Term
from duben.problem import Stop, found
from duben.reading import keep
from duben.reading.phrases import Phrases, phrases
from duben.text import Text


@dataclass(frozen=True, slots=True)
class System:
    """A way of writing readings, and Hong Kong's characters, which jyutping is read from."""

    name: str
    """"pinyin", "zhuyin" or "jyutping"."""
    hong_kong: Callable[[str], str]


def add_readings(
    report: Report, system: System, terms: tuple[Term, ...], shelf: Path | None
) -> Report:
    """The report with readings, computed on the source; script conversion carries them along.

    `terms` with a reading of their own and the report's corrections are right, the latter above
    all. What was computed before is taken from `shelf`, a folder, if there is one. Raises Stop
    where a term's reading does not fit its name.
    """

    def reader() -> Callable[[str], tuple[str, ...]]:
        return _reader(system, _corrections(system, terms, report.source.readings))

    values = dict.fromkeys(text.value for _, text in report.units())
    record = [system.name, *map(repr, report.source.readings), *sorted(_said(terms))]
    known = keep.readings(shelf, f"{report.slug}.{system.name}", record, list(values), reader)

    def change(_: str, text: Text) -> Text:
        return replace(text, readings=known[text.value])

    read = report.map(change)
    return _spell_headings(read, terms, shelf) if system.name == "pinyin" else read


def _spell_headings(report: Report, terms: tuple[Term, ...], shelf: Path | None) -> Report:
    """The report with its headings in words of pinyin too."""
    titles = list(dict.fromkeys(section.title.value for section in report.walk()))
    record = ["headings", *map(repr, report.source.readings), *_told(terms)]
    name = f"{report.slug}.headings"
    rows = report.source.readings
    known = keep.readings(shelf, name, record, titles, lambda: _speller(terms, rows))
    return report.map_sections(lambda s: replace(s, spelling=known[s.title.value][0]))


def _said(terms: tuple[Term, ...]) -> list[str]:
    return [f"{name} {term.reading}" for term in terms if term.reading for name in term.names]


@dataclass(frozen=True, slots=True)
class _Corrections:
    pinyin: Phrases
    own: Phrases
    """In the system's writing and characters."""


def _corrections(
    system: System, terms: tuple[Term, ...], rows: tuple[Correction, ...]
) -> _Corrections:
    named = [row for term in terms if term.reading for row in _names(term)]
    said = [(row.phrase, tuple(row.pinyin.split())) for row in rows if row.pinyin]
    convert = system.hong_kong if system.name == "jyutping" else str
    own = [
        (convert(row.phrase), tuple(getattr(row, system.name).split()))
        for row in rows
        if getattr(row, system.name)
    ]
    return _Corrections(phrases(named + said), phrases(own if system.name != "pinyin" else []))


def _names(term: Term) -> list[tuple[str, tuple[str, ...]]]:
    """The term's Chinese name with a syllable a character."""
    from duben.reading.syllables import of_name

    name = term.names.get("zh-hans", "")
    syllables = of_name(term.reading, name)
    if syllables is None:
        where = ("content/glossary.toml", 0, 0, term.reading)
        raise Stop(found("E-RDG-001", *where, why=name))
    return [(name, syllables)]


def _reader(system: System, corrections: _Corrections) -> Callable[[str], tuple[str, ...]]:
    from duben.reading.pinyin import pinyin  # all these load dictionaries

    match system.name:
        case "zhuyin":
            from duben.reading.zhuyin import zhuyin

            return lambda value: zhuyin(value, corrections.pinyin, corrections.own)
        case "jyutping":
            from duben.reading.jyutping import jyutping

            return lambda value: jyutping(
                value,
                system.hong_kong(value),
                pinyin(value, corrections.pinyin),
                corrections.own,
            )
        case _:
            return lambda value: pinyin(value, corrections.pinyin)


def spelled_terms(terms: tuple[Term, ...], shelf: Path | None) -> tuple[Term, ...]:
    """The terms with their names spelled in pinyin. Raises Stop where a reading does not fit."""
    names = [term.names["zh-hans"] for term in terms]
    record = ["spelling", *_told(terms)]
    known = keep.readings(shelf, "glossary.spelling", record, names, lambda: _speller(terms, ()))
    return tuple(replace(t, spelling=t.reading or known[t.names["zh-hans"]][0]) for t in terms)


def _told(terms: tuple[Term, ...]) -> list[str]:
    """What spelling takes from the terms."""
    return [f"{term.names['zh-hans']} {term.kind} {term.reading}" for term in terms]


def _speller(
    terms: tuple[Term, ...], rows: tuple[Correction, ...]
) -> Callable[[str], tuple[str, ...]]:
    """A text -> its one spelling, with the terms' names and the report's corrections."""
    from duben.reading.spelling import own_names, spelled

    mended = _corrections(System("pinyin", str), terms, rows).pinyin
    proper = {t.names["zh-hans"] for t in terms if t.kind in ("place", "organisation")}
    inner = own_names({t.names["zh-hans"] for t in terms if t.kind == "place"})
    return lambda value: (spelled(value, value in proper, mended, inner),)
