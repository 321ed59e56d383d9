"""site.toml and glossary.toml -> what they say, checked against their shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import asdict

from duben import toml
from duben.model import Term, Variant
from duben.problem import Problem, Stop, found, nearest
from duben.slug import is_slug
from duben.textfile import place

PRINTED = ("booklet", "section", "imposed", "large", "gb", "columns", "facing", "ruby")
DOWNLOADS = (*PRINTED, "epub", "txt", "md")
FORMATS = ("html", "data", "search", "speech", "single", "feeds", "downloads", "zip")


class VariantRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    lang: str
    label: str
    script: str = ""
    reading: str = ""
    translation: str = ""
    beside: str = ""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """site.toml."""

    title: dict[str, str]
    description: dict[str, str]
    publisher: dict[str, str]
    url: str
    variants: tuple[VariantRow, ...]
    licence: dict[str, str] = {}
    contact: str = ""
    mentions: str = "first"
    """Which mentions of a term are marked: "first" of a section, or "all"."""
    zipped: int = 60
    """site.zip is made for so many reports at most: it doubles what the site weighs."""
    offline: bool = True
    """Whether pages that were read stay readable without a network; false removes what was kept."""
    formats: tuple[str, ...] = FORMATS
    downloads: tuple[str, ...] = DOWNLOADS
    """What there is to take away: rows of duben/booklet/kinds.py, and "epub", "txt", "md"."""


class TermRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: str
    names: dict[str, str]
    gloss: dict[str, str]
    aliases: tuple[str, ...] = ()
    en_aliases: tuple[str, ...] = ()
    forms: dict[str, tuple[str, ...]] = {}
    unlike: tuple[str, ...] = ()
    reading: str = ""
    source: str = ""
    local: bool = False


class GlossaryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """glossary.toml."""

    term: tuple[TermRow, ...] = ()


SCRIPTS = ("", "tw", "hk")
READINGS = ("", "pinyin", "zhuyin", "jyutping")
KINDS = ("policy", "programme", "place", "organisation", "body", "idiom", "measure", "person")


def restricted(
    settings: Settings, formats: tuple[str, ...], downloads: tuple[str, ...]
) -> Settings:
    """The same settings with these formats and downloads alone."""
    return msgspec.structs.replace(settings, formats=formats, downloads=downloads)


def read_site(root: Path) -> tuple[Settings, tuple[Variant, ...]]:
    """The site's settings and its editions, in the order of the rows."""
    path = root / "site.toml"
    site = toml.load(path, "site.toml", Settings)
    variants = tuple(Variant(**asdict(row)) for row in site.variants)
    problems = [problem for variant in variants for problem in _variant(path, variant, variants)]
    keys = [v.key for v in variants]
    problems += [
        found("E-CFG-006", *_at(path, "site.toml", key), name=key)
        for key, count in Counter(keys).items()
        if count > 1
    ]
    if not variants:
        problems.append(found("E-CFG-003", "site.toml", key="variants"))
    problems += [
        found("E-CFG-003", *place(path, "site.toml", f"[{name}]"), key=f"{name}.zh-hans")
        for name in ("title", "description", "publisher")
        if not getattr(site, name).get("zh-hans")
    ]
    if site.mentions not in ("first", "all"):
        problems.append(_choice(path, "site.toml", "mentions", site.mentions, ("first", "all")))
    problems += [
        _choice(path, "site.toml", "downloads", name, DOWNLOADS)
        for name in site.downloads
        if name not in DOWNLOADS
    ]
    if problems:
        raise Stop(*problems)
    return site, variants


def _variant(path: Path, variant: Variant, all_: tuple[Variant, ...]) -> Iterator[Problem]:
    """What is wrong with one row of variants."""
    if not is_slug(variant.key):
        yield found("E-SRC-008", *_at(path, "site.toml", variant.key), slug=variant.key)
    keys = [other.key for other in all_]
    if variant.beside and variant.beside not in keys:
        meant = nearest(variant.beside, keys)
        where = _at(path, "site.toml", variant.beside)
        yield found("E-CFG-007", *where, name=variant.beside, meant=meant)
    if variant.script not in SCRIPTS:
        yield _choice(path, "site.toml", "script", variant.script, SCRIPTS)
    if variant.reading not in READINGS:
        yield _choice(path, "site.toml", "reading", variant.reading, READINGS)


def read_glossary(root: Path) -> tuple[Term, ...]:
    """content/glossary.toml, then what reports explain themselves, each term once."""
    terms = list(_read_terms(root, "content/glossary.toml"))
    known = {name for term in terms for name in (term.names["zh-hans"], *term.aliases)}
    for path in sorted((root / "content").glob("*/glossary.toml")):
        for term in _read_terms(root, path.relative_to(root).as_posix()):
            if term.names["zh-hans"] not in known:
                known.add(term.names["zh-hans"])
                terms.append(term)
    return tuple(terms)


def _read_terms(root: Path, shown: str) -> tuple[Term, ...]:
    """One glossary.toml, in file order."""
    path = root / shown
    file = toml.load(path, shown, GlossaryFile)
    problems = [
        found("E-CFG-006", *_at(path, shown, name), name=name)
        for name, count in Counter(_claims(file)).items()
        if count > 1
    ]
    for row in file.term:
        if not is_slug(row.id):
            problems.append(found("E-SRC-008", *_at(path, shown, row.id), slug=row.id))
        if row.kind not in KINDS:
            problems.append(_choice(path, shown, "kind", row.kind, KINDS))
        problems += [
            found("E-CFG-003", *_at(path, shown, row.id), key=f"{name}.zh-hans")
            for name, table in (("names", row.names), ("gloss", row.gloss))
            if "zh-hans" not in table
        ]
    if problems:
        raise Stop(*problems)
    return tuple(Term(**asdict(row)) for row in file.term)


def _claims(file: GlossaryFile) -> list[str]:
    """Every id and every Chinese name; each may be claimed once."""
    names = [name for row in file.term for name in (row.names.get("zh-hans", ""), *row.aliases)]
    return [row.id for row in file.term] + [name for name in names if name]


def _at(path: Path, shown: str, value: str) -> tuple[str, int, int, str]:
    """The last line that holds a quoted value."""
    return place(path, shown, f'"{value}"')


def _choice(path: Path, shown: str, key: str, value: str, known: tuple[str, ...]) -> Problem:
    """A value outside a closed set."""
    listed = ", ".join(name for name in known if name)
    where = _at(path, shown, value)
    return found(
        "E-CFG-009", *where, key=key, value=value, known=listed, meant=nearest(value, known)
    )
