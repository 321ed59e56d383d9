"""A publication -> the pages of one report in one edition: cover, sections, whole, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from duben.blocks import Block
from duben.html.choices import ChoiceGroup
from duben.html.conversion import is_reviewed
from duben.html.cover import ridges
from duben.html.figure_views import FigureView
from duben.html.figures import figure_views, headlines
from duben.html.figures_page import figures_page
from duben.html.frame import frame, json_script, page
from duben.html.json_ld import report_json
from duben.html.notes import remarks, repair_views
from duben.html.qr import drawing
from duben.html.report import opening_view, report_view, stops
from duben.html.review import reviews
from duben.html.status import page_status, status_rows
from duben.html.terms import glosses, term_views
from duben.html.views import Frame, Link, ReportView, SectionView, Status
from duben.model import Page, Report, Section, Variant, section_units
from duben.publication import Publication, Site
from duben.regional import Word, words
from duben.text import own_words

EXCERPT = 110
"""Characters of a page's description."""
NOTED = 6700
"""Bytes of a page's text and whole explanations that a page of 8 KB, packed, has room for."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One report in one edition, on its way to pages."""

    site: Site
    publication: Publication
    variant: Variant
    view: ReportView
    titled: Mapping[str, Sequence[str]]
    """Heading -> the terms in it, which are not marked there."""
    figures: Mapping[str, FigureView]
    regional: Mapping[str, tuple[Word, ...]]
    """Unit -> its words that the edition's region puts otherwise."""

    @property
    def report(self) -> Report:
        return self.publication.editions[self.variant.key]

    def frame(self, path: str, kind: str, heading: str, description: str = "") -> Frame:
        return frame(
            self.site, self.variant, f"{self.view.slug}/{path}", kind, heading, description
        )

    def status(self, *sections: Section) -> Status | None:
        return page_status(self.site, self.publication, self.variant, sections)


def edition_of(site: Site, publication: Publication, variant: Variant) -> Edition:
    """The report in this edition, set."""
    titled: dict[str, list[str]] = {}
    for mention in publication.mentions:
        if mention.unit.startswith("h"):
            titled.setdefault(mention.unit, []).append(mention.term)
    view = report_view(site, publication, variant)
    figures = figure_views(site, publication, variant)
    texts = publication.source.units() if variant.script else ()
    regional = {unit: words((text.value,), variant.script) for unit, text in texts}
    return Edition(site, publication, variant, view, titled, figures, regional)


def report_pages(
    site: Site,
    publication: Publication,
    variant: Variant,
    conversion: tuple[ChoiceGroup, ...] = (),
) -> Iterator[Page]:
    """Every page of the report in this edition; `conversion` is for those of a script."""
    edition = edition_of(site, publication, variant)
    yield _cover(edition)
    yield _qr(edition)
    order = stops(edition.view.sections)
    for section in edition.report.walk():
        if section.level <= 2 and section.role != "opening":
            yield _section(edition, section, order)
    yield _whole(edition)
    yield figures_page(site, publication, variant, edition.view, edition.figures)
    yield _notes(edition, conversion if is_reviewed(site, variant) else ())


def _qr(edition: Edition) -> Page:
    """One code an edition of a report: it takes longer to make than a page."""
    folder = f"{edition.variant.key}/{edition.view.slug}/"
    return Page(f"{folder}qr.svg", drawing(f"{edition.site.base_url}{folder}"))


def _cover(edition: Edition) -> Page:
    site, publication, variant = edition.site, edition.publication, edition.variant
    # The cover lies one folder higher than the section pages, so its opening is set anew.
    fronts = tuple(section for section in edition.report.sections if section.role == "opening")
    described = _excerpt(fronts[0]) if fronts else ""
    view = replace(
        edition.frame("", "cover", edition.view.name, described),
        json_ld=json_script(report_json(site, publication, variant)),
    )
    return page(
        site,
        "cover.html",
        view,
        downloads="downloads" in edition.site.settings.formats,
        report=edition.view,
        opening=opening_view(site, publication, variant, "../") if fronts else None,
        status=edition.status(*edition.report.sections),
        headlines=headlines(publication, edition.figures, variant),
        up="",
        ridges=ridges(publication.source),
        qr="qr.svg",
        **_terms(edition, view, fronts),
        single=single_path(edition.view.slug, variant) if has_single(site, variant) else "",
    )


def single_path(slug: str, variant: Variant) -> str:
    """Where the self-contained file of an edition stands."""
    return f"downloads/{slug}/{slug}.{variant.key}.html"


def has_single(site: Site, variant: Variant) -> bool:
    """Readings would make a file too heavy to send."""
    return "single" in site.settings.formats and not variant.reading


