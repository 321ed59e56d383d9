"""A report + a PO file -> the PO file in step with it: new, changed, moved and gone sentences."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from duben import glossary, po
from duben.glossary import Matcher
from duben.model import Report, Term
from duben.po import Catalogue, Entry
from duben.translate import MERGED, Sentence, sentences

ALIKE, MOVED = 0.35, 0.6
"""How alike a changed sentence is to its old self at least: at its own id, and elsewhere."""

Memory = Mapping[str, tuple[Entry, ...]]
"""Source sentence -> its translations in other reports, newest first, without repetition."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the translation of one report is, in sentences."""

    slug: str
    total: int
    current: int
    behind: int
    missing: int
    gone: int
    filled: int = 0
    """Of the current and behind ones, those taken from other reports just now."""


class Glossing:
    """Finds terms in a sentence and says how they are called in a language."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        known = tuple(terms)
        self._matcher = Matcher(known, glossary.CHINESE)
        self._names = {t.id: (t.names["zh-hans"], t.names.get(language, "")) for t in known}

    def comment(self, sentence: Sentence) -> str:
        """The unit of a sentence and the terms in it, a line each."""
        ids = dict.fromkeys(term for _, _, term in self._matcher.find(sentence.text))
        hits = [" = ".join(filter(None, self._names[term])) for term in ids]
        return "\n".join([sentence.unit, *hits] if sentence.unit != sentence.id else hits)


def update(
    root: Path,
    report: Report,
    language: str,
    glossing: Glossing,
    memory: Memory | None = None,
    write: bool = True,
) -> tuple[Progress, bool]:
    """Bring translations/<language>/<slug>.po up to date; returns (progress, whether it changed).

    A changed sentence keeps its translation as fuzzy with its previous source; a sentence that is
    gone is kept as obsolete. With `write` false the file stays as it is.
    """
    shown = f"translations/{language}/{report.slug}.po"
    path = root / shown
    old = po.read_catalogue(path, shown) if path.is_file() else Catalogue(())
    new, filled = in_step(old, list(sentences(report)), glossing, memory or {})
    text = po.written(language, new)
    changed = not path.is_file() or path.read_bytes() != text.encode()
    if write and changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    current = sum(bool(entry.text) and not entry.fuzzy for entry in new.entries)
    behind = sum(entry.fuzzy for entry in new.entries)
    total = len(new.entries)
    missing = total - current - behind
    gone = len(new.gone)
    return Progress(report.slug, total, current, behind, missing, gone, filled), changed


def in_step(
    old: Catalogue, wanted: Sequence[Sentence], glossing: Glossing, memory: Memory
) -> tuple[Catalogue, int]:
    """The catalogue with one entry a sentence, and how many the memory filled."""
    entries: list[Entry] = []
    filled = 0
    found, gone = _found(old, wanted)
    for sentence in wanted:
        entry = found.get(sentence.id)
        if entry is None:
            entry = _remembered(sentence, memory)
            filled += bool(entry.text)
        entries.append(replace(entry, comment=glossing.comment(sentence)))
    kept = tuple(entry for entry in gone if entry.text != MERGED)
    return replace(old, entries=tuple(entries), gone=kept), filled


def _found(old: Catalogue, wanted: Sequence[Sentence]) -> tuple[dict[str, Entry], list[Entry]]:
    """Sentence id -> what the file had for it; and the translations that are left.

    First the same sentence at the same id, then the same sentence that stood elsewhere, then a
    changed one: the old sentence of this id, or the one most like it.
    """
    by_id = {entry.context: entry for entry in old.entries}
    found = {
        sentence.id: by_id[sentence.id]
        for sentence in wanted
        if sentence.id in by_id and by_id[sentence.id].source == sentence.text
    }
    kept = set(found)
    free = [entry for entry in old.entries if entry.text and entry.context not in kept]
    free += [entry for entry in old.gone if entry.text]
    for sentence, entry in _moved(old, wanted, free, found):
        found[sentence.id] = replace(entry, context=sentence.id)
        free.remove(entry)
    for sentence in wanted:
        old_self = None if sentence.id in found else _changed(sentence, free)
        if old_self:
            free.remove(old_self)
            source, previous = sentence.text, old_self.source
            found[sentence.id] = replace(
                old_self, context=sentence.id, source=source, fuzzy=True, previous=previous
            )
    return found, free


def _moved(
    old: Catalogue, wanted: Sequence[Sentence], free: Sequence[Entry], found: Mapping[str, Entry]
) -> Iterator[tuple[Sentence, Entry]]:
    """Sentences that stood at another id. A merged one moves only behind the one before it."""
    places: dict[str, list[Entry]] = {}
    for entry in reversed(free):
        places.setdefault(entry.source, []).append(entry)
    before = {after.context: one.source for one, after in pairwise(old.entries)}
    last = ""
    for sentence in wanted:
        same = places.get(sentence.text, []) if sentence.id not in found else []
        if same and (same[-1].text != MERGED or before.get(same[-1].context) == last):
            yield sentence, same.pop()
        last = sentence.text


def _changed(sentence: Sentence, free: Sequence[Entry]) -> Entry | None:
    """The free entry that this sentence was before it was changed."""
    own = next((entry for entry in free if entry.context == sentence.id), None)
    if own and (own.text == MERGED or _likeness(own.source, sentence.text) > ALIKE):
        return own
    rated = [(_likeness(entry.source, sentence.text), entry) for entry in free]
    likely = [pair for pair in rated if pair[0] > MOVED and pair[1].text != MERGED]
    return max(likely, key=lambda pair: pair[0])[1] if likely else None


def _likeness(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > ALIKE else 0.0


def _remembered(sentence: Sentence, memory: Memory) -> Entry:
    """A new entry, with the translation of the same sentence in another report.

    One that other reports translate in more than one way is fuzzy: a person chooses.
    """
    known = memory.get(sentence.text, ())
    if not known:
        return Entry(sentence.id, sentence.text, "")
    return Entry(sentence.id, sentence.text, known[0].text, fuzzy=len(known) > 1)


def memory(catalogues: Iterable[Sequence[Entry]]) -> dict[str, tuple[Entry, ...]]:
    """What is current in these catalogues, the most trusted first; merged sentences are left out.

    A translation that the next sentence was merged into says more than its own sentence.
    """
    known: dict[str, dict[str, Entry]] = {}
    for entries in catalogues:
        merged = {before.context for before, after in pairwise(entries) if after.text == MERGED}
        for entry in entries:
            usable = entry.text and entry.text != MERGED and not entry.fuzzy
            if usable and entry.context not in merged:
                known.setdefault(entry.source, {}).setdefault(entry.text, entry)
    return {source: tuple(texts.values()) for source, texts in known.items()}
