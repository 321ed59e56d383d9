"""What templates are given: every field that a page may name, and what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from duben.strings import Strings


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go to."""

    label: str | Markup
    href: str
    lang: str = ""
    current: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands around the text of every page; `page` in head, masthead and footer."""

    root: str
    """From the page to the site's root: "../../"."""
    home: str
    """From the page to the edition's folder."""
    lang: str
    kind: str
    canonical: str
    alternates: tuple[Link, ...]
    """hreflang links, absolute."""
    switch: tuple[Link, ...]
    """The same page in every edition, relative."""
    site_title: str
    publisher: str
    licence: str
    assets: Mapping[str, str]
    feed: str
    indexed: bool
    """False for editions that repeat another's text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has; `page` in templates."""

    path: str
    """The file, from the site's root."""
    root: str
    """From the page to the site's root: "../../"."""
    home: str
    """From the page to the edition's folder."""
    lang: str
    edition: str
    """The edition's key."""
    data_edition: str
    """The key of the edition whose search data the page uses."""
    title: str
    heading: str
    description: str
    kind: str
    """The page type: "section", "archive" ..."""
    site_title: str
    contact: str
    t: Strings
    assets: Mapping[str, str]
    head: Markup
    masthead: Markup
    footer: Markup
    json_ld: Markup
    """schema.org data, or empty."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of text, in one language or two."""

    kind: str
    """"paragraph", "items", "table", "image", "note", "cell", or "row" for two languages."""
    id: str
    html: Markup
    lang: str
    anchor: str = ""
    """Where the marks of a footnote lead."""
    sides: tuple[Passage, ...] = ()
    """Of a row: the same block in each language."""
    ordered: bool = False
    start: int = 1
    items: tuple[tuple[Passage, ...], ...] = ()
    head: tuple[Passage, ...] = ()
    rows: tuple[tuple[Passage, ...], ...] = ()
    src: str = ""
    align: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a section: its own text, or a sub-section."""

    html: Markup
    section: SectionView | None = None
    anchor: str = ""
    """The id of the first paragraph of own text."""


@dataclass(frozen=True, slots=True)
class SectionView:
    id: str
    path: str
    level: int
    number: str
    title: Markup
    stop: str
    label: str
    """The heading in one line, without markup."""
    heading: Markup
    """The same with the language of untranslated words, for lists and links."""
    pieces: tuple[Piece, ...]
    notes: Markup
    """Footnotes that the section refers to and that stand in another."""
    beside: SectionView | None = None
    lang: str = ""
    spelling: str = ""
    """The heading in words of pinyin; "" without pinyin."""

    def series(self) -> tuple[tuple[SectionView, ...], ...]:
        """The sub-sections, in a series of its own wherever text stands between two of them."""
        runs: list[list[SectionView]] = [[]]
        for piece in self.pieces:
            if piece.section:
                runs[-1].append(piece.section)
            else:
                runs.append([])
        return tuple(tuple(run) for run in runs if run)


@dataclass(frozen=True, slots=True)
class Status:
    """How far the translation of a page is, in sentences."""

    total: int
    current: int
    behind: int
    missing: int
    reference: tuple[Link, ...] = ()
    """Which text is authentic, in both languages."""


@dataclass(frozen=True, slots=True)
class TermView:
    id: str
    kind: str
    name: str
    gloss: str
    source: str
    local: bool
    lang: str
    """The language of the gloss."""
    reading: str = ""
    others: tuple[Link, ...] = ()
    """The name in the other plain editions; `hint` holds the edition's name."""
    beside: Link | None = None
    """The name in the other language, Chinese or English."""
    regional: str = ""
    """What the edition's region says for it."""


@dataclass(frozen=True, slots=True)
class MentionView:
    report: str
    date: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as its pages show it."""

    slug: str
    name: str
    lang: str
    title: Markup
    place: Markup
    """Empty where the title says it."""
    occasion: Markup
    date: str
    sections: tuple[SectionView, ...]
    contents: Markup
    """The contents list, with links from a section page."""
    beside: ReportView | None = None


@dataclass(frozen=True, slots=True)
class RepairView:
    """Repairs of one kind, counted."""

    why: str
    before: str
    after: str
    count: int
    places: str
    each: tuple[RepairView, ...] = ()
    """The rows that this one stands for."""


@dataclass(frozen=True, slots=True)
class RemarkView:
    text: Markup
    link: Link | None


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One reading to check, with the line of report.toml that would change it."""

    phrase: str
    reading: str
    link: Link
    line: str
    count: int = 1

    def again(self) -> ReviewRow:
        """The same row, met once more."""
        return replace(self, count=self.count + 1)


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """A character that is easily misread, with its readings counted."""

    character: str
    summary: str
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """A letter of the pinyin index: (term, its pinyin), in order."""

    letter: str
    terms: tuple[tuple[TermView, str], ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How far the translation of one section is."""

    link: Link
    status: Status


@dataclass(frozen=True, slots=True)
class CheckView:
    """One line of the accessibility statement."""

    clause: str
    what: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """What one standard asks for."""

    name: str
    source: str
    rows: tuple[CheckView, ...]


@dataclass(frozen=True, slots=True)
class Flower:
    """A blossom on the cover: its petals and leaves as SVG path data, and its heart."""

    path: str
    leaves: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Ridge:
    """One range of the cover's hills, as SVG path data, and its flowers."""

    path: str
    flowers: tuple[Flower, ...] = ()
    """Of the nearest range, one on each peak."""
