"""Pairs of sentences -> glossary terms that a translation renders by none of their English forms.

A translator excuses one with a comment: `# term: <id> reason`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from duben.glossary import Matcher
from duben.guards.pairs import Pair
from duben.model import Term
from duben.problem import Problem, found

_JOINT = re.compile(r"[-\s‑]+")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


def terms(
    pair: Pair, path: str, matcher: Matcher, known: Mapping[str, Term], language: str
) -> Iterator[Problem]:
    """The terms of one sentence that its translation does not render."""
    ids = dict.fromkeys(id for _, _, id in matcher.find(pair.source))
    excused = {reason.split()[0] for reason in pair.reasons("term") if len(reason.split()) > 1}
    text = _plain(pair.text)
    for id in ids:
        forms = approved(known[id], language)
        if not forms or id in excused or any(_form(form).search(text) for form in forms):
            continue
        yield found(
            "W-GLO-002",
            path,
            pair.entry.line,
            excerpt=pair.text[:80],
            id=pair.entry.context,
            term=known[id].names["zh-hans"],
            name=id,
            forms=" / ".join(forms),
        )


def approved(term: Term, language: str) -> tuple[str, ...]:
    """What a translation may call a term: its name, and its further forms."""
    name = term.names.get(language, "")
    also = term.en_aliases if language == "en" else ()
    forms = (name, *term.forms.get(language, ()), *also)
    return tuple(dict.fromkeys(form for form in forms if form))


def _plain(text: str) -> str:
    return text.replace("’", "'")


@cache
def _form(form: str) -> re.Pattern[str]:
    """A form as whole words in either case, in the singular or a simple plural."""
    words = [re.escape(word) for word in _JOINT.split(_plain(form).strip())]
    body = r"[-\s‑]+".join(words)
    last = form[-1].lower()
    if last == "y":
        body = f"{body[:-1]}(?:y|ies)"
    elif last.isalpha():
        body += "(?:es|s)?" if _SIBILANT.search(form.lower()) else "s?"
    return re.compile(rf"(?<!\w){body}(?!\w)", re.IGNORECASE)
