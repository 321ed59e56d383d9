"""Reports + PO files -> PO files in step with them: new, changed and gone sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from duben import glossary, po
from duben.glossary import Matcher
from duben.model import Report, Term
from duben.translate import Sentence, sentences


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the translation of one report is, in sentences."""

    slug: str
    total: int
    current: int
    behind: int
    missing: int
    gone: int


def update(
    root: Path, report: Report, language: str, terms: Iterable[Term], write: bool = True
) -> tuple[Progress, bool]:
    """Bring translations/<language>/<slug>.po up to date; returns (progress, whether it changed).

    A changed sentence keeps its translation as fuzzy with its previous source; a sentence that is
    gone is kept as obsolete. With `write` false the file stays as it is.
    """
    shown = f"translations/{language}/{report.slug}.po"
    path = root / shown
    old = {e.context: e for e in po.read(path, shown)} if path.is_file() else {}
    known = list(sentences(report))
    matcher = Matcher(terms, glossary.CHINESE)
    names = {t.id: (t.names["zh-hans"], t.names.get(language, "")) for t in terms}
    rows = [_row(sentence, old.get(sentence.id), matcher, names) for sentence in known]
    gone = [entry for id, entry in old.items() if id not in {s.id for s in known} and entry.text]
    text = po.written(language, rows, gone)
    changed = not path.is_file() or path.read_text("utf-8") != text
    if write and changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    current = sum(bool(row.text) and not row.fuzzy for row in rows)
    behind = sum(row.fuzzy for row in rows)
    missing = len(rows) - current - behind
    return Progress(report.slug, len(rows), current, behind, missing, len(gone)), changed


def _row(
    sentence: Sentence,
    old: po.Entry | None,
    matcher: Matcher,
    names: dict[str, tuple[str, str]],
) -> po.Row:
    ids = dict.fromkeys(term for _, _, term in matcher.find(sentence.text))
    hits = [" = ".join(filter(None, names[term])) for term in ids]
    comment = "\n".join([sentence.unit, *hits] if sentence.unit != sentence.id else hits)
    if old is None or not old.text:
        return po.Row(sentence.id, sentence.text, "", comment)
    changed = old.source != sentence.text
    previous = old.source if changed else ""
    return po.Row(sentence.id, sentence.text, old.text, comment, old.fuzzy or changed, previous)
