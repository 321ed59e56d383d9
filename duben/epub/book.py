"""A publication in one edition -> its EPUB: cover, contents, a chapter a part, notes, colophon."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from duben.booklet.front import colophon, hills
from duben.epub.container import packed
from duben.epub.xhtml import Chapter
from duben.html.render import render
from duben.model import Report, Section, Variant
from duben.publication import Publication, Site, heading, localised, report_name

MEDIA = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, with those below it."""

    href: str
    title: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One XHTML file of the book."""

    name: str
    title: str
    body: Markup
    notes: tuple[tuple[str, str, str], ...] = ()
    """(id, name, explanation) of the terms that its text refers to."""
    kind: str = "chapter"
    entries: tuple[Entry, ...] = field(default=())


def book(site: Site, publication: Publication, variant: Variant) -> bytes:
    """The bytes of the EPUB, the same for the same text (EPUB 3.3; EPUB Accessibility 1.1)."""
    report, strings = publication.editions[variant.key], site.strings[variant.key]
    templates = site.root / "templates"
    leaves = list(_leaves(site, publication, variant))
    address = f"{site.base_url}{variant.key}/{report.slug}/"
    pictures = sorted({path for _, path in report.files() if Path(path).suffix in MEDIA})
    views = {
        "lang": report.lang,
        "t": strings,
        "title": report_name(report, strings),
        "publisher": localised(site.settings.publisher, variant),
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}",
        "date": report.date.isoformat(),
        "address": address,
        "leaves": leaves,
        "ruby": bool(variant.reading),
        "report": report,
        "colophon": colophon(site, publication, variant, address),
        "pictures": pictures,
        "media": {path: MEDIA[Path(path).suffix] for path in pictures},
    }
    files = {"EPUB/hills.svg": hills(report).encode()}
    for name in ("package.opf", "nav.xhtml", "cover.xhtml", "colophon.xhtml", "style.css"):
        files[f"EPUB/{name}"] = render(templates, f"epub/{name}", **views).encode()
    for leaf in leaves:
        text = render(templates, "epub/chapter.xhtml", leaf=leaf, **views)
        files[f"EPUB/{leaf.name}.xhtml"] = text.encode()
    folder = site.root / "content" / report.slug
    for path in pictures:
        files[f"EPUB/files/{path}"] = (folder / path).read_bytes()
    return packed(files)


def _leaves(site: Site, publication: Publication, variant: Variant) -> Iterator[Leaf]:
    report, strings = publication.editions[variant.key], site.strings[variant.key]
    terms = {term.id: term for term in site.terms}
    met: set[str] = set()

    def explained(term: str) -> bool:
        fresh = term in terms and term not in met
        met.add(term)
        return fresh

    for section in report.sections:
        name = f"part-{section.path}"
        chapter = Chapter(report.lang, name, explained)
        body = Markup("").join(_section(chapter, section))
        notes = tuple(
            (id, localised(terms[id].names, variant), localised(terms[id].gloss, variant))
            for id in chapter.terms
        )
        title = heading(section, strings)
        entries = tuple(
            Entry(f"{name}.xhtml#h{child.id}", heading(child, strings))
            for child in section.children()
        )
        yield Leaf(name, title, body, notes, section.role or "chapter", entries)


def _section(chapter: Chapter, section: Section) -> Iterator[Markup]:
    if section.title.value:
        tag = Markup(f"h{min(section.level, 6)}")
        yield Markup('<{0} id="h{1}">{2}{3}{4}</{0}>').format(
            tag, section.id, section.lead, chapter.inline(section.title), section.stop
        )
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(chapter, block)
        else:
            yield chapter.block(block)


def languages(report: Report) -> set[str]:
    """The languages that a book speaks."""
    return {text.lang or report.lang for _, text in report.units()}
