"""duben/data/characters.txt says what OpenCC and pypinyin say; DUBEN_ACCEPT=1 writes it anew."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import opencc
from pypinyin import Style, lazy_pinyin, phrases_dict

FILE = Path(__file__).parent.parent / "duben/data/characters.txt"
HAN = "".join(map(chr, range(0x4E00, 0xA000)))
NAMES = ("t2s", "tw2s", "hk2s", "s2t", "s2tw", "s2hk", "t2tw", "t2hk")
FORMS = NAMES[3:]
HEAD = """\
# Characters by reading: a syllable, the characters read so; behind / those that are read so too.
# Behind a character and a comma stands another form of it: traditional, Taiwan, Hong Kong, variant.
# ! lists pairs: the first, typed, does not mean the second, though they are forms of each other.
# From OpenCC and pypinyin, by DUBEN_ACCEPT=1 pytest tests/test_search_characters.py
"""


@cache
def conversions() -> dict[str, dict[str, str]]:
    return {n: dict(zip(HAN, opencc.OpenCC(n).convert(HAN), strict=True)) for n in NAMES}


def classes() -> dict[str, str]:
    """Every character with its representative: the simplified one of its forms."""
    parent: dict[str, str] = {}

    def root(character: str) -> str:
        while parent.get(character, character) != character:
            character = parent[character]
        return character

    for table in conversions().values():
        for one, other in table.items():
            if root(one) != root(other):
                parent[root(one)] = root(other)
    forms = defaultdict(list)
    for character in HAN:
        forms[root(character)].append(character)
    return {c: _representative(members) for members in forms.values() for c in members}


def _representative(members: list[str]) -> str:
    simplified = conversions()["t2s"]
    most = Counter(simplified[m] for m in members)
    return min(members, key=lambda m: (not _common(m), simplified[m] != m, -most[m], m))


def _common(character: str) -> bool:
    """In the standard set of simplified characters."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def apart() -> list[str]:
    table, of = conversions(), classes()
    members = defaultdict(list)
    for character, representative in of.items():
        if _common(character) and table["t2s"][character] == character:
            members[representative].append(character)
    return sorted(
        typed + meant
        for group in members.values()
        for typed in group
        for meant in group
        if typed != meant and typed not in {table[name][meant] for name in FORMS}
    )


def readings() -> dict[str, dict[str, bool]]:
    """Character -> syllable -> whether it is the first reading; others occur in two phrases."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables in phrases_dict.phrases_dict.items():
        for character, syllable in zip(phrase, syllables, strict=False):
            seen[character][plain(syllable[0])] += 1
    found = {}
    for character in HAN:
        first = plain(lazy_pinyin(character, style=Style.TONE, errors=lambda _: [""])[0])
        if first:
            more = sorted(s for s, n in seen[character].items() if n > 1 and s and s != first)
            found[character] = {first: True} | dict.fromkeys(more, False)
    return found


def plain(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return bare if re.fullmatch("[a-z]+", bare) else ""


def made() -> str:
    of = classes()
    variants = defaultdict(list)
    for character, representative in of.items():
        if character != representative:
            variants[representative].append(character)
    lines: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    read = readings()
    for character in HAN:
        if of[character] != character:
            continue
        forms = "".join("," + v for v in variants[character])
        for syllable, first in (read.get(character) or {"-": True}).items():
            if first and (syllable != "-" or forms):
                lines[syllable][0].append(character + forms)
            elif not first:
                lines[syllable][1].append(character)
    rows = []
    for syllable in sorted(lines):
        first, more = lines[syllable]
        rows.append(f"{syllable} {''.join(first)}" + (f"/{''.join(more)}" if more else ""))
    return HEAD + "\n".join([*rows, f"! {' '.join(apart())}"]) + "\n"


def test_the_table_is_what_the_libraries_say() -> None:
    text = made()
    if os.environ.get("DUBEN_ACCEPT"):
        FILE.write_text(text, encoding="utf-8", newline="\n")
    assert FILE.read_text("utf-8") == text
