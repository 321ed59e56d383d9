"""A report's evidence and states -> the views of its notes page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from duben.html.inline import foreign
from duben.html.views import Link, RemarkView, RepairView
from duben.model import Repair, Variant
from duben.publication import Publication, localised, pages
from duben.strings import Strings

MANY = 6
"""Different things dropped for one reason that stand in one row, to be unfolded."""


def repair_views(repairs: Iterable[Repair], strings: Strings) -> tuple[RepairView, ...]:
    """Repairs of one kind in one row, with the lines where they were made."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for repair in repairs:
        groups.setdefault((repair.why, repair.before, repair.after), []).append(repair.line)
    dropped = Counter(why for why, _, after in groups if not after)
    views: dict[object, list[RepairView]] = {}
    for (why, before, after), lines in groups.items():
        row = RepairView(
            strings.get(f"repair.{why}", why), before, after, len(lines), _places(lines)
        )
        together = not after and dropped[why] >= MANY
        views.setdefault(why if together else (why, before, after), []).append(row)
    return tuple(_folded(rows) if len(rows) > 1 else rows[0] for rows in views.values())


def _places(lines: Iterable[int]) -> str:
    """Line numbers in order; two repairs of a line as 15×2."""
    return ", ".join(
        f"{line}×{count}" if count > 1 else str(line) for line, count in Counter(lines).items()
    )


def _folded(rows: Sequence[RepairView]) -> RepairView:
    """One row for all that was dropped for the same reason."""
    return replace(rows[0], count=sum(row.count for row in rows), places="", each=tuple(rows))


def remarks(publication: Publication, variant: Variant) -> tuple[RemarkView, ...]:
    """The editor's notes, each with the place it speaks of."""
    folders = pages(publication.source)
    places = {
        unit: section.id
        for section in publication.source.walk()
        for unit in [f"h{section.id}", *(getattr(b, "id", "") for b in section.blocks)]
    }
    views = []
    for remark in publication.source.source.remarks:
        link = None
        if remark.at in places:
            section = places[remark.at]
            path = folders[section]
            href = f"../{path}/#{remark.at}" if path else f"../#{remark.at}"
            link = Link(section, href)
        views.append(RemarkView(foreign(localised(remark.text, variant), variant.lang), link))
    return tuple(views)
