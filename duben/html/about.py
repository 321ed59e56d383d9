"""A site -> each edition's about page, with the accessibility statement, and its style page."""

from __future__ import annotations

from collections.abc import Iterator

from duben.access import Standard, statement
from duben.html.frame import frame, page, switch
from duben.html.qr import drawing
from duben.html.terms import term_views
from duben.html.views import CheckView, Flower, Ridge, StandardView
from duben.model import Page, Variant
from duben.publication import Site, localised

SPECIMEN = (
    Ridge(
        "M0 360L0 300C180 300 210 120 300 120S480 260 600 250 800 150 900 150 1090 280 1200 290Z"
    ),
    Ridge("M0 360L0 330C200 330 300 230 450 230S800 330 900 320 1100 250 1200 310V360Z"),
    Ridge(
        "M0 360L0 350C200 350 300 290 600 290S1000 350 1200 345V360Z",
        (Flower("M594 272a6 6 0 1 0 12 0a6 6 0 1 0 -12 0", "", 600, 272, 3),),
    ),
)
"""Hills of no report, for the style page."""


def about_pages(site: Site, variant: Variant, packed: bool) -> Iterator[Page]:
    """about/ and about/style/; `packed` says whether there is a site.zip to name."""
    strings = site.strings[variant.key]
    checked = statement()
    figures = {name: getattr(checked.results, name) for name in checked.results.__struct_fields__}
    yield page(
        site,
        "about.html",
        frame(site, variant, "about/", "about", strings("about.title")),
        editions=switch(site, variant, "about/"),
        packed=packed,
        results=strings("access.results", **figures),
        standards=[_standard(standard, variant) for standard in checked.standard],
    )
    view = frame(site, variant, "about/style/", "style", strings("about.style"))
    yield Page(f"{variant.key}/about/style/qr.svg", drawing(f"{site.base_url}{variant.key}/"))
    yield page(
        site,
        "style.html",
        view,
        ridges=SPECIMEN,
        terms=list(term_views(site, variant).values())[:2],
        qr="qr.svg",
    )


def _standard(standard: Standard, variant: Variant) -> StandardView:
    rows = tuple(
        CheckView(check.clause, localised(check.what, variant), check.tests)
        for check in standard.check
    )
    return StandardView(localised(standard.name, variant), standard.source, rows)
