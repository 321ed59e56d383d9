"""Kept reports -> search/*.js, scripts of one call each.

So they load from a server and from disk alike (docs/search.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from duben.model import Page, Term, Variant
from duben.publication import Entry, Publication, Site, localised
from duben.search import archive, packing, phrasing, records
from duben.search.archive import Archive
from duben.search.characters import characters, in_use
from duben.search.translated import Translated

_FORMAT = "5"
"""Of the files; a change makes every cached file an old one."""
_SAMPLE = 50
"""Reports, about, whose translations are counted for their codes."""


def report_search(_: Site, __: Publication) -> Iterable[Page]:
    """Nothing: a report's files are numbered among all reports (`site_search`)."""
    return ()


def site_search(site: Site, entries: Sequence[Entry]) -> Iterator[Page]:
    """All files: texts first, then the index, then the file that the browser reads first."""
    newest = sorted(entries, key=lambda entry: (entry.date, entry.slug), reverse=True)
    writer = _Writer(_build(site, newest))
    used = _used(site, newest)
    codes = packing.codes(used)
    scan = len(newest) <= archive.SCAN
    languages = sorted({v.translation for v in site.primaries() if v.translation})
    made = Archive(scan, codes, Translated({} if scan else _words(languages, newest)))
    listed, readings = [], set()
    for number, entry in enumerate(newest):
        record = records.kept(entry.search)
        readings.update(record.readings)
        listed.append((record.slug, record.date, record.names, record.towns))
        yield from map(writer.page, made.add(number, record))
    yield writer.page(archive.summary(listed))
    yield writer.page(made.vocabulary())
    yield from map(writer.page, _glossary(site))
    for script in sorted({v.script for v in site.primaries() if v.script}):
        yield writer.page((script, _turns(script, used)))
    keys: Any = {}
    if not made.scan:
        for path, data in made.shards():
            if path == "keys":
                keys = data
            else:
                yield writer.page((path, data))
    base = {
        "characters": in_use(used, readings),
        "common": codes.common,
        "apart": [pair for pair in characters().apart if set(pair) <= used],
        "counts": "".join(made.counts),
        "alone": made.translated.alone,
        "years": made.years(),
        "languages": languages,
        "keys": keys,
    }
    yield writer.page(("base", base))


@dataclass(frozen=True, slots=True)
class _Writer:
    build: str

    def page(self, file: archive.File) -> Page:
        """duben.put("text/0", "<build>", …);"""
        path, data = file
        call = b"duben.put(%b,%b,%b);\n" % tuple(map(msgspec.json.encode, (path, self.build, data)))
        return Page(f"search/{path}.js", call)


def _build(site: Site, entries: Iterable[Entry]) -> str:
    """A name for this state of the index: files of another one must not be mixed with it."""
    digest = hashlib.sha256(_FORMAT.encode())
    for entry in entries:
        digest.update(entry.search)
    for term in site.terms:
        digest.update(msgspec.json.encode((term.id, term.names, term.gloss, term.aliases)))
    digest.update(repr([(v.key, v.script, v.translation) for v in site.primaries()]).encode())
    digest.update(characters.__doc__.encode() if characters.__doc__ else b"")
    return digest.hexdigest()[:8]


def _words(languages: Sequence[str], newest: Sequence[Entry]) -> dict[str, phrasing.Words]:
    """By language the codes of its words, of some reports of all years."""
    some = newest[:: -(-len(newest) // _SAMPLE)]
    texts = [records.kept(entry.search).translations for entry in some]
    return {
        language: phrasing.words(text for spoken in texts for text in spoken.get(language, ()))
        for language in languages
    }


def _used(site: Site, entries: Iterable[Entry]) -> set[str]:
    """The Han characters of reports and glossary."""
    used = set("".join(entry.characters for entry in entries))
    for term in site.terms:
        used.update(*term.names.values(), *term.gloss.values())
    return {character for character in used if "\u3400" <= character <= "\u9fff"}


def _turns(script: str, used: Iterable[str]) -> tuple[str, str]:
    """The characters that a script writes otherwise, and how."""
    wanted = sorted([*used, *"“”‘’"])
    alone = records.turned(script)
    pairs = [(c, alone[ord(c)]) for c in wanted]
    changed = [(c, turned) for c, turned in pairs if c != turned]
    return "".join(c for c, _ in changed), "".join(turned for _, turned in changed)


def _glossary(site: Site) -> Iterator[archive.File]:
    """Names, which suggestions are made of, and explanations, of each plain edition."""
    for variant in site.primaries():
        yield f"terms/{variant.key}", [_term(term, variant) for term in site.terms]
        glosses = [localised(term.gloss, variant) for term in site.terms]
        yield f"glosses/{variant.key}", glosses


def _term(term: Term, variant: Variant) -> list[str]:
    """[id, name, aliases beside it]."""
    aliases = term.en_aliases if variant.translation else term.aliases
    return [term.id, localised(term.names, variant), *aliases]
