"""Glossary terms -> how an edition shows them."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from duben.html.render import macro
from duben.html.views import Link, TermView
from duben.model import Variant
from duben.publication import Site, localised


@cache
def term_views(site: Site, variant: Variant) -> dict[str, TermView]:
    """Every term of the glossary as an edition shows it, by id."""
    plain = site.primaries()
    across = [v for v in plain if bool(v.translation) != bool(variant.translation)]
    views = {}
    for term in site.terms:
        named = [v for v in plain if v.lang != variant.lang and localised(term.names, v)]
        others = tuple(Link(localised(term.names, v), "", v.lang, hint=v.label) for v in named)
        missing = variant.translation and not term.gloss.get(variant.translation)
        views[term.id] = TermView(
            term.id,
            term.kind,
            localised(term.names, variant),
            localised(term.gloss, variant),
            term.source,
            term.local,
            site.default.lang if missing else variant.lang,
            term.reading,
            others,
            next((name for name, v in zip(others, named, strict=True) if v in across), None),
        )
    return views


@cache
def glosses(site: Site, variant: Variant, home: str) -> dict[str, Markup]:
    """Every term as the foot of a page shows it, by id; `home` leads to the edition's folder."""
    templates, strings = site.root / "templates", site.strings[variant.key]
    return {
        id: Markup(macro(templates, "parts/gloss.html", "gloss", term, home, strings))
        for id, term in term_views(site, variant).items()
    }
