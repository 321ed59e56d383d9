"""An outline and its repairs -> report.toml, the record that goes with the Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from duben.model import Remark, Repair
from duben.source.outline import Outline


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The evidence as report.toml names it."""

    file: str
    encoding: str
    sha256: str


def report_toml(
    seen: Outline, source: SourceRow, repairs: Iterable[Repair], remarks: Iterable[Remark] = ()
) -> str:
    """The record that goes with the Markdown, as TOML."""
    date = seen.date.isoformat() if seen.date else '""  # YYYY-MM-DD'
    head = [
        f"title = {_string(seen.title)}",
        f"place = {_string(seen.place)}",
        f"date = {date}",
        f"occasion = {_string(seen.occasion)}",
        "",
        "# The untouched file that every published character comes from.",
        f"source = {{ file = {_string(source.file)}, encoding = {_string(source.encoding)},"
        f" sha256 = {_string(source.sha256)} }}",
        "",
        "# Editor's notes on what is printed as it stands.",
        "notes = [",
        *(f"  {_remark(remark)}," for remark in remarks),
        "]",
        "",
        "# Every change from the source to the page; each build proves that there is no other.",
        "repairs = [",
    ]
    rows = [
        f"  {{ line = {r.line}, column = {r.column}, from = {_string(r.before)},"
        f" to = {_string(r.after)}, why = {_string(r.why)} }},"
        for r in repairs
    ]
    return "\n".join([*head, *rows, "]", ""])


def _remark(remark: Remark) -> str:
    text = ", ".join(f"{key} = {_string(value)}" for key, value in remark.text.items())
    return f"{{ at = {_string(remark.at)}, text = {{ {text} }} }}"


def _string(value: str) -> str:
    """A TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
