"""The nouns: a report as sections of blocks, its terms, its variants, the pages made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from duben.blocks import Block, Change, block_files, block_units, map_block
from duben.text import Text


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and, in the order of the source, its paragraphs and sub-sections.

    The opening and the closing of a report have no heading of their own.
    """

    id: str
    """Position: "2" for the second part, "2-4" for its fourth sub-section."""
    number: str
    """As printed, "（二）"; empty where the heading has none."""
    title: Text
    stop: str = ""
    """The 。 that ends a heading which ran into its body in the source."""
    role: str = ""
    """"opening", "closing" or ""."""
    blocks: tuple[Block | Section, ...] = ()
    spelling: str = ""
    """The heading in pinyin, its words joined (GB/T 16159-2012); "" without pinyin."""

    @property
    def path(self) -> str:
        """Its name in addresses."""
        return self.role or self.id

    @property
    def level(self) -> int:
        return self.id.count("-") + 1

    @property
    def lead(self) -> str:
        """The number as it stands before the title: "（二）", but "1. " and "Annex 1: "."""
        return self.number + (" " if self.number.endswith((".", ":")) else "")

    def children(self) -> tuple[Section, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Section))

    def walk(self) -> Iterator[Section]:
        """The section and all below it, in reading order of their headings."""
        yield self
        for child in self.children():
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Repair:
    """One change from the source file to the published text."""

    line: int
    column: int
    """In characters, from 1."""
    before: str
    after: str
    why: str
    """A key of `repair.*` in the interface translations, or words of an editor."""


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note on something printed as it stands."""

    at: str
    """The id of the paragraph or heading it speaks of, or ""."""
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure that an editor chose, under a name of its own."""

    figure: str
    """Its id, "f1-2-1-3"."""
    label: dict[str, str]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures that a reader compares at a glance."""

    title: dict[str, str]
    figures: tuple[Labelled, ...]
    whole: float = 0.0
    """What a full bar stands for; 0: the largest of the figures."""


@dataclass(frozen=True, slots=True)
class Correction:
    """How a phrase is read: a syllable a character, parted by blanks; "-" leaves one."""

    phrase: str
    """In simplified characters, as the source has it."""
    pinyin: str = ""
    zhuyin: str = ""
    """Only where Taiwan reads it otherwise than the pinyin says."""
    jyutping: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The evidence: the untouched file and what was changed on the way to the page."""

    file: str
    sha256: str
    encoding: str
    """Of the text: the file itself, or what was taken from it."""
    url: str = ""
    text: str = ""
    """The file that holds its text, one line a paragraph, where the evidence is none itself."""
    text_sha256: str = ""
    repairs: tuple[Repair, ...] = ()
    remarks: tuple[Remark, ...] = ()
    readings: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """The traditional forms of one phrase in one report, each as long as the phrase."""

    before: str
    tw: str
    hk: str

    def form(self, script: str) -> str:
        """The form in "tw" or "hk"."""
        return self.tw if script == "tw" else self.hk


@dataclass(frozen=True, slots=True)
class Report:
    """One report in one edition."""

    slug: str
    title: Text
    place: Text
    occasion: Text
    speaker: Text
    date: date
    lang: str
    source: Source
    sections: tuple[Section, ...]
    headlines: tuple[Labelled, ...] = ()
    """The figures of its cover."""
    charts: tuple[Chart, ...] = ()
    overrides: tuple[Override, ...] = ()

    @property
    def overline(self) -> Text:
        """The place, for a line above the title; empty where the title names it."""
        return Text("") if self.place.value in self.title.value else self.place

    def map(self, change: Change) -> Report:
        """The same report with every text changed, headings and front matter too."""
        return replace(
            self,
            title=change("title", self.title),
            place=change("place", self.place),
            occasion=change("occasion", self.occasion),
            speaker=change("speaker", self.speaker) if self.speaker.value else self.speaker,
            sections=tuple(_map_section(section, change) for section in self.sections),
        )

    def map_sections(self, change: Callable[[Section], Section]) -> Report:
        """The same report with every section changed, inner ones first."""
        return replace(self, sections=tuple(_map_tree(part, change) for part in self.sections))

    def walk(self) -> Iterator[Section]:
        """Every section, in reading order."""
        for section in self.sections:
            yield from section.walk()

    def files(self) -> Iterator[tuple[str, str]]:
        """(unit id, path) of every picture and linked file in the report's own folder."""
        for section in self.walk():
            for block in section.blocks:
                if not isinstance(block, Section):
                    yield from block_files(block)

    def units(self) -> Iterator[tuple[str, Text]]:
        """Every text with its id, in reading order."""
        yield from front(self)
        for section in self.sections:
            yield from section_units(section)


def front(report: Report) -> Iterator[tuple[str, Text]]:
    """The texts of the front matter, without a speaker that is not named."""
    yield "place", report.place
    yield "title", report.title
    yield "occasion", report.occasion
    if report.speaker.value:
        yield "speaker", report.speaker


def own_units(section: Section) -> Iterator[tuple[str, Text]]:
    """The texts of a section without those of its sub-sections."""
    if section.title.value:
        yield f"h{section.id}", section.title
    for block in section.blocks:
        if not isinstance(block, Section):
            yield from block_units(block)


def section_units(section: Section) -> Iterator[tuple[str, Text]]:
    """The texts of a section and of all below it, in the order of the source."""
    if section.title.value:
        yield f"h{section.id}", section.title
    for block in section.blocks:
        if isinstance(block, Section):
            yield from section_units(block)
        else:
            yield from block_units(block)


def _map_section(section: Section, change: Change) -> Section:
    title = change(f"h{section.id}", section.title) if section.title.value else section.title
    blocks = tuple(
        _map_section(block, change) if isinstance(block, Section) else map_block(block, change)
        for block in section.blocks
    )
    return replace(section, title=title, blocks=blocks)


def _map_tree(section: Section, change: Callable[[Section], Section]) -> Section:
    blocks = tuple(
        _map_tree(block, change) if isinstance(block, Section) else block
        for block in section.blocks
    )
    return change(replace(section, blocks=blocks))


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary: one term, seven uses."""

    id: str
    kind: str
    names: dict[str, str]
    """By edition; what is not given is derived from "zh-hans"."""
    gloss: dict[str, str]
    aliases: tuple[str, ...] = ()
    en_aliases: tuple[str, ...] = ()
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Further approved renderings, by language: what a translation may say instead of the name."""
    unlike: tuple[str, ...] = ()
    """Longer strings in which the name is something else: 北大 in 向北大概."""
    reading: str = ""
    """Its name in pinyin, words joined, where people wrote it down."""
    spelling: str = ""
    """The same for every term, computed where nobody did; "" if the site has no readings."""
    source: str = ""
    local: bool = False
    """No published definition exists."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A row of site.toml: how one edition is made from the source."""

    key: str
    """The edition's folder."""
    lang: str
    label: str
    script: str = ""
    """"tw" or "hk": traditional characters in that region's forms."""
    reading: str = ""
    """"pinyin", "zhuyin" or "jyutping": a reading at every character."""
    translation: str = ""
    """The language of the PO files it is made from."""
    beside: str = ""
    """The key of the edition set beside it, paragraph by paragraph."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a term occurs."""

    term: str
    unit: str
    section: str
    """The id of the section that holds it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site; `path` is relative to its root."""

    path: str
    body: bytes = field(repr=False)