def _section(edition: Edition, section: Section, order: list[Link]) -> Page:
    report = edition.view
    shown = _find(report.sections, section.id)
    heading = f"{shown.label} · {report.name}"
    view = edition.frame(f"{section.path}/", "section", heading, _excerpt(section))
    place = next(i for i, stop in enumerate(order) if stop.href == f"{section.path}/")
    folders = [stop.href for stop in order if not stop.hint]
    cover = Link(report.name, "")
    own = section if section.level > 1 else replace(section, blocks=_own_blocks(section))
    return page(
        edition.site,
        "section.html",
        view,
        report=report,
        section=shown,
        parent=_find(report.sections, section.id.split("-")[0]) if section.level > 1 else None,
        contents=_standing(report.contents, section.path),
        place=folders.index(f"{section.path}/") + 1,
        total=len(folders),
        qr="../qr.svg",
        previous=order[place - 1] if place else cover,
        following=order[place + 1] if place + 1 < len(order) else None,
        onward=_onward(shown, order),
        status=edition.status(own),
        **_terms(edition, view, (own,)),
        regional=_regional(edition, (own,)),
    )


def _standing(contents: Markup, path: str) -> Markup:
    """The contents list, made once a report, with the page it stands on marked."""
    link = f'href="../{path}/"'
    return Markup(str(contents).replace(link, f'{link} aria-current="page"', 1))


def _onward(section: SectionView, order: list[Link]) -> dict[str, Link]:
    """Anchor of own text behind sub-sections -> where reading goes on after it."""
    hrefs = [stop.href for stop in order]
    onward = {}
    for piece in section.pieces:
        href = f"{section.path}/#{piece.anchor}"
        if href in hrefs[:-1]:
            onward[piece.anchor] = order[hrefs.index(href) + 1]
    return onward


def _whole(edition: Edition) -> Page:
    name = edition.site.strings[edition.variant.key]("whole.title")
    view = edition.frame("all/", "whole", f"{name} · {edition.view.name}")
    return page(edition.site, "whole.html", view, **whole_views(edition, view))


def whole_views(edition: Edition, view: Frame) -> dict[str, Any]:
    """What a page that holds the whole report is given."""
    sections = edition.report.sections
    return {
        "report": edition.view,
        "qr": "../qr.svg",
        **_terms(edition, view, sections),
        "regional": _regional(edition, sections),
        "status": edition.status(*sections),
    }


def _notes(edition: Edition, conversion: tuple[ChoiceGroup, ...]) -> Page:
    site, publication, variant = edition.site, edition.publication, edition.variant
    strings = site.strings[variant.key]
    source = publication.source.source
    return page(
        site,
        "notes.html",
        edition.frame("notes/", "notes", f"{strings('notes.title')} · {edition.view.name}"),
        report=edition.view,
        source=source,
        repairs=repair_views(source.repairs, strings),
        remarks=remarks(publication, variant),
        conversion=conversion,
        reviews=reviews(publication, variant),
        statuses={
            v.label: status_rows(site, publication, variant, v.translation)
            for v in site.primaries()
            if v.translation
        },
    )


def _terms(edition: Edition, view: Frame, sections: tuple[Section, ...]) -> dict[str, Any]:
    """The terms in these sections' headings and marked in their text, in reading order.

    With their whole explanations where page and notes stay small (docs/decisions/016), else with
    the first sentence of each; a file that stands alone has all.
    """
    seen: dict[str, None] = {}
    size = 0
    for section in sections:
        for unit, text in section_units(section):
            size += len(text.value.encode())
            if unit.startswith("h"):
                seen.update(dict.fromkeys(edition.titled.get(unit, ())))
            else:
                seen.update(dict.fromkeys(mark.target for mark in text.marked("term")))
    views = term_views(edition.site, edition.variant)
    size += sum(len(views[term].gloss.encode()) for term in seen)
    whole = size <= NOTED or view.kind == "single"
    home = "../" * (view.path.count("/") - 1)
    shown = glosses(edition.site, edition.variant, home, whole)
    return {"terms": Markup("".join(shown[term] for term in seen)), "cut": not whole}


def _regional(edition: Edition, sections: tuple[Section, ...]) -> tuple[Word, ...]:
    """Words of these sections that the edition's region puts otherwise."""
    if not edition.regional:
        return ()
    units = (unit for section in sections for unit, _ in section_units(section))
    return tuple(dict.fromkeys(word for unit in units for word in edition.regional[unit]))


def _own_blocks(section: Section) -> tuple[Block, ...]:
    return tuple(block for block in section.blocks if not isinstance(block, Section))


def _find(sections: tuple[SectionView, ...], id: str) -> SectionView:
    for section in sections:
        if section.id == id:
            return section
        inner = tuple(piece.section for piece in section.pieces if piece.section)
        if id.startswith(f"{section.id}-") and inner:
            return _find(inner, id)
    raise KeyError(id)


def _excerpt(section: Section) -> str:
    """The first words of a section, for search engines and shared links."""
    units = section_units(section)
    texts = (own_words(text) for unit, text in units if not unit.startswith("h"))
    whole = " ".join(filter(None, texts))
    return whole if len(whole) <= EXCERPT else whole[:EXCERPT].rsplit(" ", 1)[0] + "…"
