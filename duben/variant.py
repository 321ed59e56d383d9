"""A row of site.toml -> the steps, in order, that make its edition of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from duben import glossary, hanzi, script, translate
from duben.glossary import Matcher
from duben.model import Report, Term, Variant
from duben.po import Entry
from duben.quantity import marking
from duben.quantity.statistics import Statistic
from duben.script import Names

Step = Callable[[Report], Report]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the steps need: matchers by language, how terms are marked."""

    matchers: Mapping[str, Matcher]
    first_only: bool
    names: Names
    terms: tuple[Term, ...] = ()
    """Their readings correct those of the reports."""
    shelf: Path | None = None
    """The folder where slow results are kept; safe to delete."""


def steps(
    variant: Variant,
    workshop: Workshop,
    catalogues: Mapping[str, tuple[Entry, ...]],
    figures: Sequence[Statistic] = (),
) -> list[tuple[str, Step]]:
    """(name, step) in order. Steps of one name do the same, so their results can be shared.

    Readings are computed on the source and carried through script conversion; converted text
    would be read wrongly (docs/decisions/005).
    """
    chosen: list[tuple[str, Step]] = []
    language = glossary.CHINESE
    if variant.translation:
        language = variant.translation
        entries = catalogues.get(language, ())
        chosen.append(
            (f"translation {language}", lambda r: translate.translate(r, entries, variant.lang))
        )
        if language == glossary.ENGLISH:
            chosen.append(("figures", lambda r: marking.mark_translation(r, figures)))
    if variant.reading:
        chosen.append((f"reading {variant.reading}", lambda r: _read(r, variant, workshop)))
    if language in workshop.matchers:
        matcher = workshop.matchers[language]
        chosen.append(("terms", lambda r: glossary.mark_terms(r, matcher, workshop.first_only)))
    if variant.script:
        chosen.append((f"script {variant.script}", lambda r: _script(r, variant, workshop)))
    return chosen


def editions(
    source: Report,
    variants: Iterable[Variant],
    workshop: Workshop,
    catalogues: Mapping[str, tuple[Entry, ...]],
    figures: Sequence[Statistic] = (),
) -> dict[str, Report]:
    """Every edition of a report by its key; what several share is made once.

    Figures are marked in the source; a translation has its own places for them.
    """
    made: dict[tuple[str, ...], Report] = {(): marking.mark(source, figures)}
    result: dict[str, Report] = {}
    for variant in variants:
        path: tuple[str, ...] = ()
        for name, step in steps(variant, workshop, catalogues, figures):
            before, path = path, (*path, name)
            if path not in made:
                made[path] = step(made[before])
        result[variant.key] = made[path]
    return result


def _script(report: Report, variant: Variant, workshop: Workshop) -> Report:
    return script.to_script(report, variant.script, workshop.names)


def _read(report: Report, variant: Variant, workshop: Workshop) -> Report:
    from duben.reading import annotate  # its dictionaries take a second to load

    system = annotate.System(variant.reading, hanzi.converter("hk"))
    return annotate.add_readings(report, system, workshop.terms, workshop.shelf)
