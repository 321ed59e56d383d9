"""The figures of a report as rows, as CSV, as JSON, and as marks in its editions."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import read_report

from duben import glossary, read, site
from duben.blocks import Paragraph
from duben.figures import COLUMNS, figure_data
from duben.glossary import Matcher
from duben.html.inline import Style, inline
from duben.model import Term
from duben.quantity import marking
from duben.quantity.statistics import statistics
from duben.tabular import BOM, csv_file, safe

ROOT = Path(__file__).resolve().parent.parent
SLUG = "luodian-2021"


@pytest.mark.parametrize("case", cases("statistics"))
def test_statistics(case: Case, tmp_path: Path) -> None:
    report = replace(read_report(f"# 一、题\n\n{case.given}", tmp_path), date=date(2021, 8, 17))
    found = [
        f"{one.id} {one.figure.raw} | {one.measures} | {one.period}" for one in statistics(report)
    ]
    assert "\n".join(found) == case.expected


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), max_size=6))
def test_csv_reads_back(rows: list[list[str]]) -> None:
    """RFC 4180: quotes, commas and line ends come back; no cell is a formula."""
    rows = [[re.sub("[\r\x00\ud800-\udfff]", "", cell) for cell in row] for row in rows]
    data = csv_file(rows).decode()
    assert data.startswith(BOM)
    back = list(csv.reader(io.StringIO(data.removeprefix(BOM), newline=""), strict=True))
    assert back == [[safe(cell) for cell in row] for row in rows]
    for made, cell in zip((c for r in back for c in r), (c for r in rows for c in r), strict=True):
        assert made.removeprefix("'") == cell.removeprefix("'") or made == f"'{cell}"
        assert not re.match(r"\s*[=+@\t]", made)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("-12.5", "-12.5"),
        ("4464", "4464"),
        ("=1+1", "'=1+1"),
        ("+86 1", "'+86 1"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("增长", "增长"),
        ("", ""),
    ],
)
def test_no_cell_runs(cell: str, kept: str) -> None:
    assert safe(cell) == kept


def test_the_real_report_as_data() -> None:
    house, _ = site.load(ROOT)
    publication, _ = site.publication(house, SLUG)
    pages = {page.path: page.body for page in figure_data(house, publication)}
    objects = json.loads(pages[f"data/{SLUG}.figures.json"])["figures"]
    table = pages[f"data/{SLUG}.figures.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
    assert [row["id"] for row in rows] == [one["id"] for one in objects]
    assert len({row["id"] for row in rows}) == len(rows) > 70
    assert tuple(rows[0])[: len(COLUMNS)] == COLUMNS
    first = next(one for one in objects if one["id"] == "f1-2-1-1")
    assert (first["raw"], first["value"], first["unit"]) == ("4464万元", 44640000, "yuan")
    assert (first["measures"], first["period"]) == ("财政总收入", "2021-01/2021-06")
    assert first["context"]["zh-hans"].startswith("1-6月财政总收入")
    for one in objects:
        assert one["raw"] in one["context"]["zh-hans"]


def test_every_digit_of_the_report_is_read() -> None:
    """No number of the text is passed over: it is a statistic, or a date, a grade, a name."""
    from duben.quantity import chinese

    report = read.report(ROOT / "content" / SLUG, "")
    for unit, text in report.units():
        covered = {i for f in chinese.figures(text.value) for i in range(f.start, f.end)}
        missed = [i for i, c in enumerate(text.value) if c.isdecimal() and i not in covered]
        assert not missed, (unit, text.value[missed[0] - 5 : missed[0] + 5])


def test_marks_in_every_edition() -> None:
    """The same ids everywhere, and the text of a paragraph stays what it is."""
    house, _ = site.load(ROOT)
    publication, _ = site.publication(house, SLUG)
    wanted = {one.id: one for one in publication.figures}
    plain = {unit: text.value for unit, text in publication.source.units()}
    for key in ("zh-hans", "zh-hant-tw", "zh-hans-pinyin"):
        marks = {
            mark.target.split(" ")[0]: text.value[mark.start : mark.end]
            for _, text in publication.editions[key].units()
            for mark in text.marked("figure")
        }
        assert set(marks) <= set(wanted)
        assert len(marks) > 0.9 * len(wanted)
        texts = dict(publication.editions[key].units())
        for id in set(wanted) - set(marks):
            one = wanted[id]
            assert any(
                term.start < one.end and one.start < term.end
                for term in texts[one.unit].marked("term")
            ), f"{id}: only a term may take a figure's place"
        for unit, text in publication.editions[key].units():
            html = str(inline(text, Style()))
            bare = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>|<[^>]+>", "", html)
            if key == "zh-hans":
                assert bare == plain[unit]


def test_a_term_holds_a_figure(tmp_path: Path) -> None:
    """The link of 8户区 stays whole; a term inside a figure stays a link inside it."""
    terms = (
        Term("zone", "place", {"zh-hans": "8户区"}, {}),
        Term("mu", "measure", {"zh-hans": "亩"}, {}),
    )
    report = read_report("# 一、题\n\n8户区有300余亩。", tmp_path)
    marked = marking.mark(report, statistics(report))
    made = glossary.mark_terms(marked, Matcher(terms, glossary.CHINESE), first_only=True)
    block = made.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    html = str(inline(block.text, Style(gaps=False)))
    assert 'glossary/zone/">8户区</a>有<data value="300" id="f1-1-2">300余<a class="term"' in html
    assert "亩</a></data>" in html
