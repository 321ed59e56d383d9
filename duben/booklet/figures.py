"""A publication's figures in one edition -> the table at the end of a booklet, by section."""

from __future__ import annotations

from collections.abc import Iterable

from duben.booklet.manuscript import Data
from duben.model import Section, Variant
from duben.publication import Publication, Site, heading
from duben.told import told

_LONGEST = 76
"""Characters of an English clause: two lines of the table."""
WORDS = ("title", "figure", "measures", "period")


def figure_table(
    site: Site, publication: Publication, variant: Variant, chosen: Iterable[Section]
) -> Data:
    """Heading, column heads, and the rows of each chosen section that holds figures.

    A row: the figure as printed, what it measures, its period, and "lang" where the words are
    the source's.
    """
    strings = site.strings[variant.key]
    said = told(publication, variant, strings, _LONGEST)
    groups = []
    for section in (inner for one in chosen for inner in one.walk()):
        rows: list[Data] = [
            {
                "figure": one.shown,
                "measures": one.label,
                "period": one.period,
                "lang": "" if one.here else publication.source.lang,
            }
            for one in (said[f.id] for f in publication.figures if f.section == section.id)
        ]
        if rows:
            foreign = section.title.lang
            groups.append({"heading": heading(section, strings), "lang": foreign, "rows": rows})
    return {**{name: strings[f"figures.{name}"] for name in WORDS}, "groups": groups}
