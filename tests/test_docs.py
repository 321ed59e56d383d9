"""docs/own-town.md names every key that a file may have, and none besides."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from duben import config, report_file

PAGE = Path(__file__).resolve().parent.parent / "docs" / "own-town.md"


def _keys(*shapes: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for shape in shapes for field in msgspec.structs.fields(shape)}


def _first_cells(part: str) -> set[str]:
    """What stands as code in the first cells of a part's tables."""
    rows = re.findall(r"^\| (`[^|]*) \|", part, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize(
    ("heading", "shapes", "inner"),
    [
        ("site.toml", (config.Settings, config.VariantRow), ()),
        (
            "content/&lt;报告&gt;/report.toml",
            (report_file.ReportFile,),
            (
                report_file.SourceRow,
                report_file.RepairRow,
                report_file.NoteRow,
                report_file.LabelledRow,
                report_file.ChartRow,
                report_file.ScriptRow,
                report_file.ReadingRow,
            ),
        ),
        ("content/glossary.toml", (config.TermRow,), ()),
    ],
)
def test_every_key_is_explained(
    heading: str, shapes: tuple[type[msgspec.Struct], ...], inner: tuple[type[msgspec.Struct], ...]
) -> None:
    part = PAGE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    assert _first_cells(part) == _keys(*shapes)
    assert {key for key in _keys(*inner) if f"`{key}`" not in part} == set()
    for known in (config.FORMATS, config.DOWNLOADS) if heading == "site.toml" else ():
        assert {name for name in known if f"`{name}`" not in part} == set()
    if heading.endswith("glossary.toml"):
        assert {kind for kind in config.KINDS if f"`{kind}`" not in part} == set()
