"""A publication -> data/<slug>.figures.csv and .figures.json: every figure of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from duben.model import Page, Report
from duben.publication import Publication, Site
from duben.quantity.figure import decimal
from duben.quantity.statistics import Statistic
from duben.tabular import csv_file
from duben.text import Text

COLUMNS = (
    *("id", "paragraph", "sentence", "section", "kind", "raw", "value", "unit", "bound"),
    *("period", "measures"),
)


def figure_data(site: Site, publication: Publication) -> Iterator[Page]:
    """The figures as a table and as objects; contexts in every plain edition."""
    texts = {
        v.key: _sentences(publication.editions[v.key])
        for v in site.primaries()
        if v.key in publication.editions
    }
    rows = [_row(one, texts) for one in publication.figures]
    slug = publication.slug
    data = {"slug": slug, "figures": rows}
    yield Page(f"data/{slug}.figures.json", msgspec.json.encode(data))
    header = (*COLUMNS, *(f"context.{key}" for key in texts))
    table = [header, *(_cells(row, texts) for row in rows)]
    yield Page(f"data/{slug}.figures.csv", csv_file(table))


def _row(one: Statistic, texts: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    value = decimal(one.figure.value)
    return {
        "id": one.id,
        "paragraph": one.unit,
        "sentence": one.sentence,
        "section": one.section,
        "kind": one.figure.kind,
        "raw": one.figure.raw,
        "value": int(value) if value == value.to_integral_value() else float(value),
        "unit": one.figure.unit,
        "bound": one.figure.bound,
        "period": one.period,
        "measures": one.measures,
        "context": {key: own[one.sentence] for key, own in texts.items() if one.sentence in own},
    }


def _cells(row: Mapping[str, Any], texts: Mapping[str, Mapping[str, str]]) -> list[str]:
    number = row["value"]
    fixed = {**row, "value": str(number) if isinstance(number, int) else f"{number:.12g}"}
    cells = [str(fixed[name]) for name in COLUMNS]
    return [*cells, *(row["context"].get(key, "") for key in texts)]


def _sentences(report: Report) -> dict[str, str]:
    """The sentences of an edition by id; one that is not translated is left out."""
    return {id: value for _, text in report.units() for id, value in _own(text, report.lang)}


def _own(text: Text, lang: str) -> Iterator[tuple[str, str]]:
    foreign = {(mark.start, mark.end) for mark in text.marked("lang") if mark.target != lang}
    for mark in text.marked("sentence"):
        if (mark.start, mark.end) not in foreign:
            yield mark.target, text.value[mark.start : mark.end].strip()
