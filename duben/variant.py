"""A row of site.toml -> the steps, in order, that make its edition of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from duben import glossary, hanzi, translate
from duben.glossary import Matcher
from duben.model import Report, Variant
from duben.po import Entry

Step = Callable[[Report], Report]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the steps need: matchers by language, how terms are marked."""

    matchers: Mapping[str, Matcher]
    first_only: bool


def steps(
    variant: Variant, workshop: Workshop, catalogues: Mapping[str, tuple[Entry, ...]]
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
    if variant.reading:
        chosen.append((f"reading {variant.reading}", _readings))
    if language in workshop.matchers:
        matcher = workshop.matchers[language]
        chosen.append(("terms", lambda r: glossary.mark_terms(r, matcher, workshop.first_only)))
    if variant.script:
        chosen.append((f"script {variant.script}", lambda r: hanzi.to_script(r, variant.script)))
    return chosen


def editions(
    source: Report,
    variants: Iterable[Variant],
    workshop: Workshop,
    catalogues: Mapping[str, tuple[Entry, ...]],
) -> dict[str, Report]:
    """Every edition of a report by its key; what several share is made once."""
    made: dict[tuple[str, ...], Report] = {(): source}
    result: dict[str, Report] = {}
    for variant in variants:
        path: tuple[str, ...] = ()
        for name, step in steps(variant, workshop, catalogues):
            before, path = path, (*path, name)
            if path not in made:
                made[path] = step(made[before])
        result[variant.key] = made[path]
    return result


def _readings(report: Report) -> Report:
    from duben import reading  # its dictionaries take a fifth of a second to load

    return reading.add_readings(report)
