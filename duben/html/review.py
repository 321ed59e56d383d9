"""A report with readings -> the places where a person should check them, a line to mend each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from duben.html.inline import Style, inline
from duben.html.views import Link, ReviewGroup, ReviewRow
from duben.model import Variant, own_units
from duben.publication import Publication, pages
from duben.text import Text

AROUND = 6
"""Characters of context on each side."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def reviews(publication: Publication, variant: Variant) -> tuple[ReviewGroup, ...]:
    """The risky characters (reading-rules.txt, `review`) of an edition with readings, in order.

    Places with the same neighbours and the same reading are one row with its count.
    """
    if not variant.reading:
        return ()
    from duben.reading.words import sets  # loads what only editions with readings need

    risky = sorted(sets("reading-rules.txt")["review"])
    rows: dict[str, dict[tuple[str, str], ReviewRow]] = {character: {} for character in risky}
    for unit, href, source, text in _texts(publication, variant):
        for place, character in enumerate(source):
            if character in rows and text.readings[place]:
                row = _row(unit, href, source, text, place, variant.reading)
                known = rows[character].get((row.phrase, row.reading))
                rows[character][row.phrase, row.reading] = known.again() if known else row
    return tuple(
        ReviewGroup(character, _summary(found.values()), tuple(found.values()))
        for character, found in rows.items()
        if found
    )


def _summary(rows: Iterable[ReviewRow]) -> str:
    """The readings with their counts, the commonest first: wéi 24 · wèi 9."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.reading] = counts.get(row.reading, 0) + row.count
    order = sorted(counts, key=lambda reading: (-counts[reading], reading))
    return " · ".join(f"{reading} {counts[reading]}" for reading in order)


def _texts(publication: Publication, variant: Variant) -> Iterator[tuple[str, str, str, Text]]:
    """(id, link from the notes page, source text, the edition's text)."""
    folders = pages(publication.source)
    edition = publication.editions[variant.key]
    for own, other in zip(publication.source.walk(), edition.walk(), strict=True):
        folder = f"../{folders[own.id]}/" if folders[own.id] else "../"
        for (unit, source), (_, text) in zip(own_units(own), own_units(other), strict=True):
            yield unit, f"{folder}#{unit}", source.value, text


def _row(unit: str, href: str, source: str, text: Text, place: int, system: str) -> ReviewRow:
    start, end = place, place + 1
    while start and place - start < 1 and _HAN.match(source[start - 1]):
        start -= 1
    while end < len(source) and end - place < 2 and _HAN.match(source[end]):
        end += 1
    phrase, reading = source[start:end], text.readings[place]
    said = " ".join(reading if i == place else "-" for i in range(start, end))
    before, after = max(0, place - AROUND), place + 1 + AROUND
    only = Text(text.value[place], readings=(reading,))
    html = (
        Markup.escape(text.value[before:place])
        + Markup("<mark>")
        + inline(only, Style(anchors=False, gaps=False))
        + Markup("</mark>")
        + Markup.escape(text.value[place + 1 : after])
    )
    line = f'{{ phrase = "{phrase}", {system} = "{said}" }}'
    return ReviewRow(phrase, reading, Link(html, href, hint=unit), line)
