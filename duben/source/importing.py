"""A source file -> content/<slug>/: the untouched evidence, report.toml, Markdown sections."""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duben import report_file
from duben.problem import Problem
from duben.source import doubt, forbidden, glossary_file, record, sections
from duben.source.intake import Intake, intake
from duben.source.structure import Structure, Wishes, structure

EXTRACTED = "report.txt"
"""The text of a file that is none itself, one line a paragraph."""
GLOSSARY = "glossary.toml"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source file holds."""

    structure: Structure
    intake: Intake
    sha256: str
    problems: tuple[Problem, ...] = ()


def read(path: Path, shown: str, wishes: Wishes | None = None) -> Reading:
    """Decode, repair and outline a file; writes nothing. Raises Stop where it cannot be read."""
    data, taken = intake(path, shown)
    doubt.refuse(taken.lines, shown)
    forbidden.refuse(taken.lines, shown, bool(taken.text))
    seen = structure(taken.lines, wishes or Wishes(), shown)
    problems = (*taken.problems, *doubt.doubts(seen, taken, shown))
    return Reading(seen, taken, hashlib.sha256(data).hexdigest(), problems)


def dropped(reading: Reading) -> int:
    """How many lines of the source are left out whole."""
    lines = reading.intake.lines
    repairs = reading.structure.repairs
    return sum(not r.after and r.before == lines[r.line - 1].text.strip() for r in repairs)


def slug_for(path: Path) -> str:
    """The folder name that a file's own name suggests, perhaps none."""
    return re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")


def write(reading: Reading, source: Path, folder: Path) -> list[str]:
    """Write the report's folder; returns the names of the files made, in order.

    What an editor added to the record of a report that is imported again is kept.
    """
    edited = _edited(folder)
    folder.mkdir(parents=True, exist_ok=True)
    evidence = f"report{source.suffix.lower()}"
    if source.resolve() != (folder / evidence).resolve():
        if source.parent.resolve() == folder.resolve():
            evidence = source.name
        else:
            shutil.copyfile(source, folder / evidence)
    for old in folder.glob("[0-9][0-9]-*.md"):
        old.unlink()
    seen = reading.structure
    texts = dict(sections.files(seen))
    extracted = reading.intake.text
    entries = [entry for annex in seen.annexes for entry in annex.entries]
    if entries:
        texts[GLOSSARY] = glossary_file.glossary_toml(entries, folder.name, record.title(seen))
    if extracted:
        texts[EXTRACTED] = extracted
    row = record.SourceRow(
        evidence,
        "utf-8" if extracted else reading.intake.encoding,
        reading.sha256,
        EXTRACTED if extracted else "",
        hashlib.sha256(extracted.encode()).hexdigest() if extracted else "",
        edited.pop("url", ""),
    )
    texts["report.toml"] = record.report_toml(seen, row, edited)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [evidence, *sorted(texts, key=lambda name: (name != "report.toml", name))]


def _edited(folder: Path) -> dict[str, Any]:
    """What an editor has added to the record that a folder holds already."""
    if not (folder / "report.toml").is_file():
        return {}
    held = report_file.plain(report_file.read_report(folder, folder.name))
    return {key: held[key] for key in (*record.EDITED, "notes")} | {"url": held["source"]["url"]}
