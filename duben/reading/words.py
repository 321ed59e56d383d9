"""A text -> its words, each with its part of speech."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import rjieba


class Word(NamedTuple):
    """A word and jieba's tag for it: n noun, v verb, a adjective, d adverb, m number, x mark."""

    text: str
    tag: str


@cache
def _engine() -> rjieba.Jieba:
    return rjieba.Jieba()


def words(value: str) -> list[Word]:
    """The words in order; joined they are the text.

    By the dictionary alone: guessed words would hide 为 and 地 in strings like 村为.
    """
    return [Word(text, tag) for text, tag in _engine().tag(value, hmm=False)]


def guessed(value: str) -> list[str]:
    """The words in order, names that the dictionary lacks guessed."""
    return list(_engine().cut(value, hmm=True))


@cache
def is_word(text: str) -> bool:
    """Whether the dictionary has it as a word."""
    return bool(_engine().has_word(text))


@cache
def sets(name: str) -> Mapping[str, frozenset[str]]:
    """duben/data/<name>: lines "key: word word" as sets of words; a key may come again."""
    text = files("duben").joinpath(f"data/{name}").read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for line in text.split("\n"):
        key, colon, rest = line.partition("#")[0].partition(":")
        if colon:
            found[key.strip()] = found.get(key.strip(), frozenset()) | frozenset(rest.split())
    return found
