"""A TOML file -> a typed value, or problems that name the line and the key that was meant."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli

from duben.problem import Stop, found, nearest
from duben.textfile import read_text

Shape = TypeVar("Shape", bound=msgspec.Struct)
_SYNTAX = re.compile(r"\(at line (\d+), column (\d+)\)")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]|\[\.\.\.\]")


def load(path: Path, shown: str, shape: type[Shape]) -> Shape:
    """Read `path` into `shape`; unknown keys, wrong types and bad syntax raise Stop."""
    text = read_text(path, shown)
    try:
        raw = tomli.loads(text)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        place = _SYNTAX.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 0)
        excerpt = _line(text, line)
        raise Stop(
            found(
                "E-CFG-001", shown, line, column, excerpt, why=_SYNTAX.sub("", str(error)).strip()
            )
        ) from error
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        raise Stop(_explained(str(error), text, shown, shape)) from error


def _explained(fault: str, text: str, shown: str, shape: type[msgspec.Struct]) -> Any:
    """The library's sentence as a problem with its line."""
    what, _, where = fault.partition(" - at `")
    steps = [name or index for name, index in _STEP.findall(where.rstrip("`"))]
    unknown = re.search(r"unknown field `(.+?)`", what)
    missing = re.search(r"missing required field `(.+?)`", what)
    named = unknown or missing
    if named:
        steps.append(named[1])
    line = _find(text, steps, wanted=not missing)
    excerpt = _line(text, line)
    key = ".".join(step for step in steps if not step.isdigit())
    if unknown:
        meant = nearest(unknown[1], _keys(shape, steps[:-1]))
        return found("E-CFG-002", shown, line, excerpt=excerpt, key=unknown[1], meant=meant)
    if missing:
        return found("E-CFG-003", shown, line, excerpt=excerpt, key=missing[1])
    return found("E-CFG-004", shown, line, excerpt=excerpt, key=key, why=what)


def _keys(shape: Any, steps: list[str]) -> list[str]:
    """The keys that `shape` knows at the place that `steps` lead to."""
    info: Any = msgspec.inspect.type_info(shape)
    for step in steps:
        if hasattr(info, "fields"):
            info = next((f.type for f in info.fields if f.encode_name == step), None)
        for inner in ("item_type", "value_type"):
            info = getattr(info, inner, info) if step.isdigit() or inner == "value_type" else info
    return [f.encode_name for f in getattr(info, "fields", ())]


def _find(text: str, steps: list[str], wanted: bool) -> int:
    """The line of a key, or of the table that should hold it."""
    lines = text.split("\n")
    start = 0
    for name, index in zip(steps, [*steps[1:], ""], strict=True):
        if not name.isdigit() and index.isdigit():
            heads = [i for i, line in enumerate(lines) if line.strip() == f"[[{name}]]"]
            start = heads[int(index)] if int(index) < len(heads) else start
    names = [step for step in steps if not step.isdigit()]
    if names and wanted:
        for number in range(start, len(lines)):
            if re.search(rf"(^|[\s{{,.\[])\"?{re.escape(names[-1])}\"?\s*(=|\])", lines[number]):
                return number + 1
    return start + 1


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1].strip()[:80] if 0 < number <= len(lines) else ""
