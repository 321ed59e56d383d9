"""Texts -> their readings, taken from a file where they were computed before."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent
LIBRARIES = ("pypinyin", "rjieba", "ToJyutping", "OpenCC")

Readings = tuple[str, ...]


def readings(
    shelf: Path | None,
    name: str,
    record: Iterable[str],
    values: Sequence[str],
    reader: Callable[[], Callable[[str], Readings]],
) -> Mapping[str, Readings]:
    """Each text's readings; what the file `shelf/name.json` does not know is read by a `reader()`.

    It is made only then, because its dictionaries take a second to load.

    The file holds exactly the texts of its last use, under a digest of the program's code, data,
    libraries and `record`. It may be deleted or damaged at any time; where it cannot be written
    nothing is kept.
    """
    path = shelf / f"{name}.json" if shelf else None
    print_ = _fingerprint(tuple(record))
    before = _load(path, print_) if path else {}
    known = {v: before[_digest(v)] for v in values if _digest(v) in before}
    if len(known) < len(values):
        read = reader()
        known |= {value: read(value) for value in values if value not in known}
    texts = {_digest(value): known[value] for value in values}
    if path and texts.keys() != before.keys():
        _store(path, {"fingerprint": print_, "texts": texts})
    return known


def _load(path: Path, print_: str) -> dict[str, Readings]:
    try:
        held = json.loads(path.read_bytes())
        if held["fingerprint"] != print_:
            return {}
        return {digest: tuple(row) for digest, row in held["texts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _store(path: Path, value: object) -> None:
    """Write beside the file, then change names: no reader meets half of it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        os.replace(beside, path)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()


def _fingerprint(record: tuple[str, ...]) -> str:
    return _digest(json.dumps([_program(), *record], ensure_ascii=False))


@cache
def _program() -> str:
    """One digest of the code and data that readings come from."""
    total = hashlib.sha256(" ".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
    for path in sorted([*PROGRAM.glob("*.py"), *PROGRAM.parent.glob("data/*.txt")]):
        total.update(path.read_bytes())
    return total.hexdigest()
