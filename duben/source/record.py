"""What was read and repaired -> report.toml, the record that goes with the Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from duben.source.body import Body
from duben.source.place import place
from duben.source.structure import Structure
from duben.source.toml_text import rows, string


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The evidence as report.toml names it."""

    file: str
    encoding: str
    sha256: str
    text: str = ""
    """The file that holds its text, where it is none itself."""
    text_sha256: str = ""
    url: str = ""


EDITED = {
    "headlines": "The figures of the cover.",
    "charts": "The charts of the page of figures.",
    "script": "Traditional forms of this report's own.",
    "readings": "Readings of this report's own.",
}
"""What an editor adds to a record, with what is said of it there."""


def report_toml(
    seen: Structure, source: SourceRow, edited: Mapping[str, Sequence[Any]] | None = None
) -> str:
    """The record that goes with the Markdown, as TOML; `edited`: what an editor added to it."""
    kept = edited or {}
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
    ]
    for key, said in EDITED.items():
        if kept.get(key):
            head += [f"# {said}", *rows(key, kept[key]), ""]
    head += [
        "# Editor's notes on what is printed as it stands.",
        *rows("notes", kept.get("notes", ())),
    ]
    repairs = [
        f"  {{ line = {r.line}, column = {r.column}, from = {string(r.before)},"
        f" to = {string(r.after)}, why = {string(r.why)} }},"
        for r in seen.repairs
    ]
    proof = "# Every change from the source to the page; each build proves that there is no other."
    return "\n".join([*head, "", proof, "repairs = [", *repairs, "]", ""])


def text(body: Body | None) -> str:
    """The text of a line that may not be there."""
    return body.text if body else ""


def title(seen: Structure) -> str:
    return text(seen.front.title)


def _extracted(source: SourceRow) -> str:
    named = {"url": source.url, "text": source.text, "text_sha256": source.text_sha256}
    return "".join(f", {key} = {string(value)}" for key, value in named.items() if value)
