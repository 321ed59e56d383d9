"""A report's evidence and states -> the views of its notes page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from duben.html.inline import foreign
from duben.html.views import Link, RemarkView, RepairView
from duben.model import Repair, Variant
from duben.publication import Publication, localised, pages
from duben.strings import Strings


def repair_views(repairs: Iterable[Repair], strings: Strings) -> tuple[RepairView, ...]:
    """Repairs of one kind in one row, with the lines where they were made."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for repair in repairs:
        groups.setdefault((repair.why, repair.before, repair.after), []).append(repair.line)
    views = []
    for (why, before, after), lines in groups.items():
        places = ", ".join(
            f"{line}×{count}" if count > 1 else str(line) for line, count in Counter(lines).items()
        )
        words = strings.get(f"repair.{why}", why)
        views.append(RepairView(words, before, after, len(lines), places))
    return tuple(views)


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
