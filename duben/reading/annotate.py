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

    return report.map(change)


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

    def reader() -> Callable[[str], tuple[str, ...]]:
        from duben.reading.spelling import spelled

        named = phrases([row for term in terms if term.reading for row in _names(term)])
        proper = {t.names["zh-hans"] for t in terms if t.kind in ("place", "organisation")}
        return lambda name: (spelled(name, name in proper, named),)

    names = [term.names["zh-hans"] for term in terms]
    record = ["spelling", *(f"{term.kind} {term.reading}" for term in terms)]
    known = keep.readings(shelf, "glossary.spelling", record, names, reader)
    return tuple(replace(t, spelling=t.reading or known[t.names["zh-hans"]][0]) for t in terms)
