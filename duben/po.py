"""gettext PO files -> entries, with the faults that the PO library passes over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from duben.problem import Stop, found
from duben.textfile import read_text

UNWRAPPED = 10**9
_START = re.compile(r"^msgid ", re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})", re.MULTILINE)
_OPEN_STRING = re.compile(r'^(?:msg\w+(?:\[\d+\])? +)?"(?:[^"\\\n]|\\.)*$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One translated string. `context` is the sentence id, or empty in interface files."""

    context: str
    source: str
    text: str
    fuzzy: bool = False
    line: int = 0
    """Where its translation stands in its file."""
    remarks: tuple[str, ...] = ()
    """The translator's own comments, a line each."""
    previous: str = ""
    """The source that a fuzzy translation was made of."""
    comment: str = ""
    """What the program wrote above it."""
    flags: tuple[str, ...] = ()
    """Others than fuzzy."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A PO file."""

    entries: tuple[Entry, ...]
    gone: tuple[Entry, ...] = ()
    """Obsolete ones."""
    header: tuple[tuple[str, str], ...] = ()
    """Its fields in order: Language, Last-Translator ..."""
    remark: str = ""
    """The comment at its top."""


def read(path: Path, shown: str) -> tuple[Entry, ...]:
    """A PO file's live entries, in file order; raises as `read_catalogue` does."""
    return read_catalogue(path, shown).entries


def read_catalogue(path: Path, shown: str) -> Catalogue:
    """A PO file with its header and its obsolete entries.

    Raises Stop with E-TRN-001 (does not parse), E-TRN-002 (same entry twice);
    `shown` is the path as problems print it.
    """
    text = read_text(path, shown)
    _refuse_broken(text, shown)
    try:
        # By path: given a string, the library takes U+2028 and its like for line ends.
        file = polib.pofile(str(path), encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise Stop(found("E-TRN-001", shown, int(line[1]) if line else 0)) from error
    header = 1 if 'msgid ""\nmsgstr' in text else 0
    live = [entry for entry in file if not entry.obsolete]
    announced = len(_START.findall(text))
    if len(live) + header < announced:
        raise Stop(found("E-TRN-001", shown))
    _refuse_twice(live, shown)
    lines = text.split("\n")
    return Catalogue(
        tuple(_entry(entry, lines) for entry in live),
        tuple(_entry(entry, lines) for entry in file if entry.obsolete),
        tuple(file.metadata.items()),
        file.header,
    )


def _refuse_twice(live: Iterable[polib.POEntry], shown: str) -> None:
    seen: set[tuple[str, str]] = set()
    for entry in live:
        key = (entry.msgctxt or "", "" if entry.msgctxt else entry.msgid)
        if key in seen:
            name = entry.msgctxt or entry.msgid
            raise Stop(found("E-TRN-002", shown, entry.linenum or 0, name=name))
        seen.add(key)


def _entry(entry: polib.POEntry, lines: list[str]) -> Entry:
    remarks = tuple(filter(None, (line.strip() for line in entry.tcomment.splitlines())))
    return Entry(
        entry.msgctxt or "",
        entry.msgid,
        entry.msgstr,
        entry.fuzzy,
        _line_of_text(lines, entry.linenum or 1),
        remarks,
        entry.previous_msgid or "",
        entry.comment,
        tuple(flag for flag in entry.flags if flag != "fuzzy"),
    )


def _line_of_text(lines: list[str], start: int) -> int:
    """The line where the translation of the entry that begins at `start` stands."""
    for number in range(start, len(lines) + 1):
        if lines[number - 1].startswith("msgstr"):
            return number
    return start


def _refuse_broken(text: str, shown: str) -> None:
    """Conflict markers and unterminated strings, which the library drops without a word."""
    for pattern in (_CONFLICT, _OPEN_STRING):
        fault = pattern.search(text)
        if fault:
            line = text.count("\n", 0, fault.start()) + 1
            excerpt = fault[0].strip()[:60]
            raise Stop(found("E-TRN-001", shown, line, excerpt=excerpt))


def written(language: str, catalogue: Catalogue) -> str:
    """A PO file's text, unwrapped, in the order given; no dates, so the same entries give it again.

    Fields of the header that a translation program put there stay; Language is ours.
    """
    file = polib.POFile(wrapwidth=UNWRAPPED)
    file.header = catalogue.remark
    file.metadata = dict(catalogue.header) | {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(_made(entry) for entry in catalogue.entries)
    file.extend(_made(entry, gone=True) for entry in catalogue.gone)
    return str(file)


def _made(entry: Entry, gone: bool = False) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=entry.context,
        msgid=entry.source,
        msgstr=entry.text,
        comment="" if gone else entry.comment,
        tcomment="\n".join(entry.remarks),
        flags=["fuzzy"] * (entry.fuzzy and not gone) + list(entry.flags),
        previous_msgid=None if gone else entry.previous or None,
        obsolete=gone,
    )
