"""A source file of any kind -> its lines, and the text that stands as evidence for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from duben.problem import Problem, Stop, found
from duben.source.decode import LIMIT, decode
from duben.source.kind import PAGES, PLAIN, by_bytes, by_name, is_page
from duben.source.lines import Line

LONGEST = 50_000_000
"""Bytes of a file that holds pictures and fonts as well."""
LONGEST_LINE = 1_000_000
"""Characters; a whole report has some 30,000."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What a file holds."""

    lines: tuple[Line, ...]
    encoding: str
    text: str = ""
    """The lines as text, where the file itself is none: written beside it as evidence."""
    problems: tuple[Problem, ...] = ()


def intake(path: Path, shown: str) -> tuple[bytes, Intake]:
    """(the bytes, what they hold). Raises Stop where the file cannot be read."""
    suffix = path.suffix.lower()
    by_name(suffix, shown)
    try:
        size = path.stat().st_size
        limit = LIMIT if suffix in (*PLAIN, *PAGES) else LONGEST
        if size > limit:
            raise Stop(found("E-SRC-009", shown, size=size, limit=limit))
        data = path.read_bytes()
    except OSError as error:
        raise Stop(found("E-SRC-001", shown)) from error
    return data, _read(data, suffix, shown)


def _read(data: bytes, suffix: str, shown: str) -> Intake:
    """The readers of pages and documents bring libraries: loaded when there is such a file."""
    by_bytes(data, suffix, shown)
    if suffix in PLAIN:
        taken = _plain(data, suffix, shown)
    elif suffix in PAGES:
        from duben.source.hypertext import page

        lines, encoding = page.read(data, shown)
        taken = _extracted(lines, encoding, ())
    else:
        lines, problems = _document(data, suffix, shown)
        taken = _extracted(lines, "utf-8", problems)
    longest = max((len(line.text) for line in taken.lines), default=0)
    if longest > LONGEST_LINE:
        raise Stop(found("E-SRC-022", shown, what="limit.line", size=longest, limit=LONGEST_LINE))
    return taken


def _plain(data: bytes, suffix: str, shown: str) -> Intake:
    text, encoding = decode(data, shown)
    if is_page(text):
        raise Stop(found("E-SRC-045", shown, suffix=suffix, kind=".html"))
    return Intake(tuple(Line(line) for line in text.split("\n")), encoding)


def _document(data: bytes, suffix: str, shown: str) -> tuple[list[Line], tuple[Problem, ...]]:
    if suffix == ".docx":
        from duben.source.word import document

        return document.read(data, shown)
    from duben.source.pdf import document as pdf

    return pdf.read(data, shown)


def _extracted(lines: list[Line], encoding: str, problems: tuple[Problem, ...]) -> Intake:
    """Lines with one line of evidence each."""
    clean = tuple(lines)
    return Intake(clean, encoding, "\n".join(line.text for line in clean) + "\n", problems)
