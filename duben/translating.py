"""A site + a language -> the PO file of every report brought into step, with its progress."""

from __future__ import annotations

from collections.abc import Iterator

from duben import catalogue, po, read, report_file, site
from duben.catalogue import Glossing, Progress
from duben.po import Entry
from duben.publication import Site


def bring(house: Site, language: str, write: bool) -> Iterator[tuple[Progress, bool]]:
    """(progress, whether the file changed) of each report, in order.

    Sentences that another report has translated are filled in, the newest report's first.
    """
    content = house.root / "content"
    slugs = [slug for slug in site.slugs(house.root) if not site.unread(content / slug)]
    dates = {
        slug: report_file.read_report(content / slug, f"content/{slug}").date for slug in slugs
    }
    newest = sorted(slugs, key=lambda slug: (dates[slug], slug), reverse=True)
    known = catalogue.memory(_entries(house, language, slug) for slug in newest)
    glossing = Glossing(house.terms, language)
    for slug in slugs:
        report = read.report(content / slug, f"content/{slug}")
        yield catalogue.update(house.root, report, language, glossing, known, write)


def _entries(house: Site, language: str, slug: str) -> tuple[Entry, ...]:
    shown = f"translations/{language}/{slug}.po"
    path = house.root / shown
    return po.read(path, shown) if path.is_file() else ()
