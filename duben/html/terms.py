"""Glossary terms -> how an edition shows them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

from markupsafe import Markup

from duben.html.render import macro
from duben.html.views import IndexLetter, Link, TermView
from duben.model import Variant
from duben.publication import Site, localised
from duben.regional import words
from duben.sentence import gist


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
            "" if variant.script else term.spelling,
            others,
            next((name for name, v in zip(others, named, strict=True) if v in across), None),
            _regional(term.names["zh-hans"], variant),
        )
    return views


def _short(term: TermView) -> TermView:
    return replace(term, gloss=gist(term.gloss))


def _regional(name: str, variant: Variant) -> str:
    """What the edition's region says for a word in the term's name."""
    if not variant.script:
        return ""
    return "；".join(
        word.own
        if word.official == localised({"zh-hans": name}, variant)
        else f"{word.official}＝{word.own}"
        for word in words((name,), variant.script)
    )


def index_letters(site: Site, variant: Variant) -> tuple[IndexLetter, ...]:
    """The terms by their pinyin, A to Z; nothing if the site has no readings."""
    views = term_views(site, variant)
    letters: dict[str, list[tuple[TermView, str]]] = {}
    for term in sorted(site.terms, key=lambda term: _alphabetical(term.spelling)):
        letter = next((c for c in _plain(term.spelling).upper() if c.isalpha()), "")
        if letter:
            letters.setdefault(letter, []).append((views[term.id], term.spelling))
    return tuple(IndexLetter(letter, tuple(terms)) for letter, terms in sorted(letters.items()))


def _alphabetical(spelling: str) -> tuple[str, str]:
    """Letters alone decide; tones and word breaks only between equal ones."""
    return "".join(c for c in _plain(spelling).lower() if c.isalnum()), spelling


def _plain(spelling: str) -> str:
    apart = unicodedata.normalize("NFD", spelling)
    return "".join(c for c in apart if not unicodedata.combining(c))


@cache
def glosses(site: Site, variant: Variant, home: str, whole: bool) -> dict[str, Markup]:
    """Every term as the foot of a page shows it, by id; `home` leads to the edition's folder.

    Not `whole`: the first sentence of its explanation; the rest is on the term's own page, where
    the pop-up takes it from.
    """
    templates, strings = site.root / "templates", site.strings[variant.key]
    views = term_views(site, variant).items()
    shown = {id: term if whole else _short(term) for id, term in views}
    return {
        id: Markup(macro(templates, "parts/gloss.html", "gloss", term, home, strings))
        for id, term in shown.items()
    }
