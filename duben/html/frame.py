"""A site, an edition and a path -> the frame of a page: addresses, switch, words."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from markupsafe import Markup

from duben.html.render import render
from duben.html.views import Frame, Link, Surround
from duben.model import Page, Variant
from duben.publication import Site, localised


def frame(
    site: Site,
    variant: Variant,
    path: str,
    kind: str,
    heading: str,
    description: str = "",
) -> Frame:
    """`path` is the page's folder inside the edition: "", "search/", "luodian-2021/1-2/"."""
    words = _words(site, variant)
    head, masthead, footer = _surround(site, variant, path.count("/"), kind)
    place = _stand_in(path.count("/"))
    root = _root(path)
    return Frame(
        path=f"{variant.key}/{path}index.html",
        root=root,
        home=root + variant.key + "/",
        lang=variant.lang,
        edition=variant.key,
        data_edition=site.primary(variant).key,
        title=heading if heading == words["title"] else f"{heading} · {words['title']}",
        heading=heading,
        description=description or words["description"],
        kind=kind,
        site_title=words["title"],
        contact=site.settings.contact,
        t=site.strings[variant.key],
        assets=site.assets,
        head=Markup(head.replace(place, path)),
        masthead=Markup(masthead.replace(place, path)),
        footer=Markup(footer.replace(place, path)),
        json_ld=Markup(),
    )


@cache
def _surround(site: Site, variant: Variant, depth: int, kind: str) -> tuple[str, str, str]:
    """Head, masthead and footer of the pages of one kind, with a stand-in for their path.

    They are half of a page's markup and differ between pages by that path alone.
    """
    path = _stand_in(depth)
    root = _root(path)
    words = _words(site, variant)
    primary = site.primary(variant)
    view = Surround(
        root=root,
        home=root + variant.key + "/",
        lang=variant.lang,
        kind=kind,
        canonical=f"{site.base_url}{primary.key}/{path}",
        alternates=alternates(site, path),
        switch=switch(site, variant, path),
        site_title=words["title"],
        publisher=words["publisher"],
        licence=words["licence"],
        assets=site.assets,
        feed=f"{root}{variant.key}/feed.xml",
        indexed=primary == variant,
    )
    templates, strings = site.root / "templates", site.strings[variant.key]
    head, masthead, footer = (
        render(templates, f"parts/{name}.html", page=view, t=strings)
        for name in ("head", "masthead", "footer")
    )
    return head, masthead, footer


def _stand_in(depth: int) -> str:
    """A path of so many folders that no page has."""
    return "\ue000" + "/" * depth if depth else ""


def _root(path: str) -> str:
    """From a page to the site's root."""
    return "../" * (1 + path.count("/"))


def switch(site: Site, variant: Variant, path: str) -> tuple[Link, ...]:
    """The same page in every edition, from the page itself."""
    root = _root(path)
    return tuple(
        Link(v.label, f"{root}{v.key}/{path}", v.lang, v == variant, v.key) for v in site.variants
    )


def alternates(site: Site, path: str) -> tuple[Link, ...]:
    """One hreflang link a plain edition, and x-default."""
    links = [Link(v.lang, f"{site.base_url}{v.key}/{path}") for v in site.primaries()]
    default = f"{site.base_url}{site.default.key}/{path}" if path else site.base_url
    return (*links, Link("x-default", default))


def page(site: Site, template: str, view: Frame, **views: Any) -> Page:
    """Render a page of the site."""
    body = render(site.root / "templates", template, page=view, t=view.t, **views)
    return Page(view.path, body.encode())


@cache
def _words(site: Site, variant: Variant) -> dict[str, str]:
    """The site's own words as an edition writes them."""
    names = ("title", "description", "publisher", "licence")
    return {name: localised(getattr(site.settings, name), variant) for name in names}


def json_script(data: dict[str, Any]) -> Markup:
    """JSON that cannot end the script element that holds it."""
    return Markup(msgspec.json.encode(data).decode().replace("<", "\\u003c"))
