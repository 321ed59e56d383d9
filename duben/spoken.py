"""A sentence -> what a voice should say: 94.47% -> 百分之九十四点四七, 7+2 -> 七加二.

The rules are data: duben/data/speech-<language>.txt. A rule changes a stretch of the text and
leaves the rest, so its words can be set into the same sentence in other characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from duben import cardinal

_FIELD = re.compile(r"\{(\d)(?::([a-z]))?\}")
_FORMS: dict[str, Callable[[str], str]] = {
    "": str,
    "n": cardinal.cardinal,
    "c": cardinal.counting,
    "d": cardinal.digits,
    "t": cardinal.telephone,
}
_WIDE = str.maketrans("０１２３４５６７８９．％＋－", "0123456789.%+-")


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    words: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Say `words` for the characters `start:end`."""

    start: int
    end: int
    words: str


def languages() -> tuple[str, ...]:
    """The languages with rules."""
    return ("en", "zh")


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The rules of one language, in order."""
    text = (files("duben") / "data" / f"speech-{language}.txt").read_text("utf-8")
    names: dict[str, str] = {}
    found = []
    for line in text.splitlines():
        if line.startswith("@"):
            name, _, value = line[1:].partition(" = ")
            names[name] = value
        elif line and not line.startswith("#"):
            pattern, _, words = line.partition("\t")
            for name, value in names.items():
                pattern = pattern.replace("{" + name + "}", value)
            found.append(Rule(re.compile(pattern), words))
    return tuple(found)


def edits(text: str, language: str) -> Iterator[Edit]:
    """Every stretch that is said otherwise, in order; at one place the first rule wins."""
    plain = text.translate(_WIDE)
    ahead = [rule.pattern.search(plain) for rule in rules(language)]
    at = 0
    while True:
        best: tuple[int, int] | None = None
        for place, rule in enumerate(rules(language)):
            match = ahead[place]
            if match and match.start() < at:
                match = ahead[place] = rule.pattern.search(plain, at)
            if match and (best is None or match.start() < best[0]):
                best = match.start(), place
        if best is None:
            return
        match = ahead[best[1]]
        assert match
        assert match.end() > match.start(), rules(language)[best[1]].pattern.pattern
        words = _said(match, rules(language)[best[1]].words)
        if words != text[match.start() : match.end()]:
            yield Edit(match.start(), match.end(), words)
        at = match.end()


def spoken(text: str, language: str) -> str:
    """The whole text as it is said."""
    return apply(text, edits(text, language))


def apply(text: str, changes: Iterator[Edit], convert: Callable[[str], str] = str) -> str:
    """The text with the edits made; `convert` writes their words in the text's own characters."""
    parts, at = [], 0
    for edit in changes:
        parts += [text[at : edit.start], convert(edit.words)]
        at = edit.end
    return "".join([*parts, text[at:]])


def _said(match: re.Match[str], words: str) -> str:
    return _FIELD.sub(lambda field: _FORMS[field[2] or ""](match[int(field[1])]), words)
