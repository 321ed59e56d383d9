"""What was read and repaired -> report.toml, the record that goes with the Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from duben.model import Remark
from duben.source.body import Body
from duben.source.place import place
from duben.source.structure import Structure


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The evidence as report.toml names it."""

    file: str
    encoding: str
    sha256: str
    text: str = ""
    """The file that holds its text, where it is none itself."""
    text_sha256: str = ""


def report_toml(seen: Structure, source: SourceRow, remarks: Iterable[Remark] = ()) -> str:
    """The record that goes with the Markdown, as TOML."""
    front = seen.front
    date = front.date.isoformat() if front.date else '""  # YYYY-MM-DD'
    where = place(text(front.occasion), title(seen), text(front.speaker))
    head = [
        f"title = {string(title(seen))}",
        f"place = {string(where)}",
        f"date = {date}",
        f"occasion = {string(text(front.occasion))}",
        *([f"speaker = {string(text(front.speaker))}"] if front.speaker else []),
        "",
        "# The untouched file that every published character comes from.",
        f"source = {{ file = {string(source.file)}, encoding = {string(source.encoding)},"
        f" sha256 = {string(source.sha256)}{_extracted(source)} }}",
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
        f"  {{ line = {r.line}, column = {r.column}, from = {string(r.before)},"
        f" to = {string(r.after)}, why = {string(r.why)} }},"
        for r in seen.repairs
    ]
    return "\n".join([*head, *rows, "]", ""])


def text(body: Body | None) -> str:
    """The text of a line that may not be there."""
    return body.text if body else ""


def title(seen: Structure) -> str:
    return text(seen.front.title)


def string(value: str) -> str:
    """A TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _extracted(source: SourceRow) -> str:
    if not source.text:
        return ""
    return f", text = {string(source.text)}, text_sha256 = {string(source.text_sha256)}"


def _remark(remark: Remark) -> str:
    words = ", ".join(f"{key} = {string(value)}" for key, value in remark.text.items())
    return f"{{ at = {string(remark.at)}, text = {{ {words} }} }}"
