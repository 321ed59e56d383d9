"""Choose your own: some sections, one edition, one kind; what there is none of is said."""

from __future__ import annotations

from pathlib import Path

import papers
import pytest

from duben.cli import main
from duben.printing import chosen
from duben.problem import Stop


def test_chosen_sections_stand_under_their_part(sink: Path) -> None:
    house, publication = papers.load(sink)
    name, pdf = chosen(house, publication, "zh-hant-hk", "booklet", ("2", "1-2"))
    assert name == "yunxi-2022.zh-hant-hk.booklet.2+1-2.pdf"
    text = papers.text(pdf)
    assert not papers.first_missing(
        "一、2021年工作回顧（二）農村環境換新顏。二、2022年工作安排", text
    )
    assert "經濟發展實現" not in text
    assert "各位代表！讓我們" not in text


def test_two_languages_of_one_section(sink: Path) -> None:
    house, publication = papers.load(sink)
    _, pdf = chosen(house, publication, "zh-hans-en", "columns", ("2",))
    text = papers.text(pdf)
    assert "创建国家5A级景区" in text
    assert "5A-levelscenicarea" in text
    assert "茶花种植面积" not in text


def test_the_command_writes_the_sheets(sink: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheets.pdf"
    words = ["print", "--root", str(sink), "--sections", "1-2", "--kind", "imposed"]
    assert main([*words, "--edition", "zh-hant-tw", "--out", str(out)]) == 0
    pages = papers.opened(out).pages
    assert len(pages) >= 4
    width, height = pages[0].mediabox.width, pages[0].mediabox.height
    assert (round(width), round(height)) == (842, 595), "A4, lying"


@pytest.mark.parametrize(
    ("edition", "kind", "paths", "meant"),
    [
        ("zh-hnas", "booklet", (), "zh-hans"),
        ("zh-hans", "bookelt", (), "booklet"),
        ("en", "gb", (), ""),
        ("zh-hans", "booklet", ("9-9",), ""),
        ("zh-hans", "booklet", ("../..",), ""),
    ],
)
def test_what_there_is_none_of(
    edition: str, kind: str, paths: tuple[str, ...], meant: str, sink: Path
) -> None:
    house, publication = papers.load(sink)
    with pytest.raises(Stop) as stop:
        chosen(house, publication, edition, kind, paths)
    problem = stop.value.problems[0]
    assert problem.code == "E-CFG-009"
    assert not meant or dict(problem.values)["meant"] == meant


def test_an_unknown_report_is_a_problem(sink: Path) -> None:
    assert main(["print", "nowhere", "--root", str(sink)]) == 2
