"""One report in one edition -> its views: sections, contents, status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from duben.blocks import Block
from duben.html import passages
from duben.html.footnotes import notes_elsewhere
from duben.html.inline import Style, inline
from duben.html.render import macro
from duben.html.status import sentence_states
from duben.html.views import Link, Piece, ReportView, SectionView
from duben.model import Report, Section, Variant
from duben.publication import Publication, Site, heading, report_name
from duben.text import Text


@dataclass(frozen=True, slots=True)
class _Setting:
    """One edition being set: its report, the one beside it, where links lead from its pages."""

    site: Site
    variant: Variant
    beside: Variant | None
    report: Report
    home: str
    """From the page to the edition's folder."""
    states: Mapping[str, str]
    """Sentence id -> "behind" or "missing", where its translation is not current."""

    @property
    def files(self) -> str:
        """The address of the report's own pictures and files."""
        return f"{self.home}../data/{self.report.slug}/"

    @property
    def templates(self) -> Path:
        return self.site.root / "templates"


def report_view(
    site: Site, publication: Publication, variant: Variant, home: str = "../../"
) -> ReportView:
    """The report as one edition shows it, on pages from which `home` leads to the edition."""
    setting = _setting(site, publication, variant, home)
    report, other = setting.report, setting.beside
    right = publication.editions[other.key] if other else None
    sections = tuple(
        _section(setting, section, right.sections[i] if right else None)
        for i, section in enumerate(report.sections)
    )
    return ReportView(
        slug=report.slug,
        name=report_name(report, site.strings[variant.key]),
        lang=report.lang,
        title=_front(report.title),
        place=_front(report.overline),
        occasion=_front(report.occasion),
        date=report.date.isoformat(),
        sections=sections,
        contents=Markup(macro(setting.templates, "parts/contents.html", "contents", sections)),
        beside=_front_only(site, right, other) if right and other else None,
    )


def opening_view(site: Site, publication: Publication, variant: Variant, home: str) -> SectionView:
    """The report's opening alone, as it stands on the cover."""
    setting = _setting(site, publication, variant, home)
    right = publication.editions[setting.beside.key].sections[0] if setting.beside else None
    return _section(setting, setting.report.sections[0], right)


def _setting(site: Site, publication: Publication, variant: Variant, home: str) -> _Setting:
    beside = next((v for v in site.variants if v.key == variant.beside), None)
    states = sentence_states(site, publication, variant)
    return _Setting(site, variant, beside, publication.editions[variant.key], home, states)


def stops(sections: tuple[SectionView, ...]) -> list[Link]:
    """The places of a report in the order of its text: pages, and text behind sub-sections."""
    found: list[Link] = []
    for section in sections:
        if section.path != "opening":
            found += _stops(section)
    return found


def _stops(section: SectionView) -> Iterator[Link]:
    yield Link(section.heading, f"{section.path}/")
    if section.level > 1:
        return
    below = False
    for piece in section.pieces:
        if piece.section:
            yield from _stops(piece.section)
            below = True
        elif below:
            yield Link(section.heading, f"{section.path}/#{piece.anchor}", hint="continued")


def _section(setting: _Setting, section: Section, right: Section | None) -> SectionView:
    return SectionView(
        id=section.id,
        path=section.path,
        level=section.level,
        number=section.number,
        title=_front(section.title),
        stop=section.stop,
        label=heading(section, setting.site.strings[setting.variant.key]),
        heading=_line(setting, section, setting.variant),
        notes=_notes(setting, section),
        pieces=tuple(_pieces(setting, section, right)),
        beside=_title_only(setting, right) if right else None,
        lang=section.title.lang,
        spelling=section.spelling,
    )


def _pieces(setting: _Setting, section: Section, right: Section | None) -> Iterator[Piece]:
    """The section's blocks, with its own text between two sub-sections in one piece."""
    others: tuple[Block | Section | None, ...] = (
        right.blocks if right else (None,) * len(section.blocks)
    )
    own: list[tuple[Block, Block | None]] = []
    for block, other in zip(section.blocks, others, strict=True):
        if isinstance(block, Section):
            if own:
                yield _own(setting, own)
            own = []
            inner = other if isinstance(other, Section) else None
            yield Piece(Markup(), _section(setting, block, inner))
        else:
            own.append((block, other if not isinstance(other, Section) else None))
    if own:
        yield _own(setting, own)


def _line(setting: _Setting, section: Section, variant: Variant) -> Markup:
    if section.role:
        return Markup.escape(heading(section, setting.site.strings[variant.key]))
    return Markup.escape(section.lead) + _front(section.title)


def _notes(setting: _Setting, section: Section) -> Markup:
    if section.level > 2:
        return Markup()
    style = Style(setting.home, setting.files, section.id.split("-")[0], anchors=False)
    rows = [passages.passage(n, style) for n in notes_elsewhere(setting.report, section)]
    return Markup(macro(setting.templates, "parts/passages.html", "passages", rows) if rows else "")


def _own(setting: _Setting, blocks: list[tuple[Block, Block | None]]) -> Piece:
    part = blocks[0][0].id[1:].split("-")[0]
    states = {} if setting.beside else setting.states  # beside it, the source is as it is
    style = Style(setting.home, setting.files, part, states=states)
    across = f"{setting.home}../{setting.beside.key}/" if setting.beside else ""
    right_style = Style(across, setting.files, part, anchors=False, states=setting.states)
    rows = []
    for block, other in blocks:
        left = passages.passage(block, style)
        if other is not None:
            left = passages.row(left, passages.passage(other, right_style))
        rows.append(left)
    html = macro(setting.templates, "parts/passages.html", "passages", rows)
    return Piece(Markup(html), anchor=blocks[0][0].id)


def _title_only(setting: _Setting, section: Section) -> SectionView:
    assert setting.beside
    return SectionView(
        section.id,
        section.path,
        section.level,
        section.number,
        _front(section.title),
        "",
        heading(section, setting.site.strings[setting.beside.key]),
        _line(setting, section, setting.beside),
        (),
        Markup(),
        lang=section.title.lang,
    )


def _front_only(site: Site, report: Report, variant: Variant) -> ReportView:
    return ReportView(
        report.slug,
        report_name(report, site.strings[variant.key]),
        report.lang,
        _front(report.title),
        _front(report.overline),
        _front(report.occasion),
        report.date.isoformat(),
        (),
        Markup(),
    )


def _front(text: Text) -> Markup:
    """A heading: no links in it, sentences are not marked."""
    return inline(text, Style(anchors=False, gaps=False))
