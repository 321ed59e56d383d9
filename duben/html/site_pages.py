"""The archive's entries -> the pages of a site that belong to no report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from duben.html.about import about_pages
from duben.html.frame import alternates, frame, json_script, page
from duben.html.json_ld import glossary_json
from duben.html.render import render
from duben.html.terms import index_letters, term_views
from duben.html.views import Link, MentionView
from duben.model import Mention, Page, Variant
from duben.publication import Entry, Site, localised

Mentions = dict[str, list[tuple[Entry, list[Mention]]]]
"""Term id -> the reports that mention it, newest first, each with the places."""


def site_pages(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """The gate, the 404 page, and each edition's archive, glossary, search and about pages."""
    newest = sorted(entries, key=lambda entry: (entry.date, entry.slug), reverse=True)
    places = _mentions(newest)
    yield _gate(site)
    yield _missing(site)
    for variant in site.variants:
        yield _archive(site, variant, newest)
        yield from _glossary(site, variant, places)
        view = frame(site, variant, "search/", "search", site.strings[variant.key]("search.title"))
        links, plain = _links(newest, variant, "../"), site.primary(variant)
        yield page(site, "search.html", view, entries=links, search=plain)
        yield from about_pages(site, variant, packed(site, newest))


def packed(site: Site, entries: Sequence[Entry]) -> bool:
    """Whether site.zip is made of these reports."""
    return "zip" in site.settings.formats and len(entries) <= site.settings.zipped


def _gate(site: Site) -> Page:
    """The root: the editions by name; a script may go on to the reader's own."""
    view = frame(site, site.default, "", "gate", localised(site.settings.title, site.default))
    gates = [
        (
            Link(v.label, f"{v.key}/", v.lang, hint=v.key),
            localised(site.settings.title, v),
            localised(site.settings.description, v),
        )
        for v in site.variants
    ]
    titles: dict[str, str] = {}
    for link, title, _ in gates:
        titles.setdefault(title, link.lang)
    body = render(
        site.root / "templates",
        "gate.html",
        page=view,
        t=view.t,
        gates=[gate for gate, v in zip(gates, site.variants, strict=True) if v == site.primary(v)],
        others=[gate for gate, v in zip(gates, site.variants, strict=True) if v != site.primary(v)],
        titles=titles,
        alternates=alternates(site, ""),
        base_url=site.base_url,
    )
    return Page("index.html", body.encode())


def _missing(site: Site) -> Page:
    """404.html is served at any depth, so its links begin with the base path."""
    views = [
        frame(site, v, "", "missing", site.strings[v.key]("missing.title"))
        for v in site.primaries()
    ]
    body = render(site.root / "templates", "404.html", views=views, base=site.base_path)
    return Page("404.html", body.encode())


def _archive(site: Site, variant: Variant, entries: Sequence[Entry]) -> Page:
    view = frame(site, variant, "", "archive", localised(site.settings.title, variant))
    years: dict[int, list[Link]] = {}
    for entry, link in zip(entries, _links(entries, variant, ""), strict=True):
        years.setdefault(entry.date.year, []).append(link)
    return page(site, "archive.html", view, years=years)


def _glossary(site: Site, variant: Variant, places: Mentions) -> Iterator[Page]:
    strings = site.strings[variant.key]
    terms = term_views(site, variant)
    title = strings("glossary.title")
    view = replace(
        frame(site, variant, "glossary/", "glossary", title),
        json_ld=json_script(glossary_json(site, variant)),
    )
    kinds = {term.kind for term in terms.values()}
    groups = {
        kind: [term for term in terms.values() if term.kind == kind] for kind in sorted(kinds)
    }
    letters = index_letters(site, variant)
    yield page(site, "glossary.html", view, groups=groups, by_sound=bool(letters))
    if letters:
        heading = f"{strings('pinyin.title')} · {title}"
        view = frame(site, variant, "glossary/pinyin/", "glossary", heading)
        yield page(site, "pinyin.html", view, letters=letters)
    for term in terms.values():
        view = frame(
            site,
            variant,
            f"glossary/{term.id}/",
            "term",
            f"{term.name} · {title}",
            term.gloss[:120],
        )
        mentions = [_mention(entry, own, variant) for entry, own in places.get(term.id, [])]
        yield page(site, "term.html", view, term=term, mentions=mentions)


def _mentions(entries: Sequence[Entry]) -> Mentions:
    """Term id -> where each report mentions it."""
    found: Mentions = {}
    for entry in entries:
        own: dict[str, list[Mention]] = {}
        for mention in entry.mentions:
            own.setdefault(mention.term, []).append(mention)
        for term, places in own.items():
            found.setdefault(term, []).append((entry, places))
    return found


def _mention(entry: Entry, places: Sequence[Mention], variant: Variant) -> MentionView:
    links = []
    for place in places:
        path = entry.paths[place.section]
        folder = f"../../{entry.slug}/{path}/" if path else f"../../{entry.slug}/"
        links.append(Link(entry.headings[variant.key][place.section], f"{folder}#{place.unit}"))
    return MentionView(entry.names[variant.key], entry.date.isoformat(), tuple(links))


def _links(entries: Sequence[Entry], variant: Variant, home: str) -> list[Link]:
    return [
        Link(entry.names[variant.key], f"{home}{entry.slug}/", hint=entry.date.isoformat())
        for entry in entries
    ]
