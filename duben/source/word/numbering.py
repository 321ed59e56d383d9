"""numbering.xml and the paragraphs in order -> the number that Word prints before each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from duben.source.list_numbers import written
from duben.source.word.styles import Styles, on, value

DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_CLOSED = re.compile(r"[、．.，,：:；;）)〕】\]—\s]$")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PICTURES = re.compile(r"wingdings|symbol|webdings", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a list."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    """After which level (from 1) it begins anew; 0 never, None after any above."""
    plain: bool = False
    """The numbers of the levels above are printed in plain digits (w:isLgl)."""
    space: str = ""
    named: str = ""
    """The paragraph style that stands for this level."""


@dataclass(slots=True)
class Counter:
    """Counts through the paragraphs of a document; lists of one kind share their numbers."""

    steps: Mapping[str, tuple[str, tuple[Step, ...]]]
    """List -> (kind, its levels)."""
    starts: Mapping[tuple[str, int], int]
    """(list, level) -> the number it begins with at its first paragraph."""
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def number(self, paragraph: Element, styles: Styles) -> str:
        """The text before a paragraph: 一、 or （三）, or "" ."""
        id, said, source = styles.numbering(paragraph)
        if id not in self.steps:
            return ""
        kind, steps = self.steps[id]
        named = [i for i, step in enumerate(steps) if source and step.named == source]
        level = int(said) if said.isdecimal() else named[0] if named else 0
        if level >= len(steps):
            return ""
        self._count(kind, id, level, steps)
        step = steps[level]
        return _spaced(_filled(step, self.counts[kind], steps), step.space)

    def _count(self, kind: str, id: str, level: int, steps: tuple[Step, ...]) -> None:
        counts = self.counts.setdefault(kind, [None] * DEEPEST)
        anew = self.starts.get((id, level))
        before = counts[level]
        if anew is not None and (id, level) not in self.begun:
            counts[level] = anew
        else:
            counts[level] = steps[level].start if before is None else before + 1
        self.begun.add((id, level))
        for deeper in range(level + 1, len(steps)):
            restart = steps[deeper].restart
            if restart is None or (restart and level < restart):
                counts[deeper] = None


def counter(root: Element | None, styles: Styles) -> Counter:
    """The lists of numbering.xml, or none."""
    if root is None:
        return Counter({}, {})
    kinds = {kind.get("w.abstractNumId", ""): kind for kind in root.iter("w.abstractNum")}
    lists = {one.get("w.numId", ""): one for one in root.iter("w.num")}
    steps = {}
    starts: dict[tuple[str, int], int] = {}
    for id, one in lists.items():
        kind = _kind(value(one, "w.abstractNumId"), kinds, lists, styles)
        found = {int(row.get("w.ilvl", "0")): row for row in _levels(kinds.get(kind))}
        for change in one.iter("w.lvlOverride"):
            level = int(change.get("w.ilvl", "0"))
            own = change.find("w.lvl")
            anew = value(change, "w.startOverride")
            found |= {level: own} if own is not None else {}
            starts |= {(id, level): int(anew)} if anew.isdecimal() else {}
        rows = [found.get(level) for level in range(DEEPEST)]
        steps[id] = (kind, tuple(_step(row) if row is not None else Step() for row in rows))
    return Counter(steps, starts)


def _kind(
    kind: str, kinds: Mapping[str, Element], lists: Mapping[str, Element], styles: Styles
) -> str:
    """The kind that holds the levels: some only name a style whose list does."""
    link = value(kinds.get(kind), "w.numStyleLink")
    if not link:
        return kind
    id = next((value(s, "w.pPr/w.numPr/w.numId") for s in styles.chain(link)), "")
    other = value(lists.get(id), "w.abstractNumId")
    return other if other in kinds and not value(kinds[other], "w.numStyleLink") else kind


def _levels(kind: Element | None) -> list[Element]:
    return kind.findall("w.lvl") if kind is not None else []


def _step(row: Element) -> Step:
    start, restart = value(row, "w.start"), value(row, "w.lvlRestart")
    fonts = row.find("w.rPr/w.rFonts")
    style = value(row, "w.numFmt") or value(row, "mc.AlternateContent/mc.Fallback/w.numFmt")
    pictures = fonts is not None and any(map(_PICTURES.search, fonts.attrib.values()))
    hidden = on(row, "w.rPr/w.vanish") or (style == "bullet" and pictures)
    return Step(
        int(start) if start.isdecimal() else 1 if start else 0,
        style or "decimal",
        "" if hidden else _PRIVATE.sub("", value(row, "w.lvlText")),
        int(restart) if restart.isdecimal() else None,
        on(row, "w.isLgl"),
        {"nothing": "", "space": " "}.get(value(row, "w.suff"), " "),
        value(row, "w.pStyle"),
    )


def _filled(step: Step, counts: list[int | None], steps: tuple[Step, ...]) -> str:
    """%1、 -> 一、."""

    def number(match: re.Match[str]) -> str:
        level = int(match[1]) - 1
        if level >= len(steps):
            return ""
        own = steps[level]
        count = counts[level]
        plain = step.plain and own is not step
        return written(own.start if count is None else count, "decimal" if plain else own.style)

    return _PLACE.sub(number, step.text)


def _spaced(text: str, space: str) -> str:
    """A tab or space behind a number is layout, unless only it parts number and text."""
    return text + ("" if not text or _CLOSED.search(text) else space)
