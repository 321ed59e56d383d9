"""Official words of the mainland -> what Taiwan and Hong Kong say, for a reader's aid.

The words of a report stay (docs/decisions/005); regional-words.txt holds the pairs, by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from duben.glossary import CHINESE, Matcher
from duben.hanzi import LANGS, converter
from duben.model import Term
from duben.phrases import DATA
from duben.problem import Problem, Stop, found
from duben.textfile import read_text

NAME = "regional-words.txt"


@dataclass(frozen=True, slots=True)
class Word:
    """An official word, in the edition's characters, and the region's own word for it."""

    official: str
    own: str


@cache
def table(script: str) -> dict[str, str]:
    """Simplified word -> the word of a region, where it has another."""
    words: dict[str, str] = {}
    faults: list[Problem] = []
    shown = f"duben/data/{NAME}"
    for number, line in enumerate(read_text(DATA / NAME, shown).split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("=")
        if len(cells) != 3 or any(cell != cell.strip() for cell in cells) or not cells[0]:
            faults.append(found("E-HAN-003", shown, number, excerpt=line))
            continue
        own = cells[1 + list(LANGS).index(script)]
        if own and own != converter(script)(cells[0]):
            words[cells[0]] = own
    if faults:
        raise Stop(*faults)
    return words


def words(texts: Iterable[str], script: str) -> tuple[Word, ...]:
    """The official words of simplified texts that the region puts otherwise, in reading order."""
    known, matcher = _words(script), _matcher(script)
    seen = dict.fromkeys(word for text in texts for _, _, word in matcher.find(text))
    return tuple(known[word] for word in seen)


@cache
def _words(script: str) -> dict[str, Word]:
    known = table(script)
    official = converter(script).each(list(known))
    return {word: Word(own, known[word]) for word, own in zip(known, official, strict=True)}


@cache
def _matcher(script: str) -> Matcher:
    """Finds the table's words, the longest of several."""
    terms = (Term(word, "", {CHINESE: word}, {}) for word in table(script))
    return Matcher(terms, CHINESE)
