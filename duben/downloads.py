"""A publication -> all there is to take away: booklets, e-books, plain text, a page of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duben.booklet.job import Document
from duben.booklet.kinds import Kind
from duben.booklet.pages import booklets, unset
from duben.booklet.plan import Copy
from duben.epub.book import book
from duben.html.frame import frame, page
from duben.model import Page, Variant
from duben.plain import marked, text
from duben.problem import Problem
from duben.publication import Publication, Site, heading, report_name

KILO = 1024


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the downloads page."""

    kind: str
    """Its key in the interface's words: "booklet", "epub"."""
    href: str
    size: str
    pages: int = 0
    sheets: int = 0
    """Of A4 paper, printed on both sides."""
    picture: str = ""
    title: str = ""
    """Of a single section."""


def download_pages(site: Site, publication: Publication) -> Iterator[Page | Problem]:
    """downloads/<slug>/… and <edition>/<slug>/downloads/ of every edition."""
    chosen = site.settings.downloads
    folder = f"downloads/{publication.slug}"
    listed: dict[str, list[Item]] = {variant.key: [] for variant in site.variants}
    for made in booklets(site, publication):
        if isinstance(made, Problem):
            yield made
            continue
        copy, outcome = made
        yield Page(f"{folder}/{copy.job.name}.pdf", outcome.pdf)
        if outcome.thumbnail:
            yield Page(f"{folder}/{copy.job.name}.png", outcome.thumbnail)
        listed[copy.variant.key].append(_printed(site, publication, copy, outcome))
    for variant in site.variants:
        for suffix, body in _electronic(site, publication, variant, chosen):
            name = f"{publication.slug}.{variant.key}.{suffix}"
            yield Page(f"{folder}/{name}", body)
            item = Item(suffix, f"../../../{folder}/{name}", _size(len(body)))
            listed[variant.key].append(item)
    yield from unset(publication, site.root)
    for variant in site.variants:
        yield _listing(site, publication, variant, listed[variant.key])


def _electronic(
    site: Site, publication: Publication, variant: Variant, chosen: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """(suffix, bytes) of the e-book and the plain texts of an edition."""
    if variant.beside:
        return
    report = publication.editions[variant.key]
    if "epub" in chosen:
        yield "epub", book(site, publication, variant)
    if variant == site.primary(variant):
        if "txt" in chosen:
            yield "txt", text(report).encode()
        if "md" in chosen:
            yield "md", marked(report, report_name(report, site.strings[variant.key])).encode()


def _printed(site: Site, publication: Publication, copy: Copy, made: Document) -> Item:
    path = f"../../../downloads/{publication.slug}/{copy.job.name}"
    report = publication.editions[copy.variant.key]
    strings = site.strings[copy.variant.key]
    titles = {section.path: heading(section, strings) for section in report.walk()}
    return Item(
        copy.kind.name,
        f"{path}.pdf",
        _size(len(made.pdf)),
        made.pages,
        _sheets(copy.kind, made.pages),
        f"{path}.png" if made.thumbnail else "",
        titles.get(copy.section, ""),
    )


def _sheets(kind: Kind, pages: int) -> int:
    """Sheets of A4 when printed on both sides; two A5 pages go on one side."""
    side = 2 if kind.paper == "A5" else 1
    return -(-pages // (2 * side))


def _size(count: int) -> str:
    """Bytes as people read them: 18 KB, 1.2 MB."""
    if count < KILO * KILO:
        return f"{max(1, round(count / KILO))} KB"
    return f"{count / KILO / KILO:.1f} MB"


def _listing(site: Site, publication: Publication, variant: Variant, items: list[Item]) -> Page:
    strings = site.strings[variant.key]
    name = report_name(publication.editions[variant.key], strings)
    view = frame(
        site,
        variant,
        f"{publication.slug}/downloads/",
        "downloads",
        f"{strings['downloads.title']} · {name}",
    )
    return page(
        site,
        "downloads.html",
        view,
        report_name=name,
        whole=[item for item in items if not item.title],
        sections=[item for item in items if item.title],
    )
