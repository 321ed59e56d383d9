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


def read(path: Path, shown: str) -> tuple[Entry, ...]:
    """A PO file's live entries, in file order.

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
    seen: set[tuple[str, str]] = set()
    for entry in live:
        key = (entry.msgctxt or "", "" if entry.msgctxt else entry.msgid)
        if key in seen:
            name = entry.msgctxt or entry.msgid
            raise Stop(found("E-TRN-002", shown, entry.linenum or 0, name=name))
        seen.add(key)
    return tuple(
        Entry(entry.msgctxt or "", entry.msgid, entry.msgstr, entry.fuzzy) for entry in live
    )


def _refuse_broken(text: str, shown: str) -> None:
    """Conflict markers and unterminated strings, which the library drops without a word."""
    for pattern in (_CONFLICT, _OPEN_STRING):
        fault = pattern.search(text)
        if fault:
            line = text.count("\n", 0, fault.start()) + 1
            excerpt = fault[0].strip()[:60]
            raise Stop(found("E-TRN-001", shown, line, excerpt=excerpt))


@dataclass(frozen=True, slots=True)
class Row:
    """One entry to write."""

    context: str
    source: str
    text: str
    comment: str = ""
    fuzzy: bool = False
    previous: str = ""


def written(language: str, rows: Iterable[Row], gone: Iterable[Entry]) -> str:
    """A PO file's text, unwrapped, in the order given; no dates, so the same rows give it again."""
    file = polib.POFile(wrapwidth=UNWRAPPED)
    file.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for row in rows:
        entry = polib.POEntry(
            msgctxt=row.context,
            msgid=row.source,
            msgstr=row.text,
            comment=row.comment,
            flags=["fuzzy"] if row.fuzzy else [],
            previous_msgid=row.previous or None,
        )
        file.append(entry)
    for old in gone:
        file.append(
            polib.POEntry(msgctxt=old.context, msgid=old.source, msgstr=old.text, obsolete=True)
        )
    return f"{file}\n"
