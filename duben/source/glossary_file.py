"""The terms that a report explains itself -> the glossary.toml of its folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from duben.source.appendix import Entry
from duben.source.toml_text import string

HEAD = """# The terms that this report explains itself, as printed in its glossary.
# 本报告附录解释的名词，释文照录。
"""


def distinct(entries: Iterable[Entry]) -> list[Entry]:
    """Each term once: the first explanation counts."""
    return list({entry.term: entry for entry in reversed(list(entries))}.values())[::-1]


def term_id(slug: str, entries: Sequence[Entry], term: str) -> str:
    """luodian-2021-3: the report, then the term's place in its glossary."""
    names = [entry.term for entry in entries]
    return f"{slug}-{names.index(term) + 1}"


def glossary_toml(entries: Iterable[Entry], slug: str, title: str) -> str:
    """A glossary.toml of the same shape as the site's."""
    once = distinct(entries)
    rows = [
        f'\n[[term]]\nid = "{term_id(slug, once, entry.term)}"\nkind = "policy"\n'
        f"names = {{ zh-hans = {string(entry.term)} }}\n"
        f"gloss = {{ zh-hans = {string(entry.definition)} }}\n"
        f"source = {string(f'《{title}》')}\n"
        for entry in once
    ]
    return HEAD + "".join(rows)
