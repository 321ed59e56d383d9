"""A simplified text -> traditional characters in the forms of a region, length kept.

OpenCC's own configuration of a region, with our phrases before its dictionary, then the forms
that the region's government prints, then corner brackets (docs/decisions/005).
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
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

Convert = Callable[[str], str]


@cache
def converter(script: str, own: tuple[Rule, ...] = ()) -> Convert:
    """The conversion of whole paragraphs into a script; loaded once, when first used.

    `own` are rules of a project that come before ours. A text must keep its length: E-HAN-001.
    """
    return _converter(script, _characters(script, own))


def converted(values: Sequence[str], script: str, own: tuple[Rule, ...] = ()) -> list[str]:
    """Many paragraphs as `converter` makes each of them, in one call of OpenCC.

    A call costs as much as sixty characters. No phrase of its dictionaries or ours crosses a line.
    """
    characters = _characters(script, own)
    made = corner_lines(characters("\n".join(values))).split("\n")
    if list(map(len, made)) != list(map(len, values)):  # a text of several lines, or E-HAN-001
        made = [_finished(value, characters(value), script) for value in values]
    return made


@cache
def unruled(script: str) -> Convert:
    """The same without our phrases: where it differs, one of them spoke."""
    return _converter(script, _engines(script, {}))


def _converter(script: str, characters: Convert) -> Convert:
    return lambda value: _finished(value, characters(value), script)


def _finished(value: str, text: str, script: str) -> str:
    if len(text) != len(value):
        raise Stop(found("E-HAN-001", excerpt=value[:40], script=script))
    return corner(text)


@cache
def _characters(script: str, own: tuple[Rule, ...]) -> Convert:
    return _engines(script, forms((*own, *rules())))


def _engines(script: str, phrases: Mapping[str, str]) -> Convert:
    """OpenCC with our phrases, then the house style."""
    engine = _engine(configuration(script, phrases))
    styled = _engine(_style(forms(house(script))))

    def convert(value: str) -> str:
        text: str = styled.convert(engine.convert(value))
        return text

    return convert


@cache
def official(script: str) -> Convert:
    """OpenCC's conversion as it is shipped: what our rules are measured against."""
    _refuse_twins()
    convert: Convert = opencc.OpenCC(CONFIGURATIONS[script]).convert
    return convert


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
    """Phrase -> its form; the pieces of a border are converted apart. The first of two counts."""
    pieces = sorted({piece for rule in given for piece in rule.pieces})
    _refuse_twins()
    converted = opencc.OpenCC("s2t").convert("\n".join(pieces)).split("\n") if pieces else []
    apart = dict(zip(pieces, converted, strict=True))
    made: dict[str, str] = {}
    for rule in given:
        made.setdefault(rule.phrase, rule.form or "".join(apart[p] for p in rule.pieces))
    return made


def configuration(script: str, phrases: Mapping[str, str]) -> dict[str, Any]:
    """The region's official configuration with our phrases first.

    A phrase must be a segment too, or the segments before it cut it in two.
    """
    share = _share()
    settings: dict[str, Any] = json.loads((share / f"{CONFIGURATIONS[script]}.json").read_text())
    if phrases:
        ours = {"type": "inline", "entries": dict(phrases)}
        settings["segmentation"]["dict"]["dicts"].insert(0, ours)
        settings["conversion_chain"][0]["dict"]["dicts"][0]["dicts"].insert(0, ours)
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


def _engine(settings: dict[str, Any]) -> Any:
    """OpenCC takes the path of a configuration, nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "configuration.json"
        path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
        return opencc.OpenCC(str(path))


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
