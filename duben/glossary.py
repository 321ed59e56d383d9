"""Terms + a report -> the same report with its terms marked, and a list of every mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import ahocorasick_rs

from duben.blocks import map_block
from duben.model import Mention, Report, Section, Term, own_units
from duben.text import Mark, Text

CHINESE, ENGLISH = "zh-hans", "en"
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class Matcher:
    """Finds terms in a text by leftmost longest match; English at word ends, in either case."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._english = language == ENGLISH
        names = {name: term.id for term in terms for name in _names(term, language)}
        names |= {name: "" for term in terms for name in term.unlike}
        self._ids = list(names.values())
        fold = [name.translate(_LOWER) if self._english else name for name in names]
        self._automaton = ahocorasick_rs.AhoCorasick(fold)

    def find(self, value: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, term id), in order, without overlap.

        Every match is looked at, not the longest alone: an English name that ends inside a word
        may leave a shorter one.
        """
        if not self._ids:
            return
        folded = value.translate(_LOWER) if self._english else value
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        position = 0
        for index, start, end in sorted(matches, key=lambda match: (match[1], -match[2])):
            if start < position or (self._english and not _is_word(value, start, end)):
                continue
            position = end
            if self._ids[index]:
                yield start, end, self._ids[index]


def mark_terms(report: Report, matcher: Matcher, first_only: bool) -> Report:
    """Mark terms in the running text: never in headings or links, never across another mark."""

    def marked(section: Section) -> Section:
        seen: set[str] = set()

        def change(_: str, text: Text) -> Text:
            found = tuple(_marks(text, matcher, seen if first_only else None))
            return _whole(text, found).mark(found)

        blocks = tuple(
            block if isinstance(block, Section) else map_block(block, change)
            for block in section.blocks
        )
        return replace(section, blocks=blocks)

    return report.map_sections(marked)


def mentions(report: Report, matcher: Matcher) -> tuple[Mention, ...]:
    """Every place where a term occurs, headings too, once a paragraph, in reading order."""
    found = (
        Mention(term, unit, section.id)
        for section in report.walk()
        for unit, text in own_units(section)
        for _, _, term in matcher.find(text.value)
    )
    return tuple(dict.fromkeys(found))


def _marks(text: Text, matcher: Matcher, seen: set[str] | None) -> Iterator[Mark]:
    for start, end, term in matcher.find(text.value):
        if seen is not None and term in seen:
            continue
        if all(_fits(start, end, mark) for mark in text.marks):
            if seen is not None:
                seen.add(term)
            yield Mark(start, end, "term", term)


def _whole(text: Text, terms: Iterable[Mark]) -> Text:
    """The text without figures that a term holds or cuts: the 5 of 5A级景区."""
    spans = [(term.start, term.end) for term in terms]
    kept = tuple(
        mark
        for mark in text.marks
        if mark.kind != "figure" or all(_holds(mark, start, end) for start, end in spans)
    )
    return text if len(kept) == len(text.marks) else replace(text, marks=kept)


def _holds(figure: Mark, start: int, end: int) -> bool:
    """Whether a span lies inside a figure or apart from it."""
    apart = end <= figure.start or figure.end <= start
    return apart or (figure.start <= start and end <= figure.end)


def _fits(start: int, end: int, mark: Mark) -> bool:
    """Outside the mark, or inside it if it is no link and no other language."""
    if mark.kind == "figure":
        return True
    if mark.kind == "note":
        return not start < mark.start < end
    apart = end <= mark.start or mark.end <= start
    inside = mark.start <= start and end <= mark.end
    return apart or (inside and mark.kind not in ("link", "lang"))


def _names(term: Term, language: str) -> tuple[str, ...]:
    name = term.names.get(language, "")
    if language == CHINESE:
        return (name, *term.aliases)
    return tuple(filter(None, (name, *(term.en_aliases if language == ENGLISH else ()))))


def _is_word(value: str, start: int, end: int) -> bool:
    before, after = value[max(start - 1, 0) : start], value[end : end + 1]
    return not (before.isalnum() or after.isalnum())
