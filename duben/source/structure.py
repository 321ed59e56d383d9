"""The lines of a file -> a report's front matter, outline and annexes, and every repair made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from duben.model import Repair
from duben.source import contents, fragments, one_line, page, repair, repeats, wrapping
from duben.source.appendix import Annex, annexes
from duben.source.body import bodies
from duben.source.edits import merged
from duben.source.front import Front, front_matter
from duben.source.lines import Line
from duben.source.markers import without_markers
from duben.source.notes import with_notes
from duben.source.outline import Outline, outline
from duben.source.rows import with_rows

# The tail goes twice: a page that says its body again has one behind each.
_CLEANING = (
    page.without_margins,
    page.without_tail,
    page.without_buttons,
    repeats.without_repeats,
    page.without_tail,
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person says about lines of the file, by their numbers."""

    keep: Collection[int] = ()
    """Lines that are not dropped."""
    headings: Mapping[int, int] | None = None
    """Lines that are headings, with their level; 0 as it comes."""
    texts: Collection[int] = ()
    """Lines that are text, although they look like headings."""


@dataclass(frozen=True, slots=True)
class Structure:
    """A report's parts, and what was changed on the way to them."""

    front: Front
    outline: Outline
    annexes: tuple[Annex, ...]
    repairs: tuple[Repair, ...]
    characters: Mapping[int, tuple[Repair, ...]]
    """Of these the ones that mend characters, by line: what a paragraph's text went through."""
    markers: tuple[int, ...]
    """The numbers of marks in the text that point at the report's own glossary."""


def structure(lines: Sequence[Line], wishes: Wishes, shown: str) -> Structure:
    """Repair, drop, join and outline, in this order; each change is in `repairs`."""
    raw = [line.text for line in lines]
    made = repair.repairs(raw)
    texts = repair.repaired(raw, made, shown)
    text, edits = with_notes(bodies(texts, lines))
    text, dropped = one_line.split(text)
    edits += dropped
    for step in _CLEANING:
        text, dropped = step(text, wishes.keep)
        edits += dropped
    text, dropped = wrapping.unwrapped(text, texts, wishes.keep)
    edits += dropped
    text, dropped = repeats.without_abstracts(text, wishes.keep)
    edits += dropped
    text, dropped = contents.without_contents(text, wishes.keep)
    edits += dropped
    front, text = front_matter(text, wishes.keep)
    edits += front.edits
    text, last, dropped = annexes(fragments.mended(with_rows(text)))
    edits += dropped
    entries = [entry for annex in last for entry in annex.entries]
    text, dropped, markers = without_markers(text, entries)
    edits += dropped
    seen = outline(text, wishes.headings, wishes.texts)
    by_line = {n: tuple(group) for n, group in groupby(made, key=lambda repair: repair.line)}
    return Structure(front, seen, tuple(last), merged(raw, made, edits), by_line, markers)
