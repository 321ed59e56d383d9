"""A report, its translations and its terms -> problems. Judges and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path

from duben import fidelity, oddities, translate
from duben.model import Report, Term
from duben.po import Entry
from duben.problem import Problem, found, nearest
from duben.report_file import inside
from duben.textfile import place

FEW = 5
"""Unused terms that are told one by one; more are those of another place, or of other years."""
SHOWN = 8
"""Names among them that are told."""
_LITERAL = re.compile(r"\*\*|__|\]\(")


def check(
    report: Report, folder: Path, shown: str, catalogues: Mapping[str, Sequence[Entry]]
) -> list[Problem]:
    """Everything that can be said of one report.

    A text that is not right has other sentences: then nothing is said of their translations.
    """
    changed = fidelity.check(report, folder, shown)
    return [
        *changed,
        *_leftover_markup(report, folder, shown),
        *_files(report, folder, shown),
        *_remarks(report, folder, shown),
        *oddities.check(report, folder, shown, lambda text: _in_markdown(folder, shown, text)),
        *([] if changed else _strangers(report, catalogues)),
    ]


def unused_terms(root: Path, terms: Sequence[Term], used: Container[str]) -> list[Problem]:
    """Terms that no report mentions: the site has no page of them."""
    shown, unused = "content/glossary.toml", [term for term in terms if term.id not in used]
    if len(unused) > FEW:
        names = "、".join(term.names["zh-hans"] for term in unused[:SHOWN])
        more = "……" if len(unused) > SHOWN else ""
        return [found("W-GLO-003", shown, excerpt=names + more, count=len(unused))]
    return [
        found(
            "W-GLO-001",
            *place(root / shown, shown, f'"{term.id}"'),
            name=term.names["zh-hans"],
            id=term.id,
        )
        for term in unused
    ]


def _in_markdown(folder: Path, shown: str, needle: str) -> tuple[str, int, int, str]:
    """The line of a report's Markdown that holds a text."""
    for path in sorted(folder.glob("[0-9][0-9]-*.md")):
        where = place(path, f"{shown}/{path.name}", needle)
        if where[1]:
            return where
    return shown, 0, 0, needle


def _leftover_markup(report: Report, folder: Path, shown: str) -> Iterator[Problem]:
    for unit, text in report.units():
        match = _LITERAL.search(text.value)
        if match:
            around = text.value[max(match.start() - 6, 0) : match.end() + 6]
            where = _in_markdown(folder, shown, around)
            yield found("W-MD-001", *where, unit=unit, text=match[0])


def _files(report: Report, folder: Path, shown: str) -> Iterator[Problem]:
    """Pictures and linked files that are not there, or not in the report's folder."""
    for unit, name in report.files():
        if not inside(folder, name) or not (folder / name).is_file():
            yield found("E-MD-002", *_in_markdown(folder, shown, name), unit=unit)


def _remarks(report: Report, folder: Path, shown: str) -> Iterator[Problem]:
    known = {unit for unit, _ in report.units()} | {""}
    for remark in report.source.remarks:
        if remark.at not in known:
            meant = nearest(remark.at, known)
            record = f"{shown}/report.toml"
            where = place(folder / "report.toml", record, f'"{remark.at}"')
            yield found("W-CFG-010", *where, name=remark.at, meant=meant)


def _strangers(report: Report, catalogues: Mapping[str, Sequence[Entry]]) -> Iterator[Problem]:
    """Translations of sentences that the report does not have, one problem a file."""
    known = {sentence.id for sentence in translate.sentences(report)}
    for language, entries in sorted(catalogues.items()):
        strange = [entry for entry in entries if entry.context not in known]
        if strange:
            path = f"translations/{language}/{report.slug}.po"
            first = strange[0]
            meant = nearest(first.context, known) if len(strange) == 1 else ""
            yield found(
                "W-TRN-004",
                path,
                first.line,
                excerpt=first.text[:80],
                name=first.context,
                count=len(strange),
                meant=meant,
            )
