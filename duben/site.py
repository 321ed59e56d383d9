"""A project's folder -> a Site, and the publications of its reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from duben import config, glossary, hanzi, po, read, strings, translate
from duben.check import check
from duben.formats import unknown_formats
from duben.glossary import Matcher
from duben.guards.chosen import chosen
from duben.guards.guard import guard, strays
from duben.html.assets import asset_pages
from duben.model import Page, Term
from duben.phrases import Rule, read_rules
from duben.po import Entry
from duben.problem import Problem, Stop, found
from duben.publication import Publication, Site
from duben.quantity.statistics import statistics
from duben.script import names
from duben.slug import report_faults
from duben.textfile import place
from duben.variant import Workshop, editions


def load(root: Path, base_url: str = "") -> tuple[Site, tuple[Page, ...]]:
    """The site and its style sheet, scripts and icon. Raises Stop with every fault found."""
    settings, variants = config.read_site(root)
    address = base_url or settings.url
    faults = unknown_formats(settings.formats, "formats", "site.toml")
    if not address.startswith(("http://", "https://")):
        where = ("", 0, 0, "") if base_url else place(root / "site.toml", "site.toml", "url")
        key = "--base-url" if base_url else "url"
        faults.append(found("E-CFG-004", *where, key=key, why=address or "-"))
    terms = config.read_glossary(root)
    languages = {v.lang.lower(): strings.read(root, v.lang.lower()) for v in variants}
    problems = faults + strings.gaps(languages)
    if problems:
        raise Stop(*problems)
    if any(v.reading for v in variants):
        terms = _spelled(terms, root)
    used = {v.translation or glossary.CHINESE for v in variants}
    matchers = {language: Matcher(terms, language) for language in sorted(used)}
    known = names(terms, matchers.get(glossary.CHINESE), _phrases(root))
    workshop = Workshop(
        matchers, settings.mentions == "first", known, terms, root / ".cache" / "readings"
    )
    assets = asset_pages(root / "templates", languages, settings.offline)
    site = Site(
        root,
        settings,
        variants,
        terms,
        {v.key: languages[v.lang.lower()] for v in variants},
        workshop,
        address.rstrip("/") + "/",
        {name: page.path for name, page in assets.items()},
    )
    return site, tuple(assets.values())


def _phrases(root: Path) -> tuple[Rule, ...]:
    """The project's own phrases for script conversion, where it has any."""
    shown = f"content/{hanzi.PHRASES}"
    path = root / shown
    return read_rules(path, shown) if path.is_file() else ()


def _spelled(terms: tuple[Term, ...], root: Path) -> tuple[Term, ...]:
    """The terms with the pinyin of their names; loads the dictionaries that reading needs."""
    from duben.reading.annotate import spelled_terms

    try:
        return spelled_terms(terms, root / ".cache" / "readings")
    except Stop as stop:
        shown = "content/glossary.toml"
        at = [place(root / shown, shown, problem.excerpt)[1] for problem in stop.problems]
        lines = zip(stop.problems, at, strict=True)
        raise Stop(*(replace(problem, line=line) for problem, line in lines)) from stop


def slugs(root: Path) -> list[str]:
    """The reports' folders, in order. Raises Stop where a name cannot be an address."""
    folders = sorted(
        path
        for path in (root / "content").glob("*/")
        if path.is_dir() and not path.name.startswith(".")
    )
    for folder in folders:
        if folder.is_symlink():
            raise Stop(found("E-CFG-008", f"content/{folder.name}", name=folder.name))
        faults = report_faults(folder.name, f"content/{folder.name}")
        if faults:
            raise Stop(*faults)
    return [folder.name for folder in folders]


def unread(folder: Path) -> Path | None:
    """The source file of a folder that holds nothing but one: a report still to be imported."""
    files = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    if len(files) == 1 and files[0].suffix != ".toml":
        return files[0]
    return None


def publication(site: Site, slug: str) -> tuple[Publication, list[Problem]]:
    """One report in all its editions, and what is wrong with it. Raises Stop if unreadable."""
    folder, shown = site.root / "content" / slug, f"content/{slug}"
    source = read.report(folder, shown)
    catalogues = dict(_catalogues(site, slug))
    figures = statistics(source)
    problems = check(source, folder, shown, catalogues)
    problems += chosen(source, folder, shown, figures)
    if not any(problem.level == "error" for problem in problems):
        problems += guard(source, catalogues, site.workshop.matchers, _by_id(site))
    made = editions(source, site.variants, site.workshop, catalogues, figures)
    states = {
        language: translate.states(source, entries) for language, entries in catalogues.items()
    }
    mentions = glossary.mentions(source, site.workshop.matchers[glossary.CHINESE])
    return Publication(source, made, states, mentions, figures), problems


@cache
def _by_id(site: Site) -> dict[str, Term]:
    return {term.id: term for term in site.terms}


def _catalogues(site: Site, slug: str) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """The translations of a report, by language; a missing file is an empty translation."""
    for language in sorted({v.translation for v in site.variants if v.translation}):
        shown = f"translations/{language}/{slug}.po"
        path = site.root / shown
        yield language, po.read(path, shown) if path.is_file() else ()


def stray_translations(site: Site) -> list[Problem]:
    """Translations of reports that the project no longer has."""
    languages = {v.translation for v in site.variants if v.translation}
    return list(strays(site.root, languages, slugs(site.root)))


def inputs(root: Path) -> Iterable[Path]:
    """Every file that a build reads, sorted: what its result depends on."""
    if (root / "site.toml").is_file():
        yield root / "site.toml"
    for folder in ("content", "templates", "translations"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
