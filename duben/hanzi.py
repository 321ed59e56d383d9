"""A simplified text -> traditional characters in the forms of a region, length kept.

OpenCC's own configuration of a region, with our phrases before its dictionary, then the forms
that the region's government prints, then corner brackets (docs/decisions/005).
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import opencc

from duben.phrases import DATA, Rule, read_rules
from duben.problem import Stop, found
from duben.quotes import corner, corner_lines

# Characters only: the phrase configurations (s2twp, s2hkp) rewrite official wording
# and change the length (docs/decisions/005).
CONFIGURATIONS = {"tw": "s2tw", "hk": "s2hk"}
BACK = {"tw": "tw2s", "hk": "hk2s"}
LANGS = {"tw": "zh-Hant-TW", "hk": "zh-Hant-HK"}
PHRASES = "script-phrases.txt"
KEPT = 16
"""Texts that a stage remembers: a report's, which come again when its conversion is reviewed."""
WORDS = 2048
"""Single texts that are remembered: names and labels, which come on many pages."""

Convert = Callable[[str], str]


@dataclass(frozen=True, slots=True, eq=False)
class Converter:
    """The conversion into one script. A text must keep its length: E-HAN-001."""

    script: str
    national: Convert
    """Simplified to traditional, the same for every region."""
    regional: Convert
    styled: Convert

    def __call__(self, value: str) -> str:
        return _remembered(self, value)

    def each(self, values: Sequence[str]) -> list[str]:
        """Every text converted for itself, in one call: a call costs what 60 characters do.

        No phrase of a dictionary crosses the end of a line.
        """
        made = corner_lines(self._converted("\n".join(values))).split("\n")
        if list(map(len, made)) != list(map(len, values)):  # a text of several lines, or a fault
            made = [self._alone(value) for value in values]
        return made

    def _alone(self, value: str) -> str:
        made = corner(self._converted(value))
        if len(made) != len(value):
            raise Stop(found("E-HAN-001", excerpt=value[:40], script=self.script))
        return made

    def _converted(self, value: str) -> str:
        return self.styled(self.regional(self.national(value)))


@lru_cache(maxsize=WORDS)
def _remembered(converter: Converter, value: str) -> str:
    return converter.each((value,))[0]


@cache
def converter(script: str, own: tuple[Rule, ...] = ()) -> Converter:
    """The conversion of whole paragraphs into a script; loaded once, when first used.

    `own` are rules of a project that come before ours.
    """
    return Converter(script, _national(own), _regional(script), _house_style(script))


@cache
def unruled(script: str) -> Converter:
    """The same without our phrases: where it differs, one of them spoke."""
    return Converter(script, _national(None), _regional(script), _house_style(script))


@cache
def official(script: str) -> Converter:
    """OpenCC's conversion as it is shipped, with corner brackets: what ours is measured by."""
    return Converter(script, _national(None), _regional(script), str)


@cache
def _national(own: tuple[Rule, ...] | None) -> Convert:
    """The official configuration up to its regional stage, with our phrases first unless `own` is
    None; Taiwan's and Hong Kong's are the same up to there (docs/decisions/019).

    A phrase must be a segment too, or the segments before it cut it in two.
    """
    settings = _shipped("tw")
    settings["conversion_chain"].pop()
    if own is not None:
        ours = {"type": "inline", "entries": forms((*own, *rules()))}
        settings["segmentation"]["dict"]["dicts"].insert(0, ours)
        settings["conversion_chain"][0]["dict"]["dicts"][0]["dicts"].insert(0, ours)
    return _engine(settings)


@cache
def _regional(script: str) -> Convert:
    """The last stage of a region's configuration: its forms of characters and a few words."""
    settings = _shipped(script)
    del settings["segmentation"], settings["conversion_chain"][:-1]
    return _engine(settings)


@cache
def _house_style(script: str) -> Convert:
    return _engine(_style(forms(house(script))))


@cache
def simplified(name: str = "t2s") -> Convert:
    """The way back: "t2s", or BACK of a region, whose words it knows."""
    _refuse_twins()
    convert: Convert = opencc.OpenCC(name).convert
    return convert


@cache
def rules() -> tuple[Rule, ...]:
    """The phrases that come with the program."""
    return read_rules(DATA / PHRASES, f"duben/data/{PHRASES}")


@cache
def house(script: str) -> tuple[Rule, ...]:
    """The forms that a region's government prints."""
    name = f"script-{script}.txt"
    return read_rules(DATA / name, f"duben/data/{name}")


def forms(given: Sequence[Rule]) -> dict[str, str]:
    """Phrase -> its form; the pieces of a border are converted apart, by OpenCC or as a rule says.
    The first of two counts.
    """
    pieces = sorted({piece for rule in given for piece in rule.pieces})
    converted = _national(None)("\n".join(pieces)).split("\n") if pieces else []
    apart = dict(zip(pieces, converted, strict=True))
    apart |= {rule.phrase: rule.form for rule in given if rule.form and rule.phrase in apart}
    made: dict[str, str] = {}
    for rule in given:
        made.setdefault(rule.phrase, rule.form or "".join(apart[p] for p in rule.pieces))
    return made


def _shipped(script: str) -> dict[str, Any]:
    """OpenCC's own configuration of a region."""
    share = _share()
    settings = json.loads((share / f"{CONFIGURATIONS[script]}.json").read_text())
    rooted: dict[str, Any] = _rooted(settings, share)
    return rooted


def _style(styled: Mapping[str, str]) -> dict[str, Any]:
    """The house style alone, an engine of its own: as a last stage of the other it would see one
    segment at a time, and 后|计划 is cut in two there.
    """
    forms = {"type": "inline", "entries": dict(styled)}
    return {
        "name": "house style",
        "segmentation": {"type": "mmseg", "dict": forms},
        "conversion_chain": [{"dict": forms}],
    }


def _rooted(part: Any, share: Path) -> Any:
    """The same with every file's whole path: OpenCC looks beside the configuration alone."""
    if isinstance(part, dict):
        return {
            key: str(share / value) if key == "file" else _rooted(value, share)
            for key, value in part.items()
        }
    return [_rooted(one, share) for one in part] if isinstance(part, list) else part


def _engine(settings: dict[str, Any]) -> Convert:
    """OpenCC takes the path of a configuration, nothing else.

    A report's text comes once for every region, and again when its conversion is reviewed.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "configuration.json"
        path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
        return lru_cache(maxsize=KEPT)(opencc.OpenCC(str(path)).convert)


def _share() -> Path:
    _refuse_twins()
    return Path(str(opencc.__file__)).parent / "clib" / "share" / "opencc"


def _refuse_twins() -> None:
    """Two packages install `opencc`, and the last one wins in silence: slow and without groups."""
    twins = providers(Path(str(opencc.__file__)).parent.parent)
    if len(twins) > 1 or not hasattr(opencc, "opencc_clib"):
        raise Stop(found("E-HAN-005", names=", ".join(twins) or "opencc"))


@cache
def providers(packages: Path) -> tuple[str, ...]:
    """The installed distributions that bring a package `opencc`, by name."""
    records = sorted(packages.glob("[oO]pen[cC][cC]*.dist-info/RECORD"))
    return tuple(
        record.parent.name.removesuffix(".dist-info").rpartition("-")[0]
        for record in records
        if "\nopencc/__init__.py," in "\n" + record.read_text(encoding="utf-8", errors="replace")
    )
