"""duben/data/access.toml -> the checks of the accessibility statement, each with its tests."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
import tomli


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One requirement, how the site meets it, and the tests that fail where it does not."""

    clause: str
    what: dict[str, str]
    tests: tuple[str, ...]


class Standard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Requirements of one source, in its order."""

    name: dict[str, str]
    source: str
    check: tuple[Check, ...]


class Results(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the last run of the tests saw; the run itself compares and rewrites it."""

    engine: str
    pages: int
    settings: int
    violations: int


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    results: Results
    standard: tuple[Standard, ...]


@cache
def statement() -> Statement:
    """The checks that ship with the program."""
    text = (files("duben") / "data" / "access.toml").read_text("utf-8")
    return msgspec.convert(tomli.loads(text), Statement)
