"""A source file -> content/<slug>/: the untouched evidence, report.toml, Markdown sections."""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from duben import config
from duben.model import Remark, Repair
from duben.problem import Problem, Stop, found
from duben.source import decode, record, repair, sections
from duben.source.outline import Outline, outline

SUFFIXES = (".txt", ".md")
FEWEST_HAN = 100
"""Han characters; less is no report but an empty or misread file."""
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source file holds."""

    outline: Outline
    repairs: tuple[Repair, ...]
    encoding: str
    sha256: str
    problems: tuple[Problem, ...] = ()


def read(path: Path, shown: str) -> Reading:
    """Decode, repair and outline a file; writes nothing. Raises Stop where it cannot be read."""
    if path.suffix.lower() not in SUFFIXES:
        raise Stop(found("E-SRC-003", shown, suffix=path.suffix or "-"))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Stop(found("E-SRC-001", shown)) from error
    text, encoding = decode.decode(data, shown)
    lines = text.split("\n")
    made = repair.repairs(lines, _chrome())
    seen = outline(repair.repaired(lines, made, shown), lines)
    count = len(_HAN.findall(text))
    if count < FEWEST_HAN:
        raise Stop(found("E-SRC-004", shown, count=count))
    problems = [
        found("W-SRC-011", shown, name=name)
        for name in ("title", "occasion", "place")
        if not getattr(seen, name)
    ]
    if not encoding.startswith("utf-8"):
        problems.append(found("W-SRC-006", shown, encoding=encoding))
    if not seen.headings:
        problems.append(found("E-SRC-010", shown))
    digest = hashlib.sha256(data).hexdigest()
    return Reading(seen, made, encoding, digest, tuple(problems))


def slug_for(path: Path) -> str:
    """The folder name that a file's own name suggests, perhaps none."""
    return re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")


def write(reading: Reading, source: Path, folder: Path) -> list[str]:
    """Write the report's folder; returns the names of the files made, in order.

    Editor's notes of a report that is imported again are kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    evidence = f"report{source.suffix.lower()}"
    if source.resolve() != (folder / evidence).resolve():
        if source.parent.resolve() == folder.resolve():
            evidence = source.name
        else:
            shutil.copyfile(source, folder / evidence)
    for old in folder.glob("[0-9][0-9]-*.md"):
        old.unlink()
    texts = dict(sections.files(reading.outline))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    source_row = record.SourceRow(evidence, reading.encoding, reading.sha256)
    text = record.report_toml(reading.outline, source_row, reading.repairs, _remarks(folder))
    (folder / "report.toml").write_text(text, encoding="utf-8", newline="\n")
    return [evidence, "report.toml", *texts]


def _remarks(folder: Path) -> tuple[Remark, ...]:
    """The editor's notes that a folder holds already."""
    if not (folder / "report.toml").is_file():
        return ()
    return config.read_report(folder, folder.name).evidence().remarks


def _chrome() -> frozenset[str]:
    text = files("duben").joinpath("data/page-chrome.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
