"""A report, its translations and the glossary -> every problem that the guards find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from duben.glossary import CHINESE, Matcher
from duben.guards.figures import figures
from duben.guards.leaks import leaks
from duben.guards.pairs import paragraphs
from duben.guards.terms import terms
from duben.model import Report, Term
from duben.po import Entry
from duben.problem import Problem, found, nearest

ENGLISH = "en"
WORDS = frozenset({"ui", "problems"})
"""PO files that belong to no report."""


def guard(
    report: Report,
    catalogues: Mapping[str, Sequence[Entry]],
    matchers: Mapping[str, Matcher],
    known: Mapping[str, Term],
) -> list[Problem]:
    """What is wrong with the translations of one report, file by file, in their order.

    Figures are read in English alone; terms in every language.
    """
    problems: list[Problem] = []
    for language, entries in sorted(catalogues.items()):
        path = f"translations/{language}/{report.slug}.po"
        for pairs in paragraphs(report, entries):
            for pair in pairs:
                problems += terms(pair, path, matchers[CHINESE], known, language)
            if language.partition("-")[0] == ENGLISH:
                problems += figures(pairs, path, report.date.year)
                problems += (problem for pair in pairs for problem in leaks(pair, path))
    return sorted(problems, key=lambda problem: (problem.path, problem.line))


def strays(root: Path, languages: Iterable[str], slugs: Sequence[str]) -> Iterator[Problem]:
    """Translations of reports that are gone."""
    for language in sorted(languages):
        for path in sorted((root / "translations" / language).glob("*.po")):
            if path.stem not in WORDS and path.stem not in slugs:
                meant = nearest(path.stem, slugs)
                shown = f"translations/{language}/{path.name}"
                yield found("W-TRN-005", shown, name=path.stem, meant=meant)
