"""report.toml -> what it says of a report, checked against its shape."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import asdict

from duben import toml
from duben.model import Chart, Correction, Labelled, Override, Remark, Repair, Source
from duben.problem import Problem, Stop, found
from duben.textfile import place


class SourceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    file: str
    sha256: str
    encoding: str = "utf-8"
    url: str = ""
    text: str = ""
    text_sha256: str = ""


class RepairRow(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"before": "from", "after": "to"},
):
    line: int
    before: str
    after: str
    why: str
    column: int = 1


class NoteRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: dict[str, str]
    at: str = ""


class LabelledRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    figure: str
    label: dict[str, str]


class ChartRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: dict[str, str]
    figures: tuple[LabelledRow, ...]
    whole: float = 0.0


class ScriptRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"before": "from"}):
    before: str
    tw: str
    hk: str


class ReadingRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    phrase: str
    pinyin: str = ""
    zhuyin: str = ""
    jyutping: str = ""


class ReportFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """report.toml."""

    title: str
    place: str
    date: datetime.date
    occasion: str
    source: SourceRow
    speaker: str = ""
    repairs: tuple[RepairRow, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    headlines: tuple[LabelledRow, ...] = ()
    charts: tuple[ChartRow, ...] = ()
    script: tuple[ScriptRow, ...] = ()
    """Traditional forms of this report's own, before every other rule."""
    readings: tuple[ReadingRow, ...] = ()

    def chosen(self) -> tuple[Labelled, ...]:
        """The figures of the cover."""
        return _labelled(self.headlines)

    def drawn(self) -> tuple[Chart, ...]:
        """The charts of the page of figures."""
        return tuple(Chart(row.title, _labelled(row.figures), row.whole) for row in self.charts)

    def evidence(self) -> Source:
        """Where the text came from and what was changed."""
        row = self.source
        repairs = tuple(Repair(**asdict(repair)) for repair in self.repairs)
        remarks = tuple(Remark(note.at, note.text) for note in self.notes)
        readings = tuple(Correction(**asdict(reading)) for reading in self.readings)
        return Source(**asdict(row), repairs=repairs, remarks=remarks, readings=readings)

    def overrides(self) -> tuple[Override, ...]:
        """The forms of its own, for script conversion."""
        return tuple(Override(**asdict(row)) for row in self.script)


def _labelled(rows: tuple[LabelledRow, ...]) -> tuple[Labelled, ...]:
    return tuple(Labelled(row.figure, row.label) for row in rows)


def read_report(folder: Path, shown: str) -> ReportFile:
    """content/<slug>/report.toml."""
    file = toml.load(folder / "report.toml", f"{shown}/report.toml", ReportFile)
    for name in (file.source.file, file.source.text):
        if not inside(folder, name):
            where = _at(folder / "report.toml", f"{shown}/report.toml", name)
            raise Stop(found("E-CFG-008", *where, name=name))
    faults = [p for row in file.script for p in _script(folder / "report.toml", shown, row)]
    faults += [
        found(
            "E-RDG-001", *_at(folder / "report.toml", f"{shown}/report.toml", said), why=row.phrase
        )
        for row in file.readings
        for said in (row.pinyin, row.zhuyin, row.jyutping)
        if said and len(said.split()) != len(row.phrase)
    ]
    if faults:
        raise Stop(*faults)
    return file


def plain(file: ReportFile) -> dict[str, Any]:
    """The record as plain values, by the keys of the file."""
    held: dict[str, Any] = msgspec.to_builtins(file)
    return held


def _script(path: Path, shown: str, row: ScriptRow) -> Iterator[Problem]:
    """A row of `script` must keep the length, so that marks and readings keep their places."""
    where = place(path, f"{shown}/report.toml", f'from = "{row.before}"')
    for form in (row.tw, row.hk):
        if not row.before or row.before != row.before.strip() or form != form.strip():
            yield found("E-HAN-003", *where)
        elif len(form) != len(row.before):
            yield found("E-HAN-002", *where, before=len(row.before), after=len(form))


def inside(folder: Path, name: str) -> bool:
    """Whether a name leads to a place inside the folder, links followed."""
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except ValueError:  # a NUL in the name
        return False


def _at(path: Path, shown: str, value: str) -> tuple[str, int, int, str]:
    """The last line that holds a quoted value."""
    return place(path, shown, f'"{value}"')
