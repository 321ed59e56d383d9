"""A simplified text -> traditional characters in the forms of a region, length kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

import opencc

from duben.model import Report
from duben.problem import Stop, found
from duben.text import Text

# Characters only: the phrase configurations (s2twp, s2hkp) rewrite official wording
# and change the length (docs/decisions/005).
CONFIGURATIONS = {"tw": "s2tw", "hk": "s2hk"}
LANGS = {"tw": "zh-Hant-TW", "hk": "zh-Hant-HK"}
QUOTES = str.maketrans("“”‘’", "「」『』")
APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_KEPT = "\ue000"
_BACK = ("t2s", "tw2s", "hk2s")
_HAN = "".join(map(chr, range(0x3400, 0xA000)))


@cache
def converter(script: str) -> Callable[[str], str]:
    """The conversion of whole paragraphs into a script; loaded once, when first used."""
    engine = opencc.OpenCC(CONFIGURATIONS[script])

    def convert(value: str) -> str:
        kept = APOSTROPHE.sub(_KEPT, engine.convert(value))
        converted = kept.translate(QUOTES).replace(_KEPT, "’")
        if len(converted) != len(value):
            raise Stop(found("E-HAN-001", excerpt=value[:40], script=script))
        return converted

    return convert


def to_script(report: Report, script: str) -> Report:
    """The report in traditional characters; marks and readings keep their places."""
    convert, lang = converter(script), LANGS[script]

    def change(_: str, text: Text) -> Text:
        return replace(text, value=convert(text.value), lang=lang)

    return replace(report.map(change), lang=lang)


@cache
def _folds() -> dict[str, str]:
    """Every traditional character that a converter knows, with its simplified form."""
    folds: dict[str, str] = {}
    for name in _BACK:
        simplified = opencc.OpenCC(name).convert(_HAN)
        folds |= {t: s for t, s in zip(_HAN, simplified, strict=True) if t != s}
    return folds


def folding(used: Iterable[str]) -> tuple[str, str]:
    """(traditional, simplified), character by character, for the simplified characters in use."""
    wanted = set(used)
    pairs = sorted((t, s) for t, s in _folds().items() if s in wanted)
    return "".join(t for t, _ in pairs), "".join(s for _, s in pairs)
