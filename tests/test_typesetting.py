"""What reaches the typesetter: hostile text is printed, a hostile template is stopped."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import product
from pathlib import Path

import papers
import pytest

from duben.booklet import faces
from duben.booklet.job import Document, Job
from duben.booklet.typeset import typeset

CODE = (
    '#import "@preview/cetz:0.3.0": *',
    '#import "base.typ": *',
    '#read("/etc/passwd")',
    '#read("../job.json")',
    '#include "booklet.typ"',
    "#panic(1)",
    "#{ while true {} }",
    "#let x = 1; #x",
    "#set page(width: 1pt)",
    "#show: none",
    '#eval("1+1")',
    "#sys.inputs",
    '#json("job.json")',
    "]]]}}}#sys.inputs",
    "$ x^2 $",
    "*bold* _emph_ `raw`",
    "@h1-2 @missing",
    "// comment",
    "/* comment */",
    "<label> <end>",
    "= heading",
    "--- --- -? ~ ...",
    "<script>alert(1)</script>",
    "\\u{5200} \\# \\n",
    "%s {{ x }} {% y %}",
    "1. item - item + item / term: x",
)
AROUND = ("{}", "农{}业", "（{}）", "“{}”", "{}{}", "[{}]", "#[{}]", '"{}"')
HOSTILE = [around.replace("{}", code) for code, around in product(CODE, AROUND)]


@pytest.fixture(scope="module")
def templates(sink: Path) -> Path:
    return sink / "templates/print"


@pytest.fixture(scope="module")
def job(sink: Path) -> Job:
    return replace(papers.jobs(*papers.load(sink))["zh-hans.booklet"], thumbnail=False)


def test_hostile_text_is_printed(job: Job, templates: Path) -> None:
    """Two hundred strings that are Typst code, or Jinja's, or HTML, in text, headings and names."""
    assert len(set(HOSTILE)) >= 200
    heading = {
        "kind": "heading",
        "id": "h1",
        "level": 1,
        "number": "#{1}",
        "title": HOSTILE[0],
        "stop": "$",
        "lang": "",
        "readings": [],
    }
    blocks = [heading, *(papers.paragraph(text, f"p{n}") for n, text in enumerate(HOSTILE))]
    more = {"title": "#panic()", "publisher": '#read("x")', "occasion": ["#pagebreak()"]}
    asked = papers.saying(job, blocks, **more)
    large = replace(papers.saying(job, blocks, **more, kind="large"), name="large")
    gb = replace(papers.saying(job, blocks, **more), name="gb", template="gb.typ")
    made = typeset([asked, large, gb], templates)
    for one in (asked, large, gb):
        document = made[one.name]
        assert isinstance(document, Document), document
        text = papers.text(document.pdf)
        wanted = papers.bare("".join(HOSTILE))
        assert not papers.first_missing(wanted, text)
        assert all(papers.bare(code) in text for code in HOSTILE if len(code) < 24)
        assert papers.opened(document.pdf).metadata.title == "#panic()"  # type: ignore[union-attr]


def test_an_endless_document_is_stopped_and_the_rest_goes_on(
    job: Job, templates: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "print"
    shutil.copytree(templates, folder)
    loop = "for i in range(99999) { for j in range(99999) { n += 1 } }"
    loop = f"#let f() = {{\n let n = 0\n {loop}\n}}\n#f()"
    (folder / "endless.typ").write_text(loop, "utf-8")
    endless = replace(job, name="endless", template="endless.typ")
    after = replace(papers.saying(job, [papers.paragraph("后来")]), name="after")
    made = typeset([after, endless, replace(after, name="last")], folder, seconds=3)
    assert "limit of time or memory" in str(made["endless"])
    assert isinstance(made["after"], Document)
    assert isinstance(made["last"], Document)


def test_a_document_reaches_nothing_outside_its_folder(
    job: Job, templates: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "print"
    shutil.copytree(templates, folder)
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", "utf-8")
    (folder / "thief.typ").write_text(f'#read("{secret}")', "utf-8")
    (folder / "climber.typ").write_text('#read("../../jobs.json")', "utf-8")
    thieves = [replace(job, name=n, template=f"{n}.typ") for n in ("thief", "climber")]
    made = typeset(thieves, folder)
    assert all(isinstance(outcome, str) for outcome in made.values())


def test_a_character_without_a_glyph_is_named_and_replaced(job: Job, templates: Path) -> None:
    asked = papers.saying(job, [papers.paragraph("柳树和𲎯以及桂花")])
    refused = typeset([asked], templates)[job.name]
    assert isinstance(refused, str)
    assert faces.named(refused) == "𲎯"
    made = typeset([faces.without(asked, "𲎯")], templates)[job.name]
    assert isinstance(made, Document)
    assert "柳树和〓以及桂花" in papers.text(made.pdf)


def test_the_page_of_an_official_document(job: Job, templates: Path) -> None:
    """GB/T 9704-2012, 5.2.2 and 5.2.3: 22 lines of 28 characters in 156 × 225 mm."""
    asked = papers.saying(job, [papers.paragraph("田" * 28 * 60)], kind="gb")
    asked = replace(asked, template="gb.typ")
    made = typeset([asked], templates)[job.name]
    assert isinstance(made, Document)
    body = [(x, y, t) for x, y, t in papers.pieces(made.pdf, 1) if "田" in t]
    heights = sorted({round(y, 1) for _, y, _ in body}, reverse=True)
    assert len(heights) == 22
    assert heights[0] - heights[-1] == pytest.approx(21 * 225 / 22 / 25.4 * 72, abs=0.5)
    assert {len(text) for _, y, text in body if y < heights[0]} == {28}
    left = min(x for x, _, _ in body)
    assert left == pytest.approx(26 / 25.4 * 72, abs=0.5), "a left page binds at its right side"
    folio = [(x, t) for x, y, t in papers.pieces(made.pdf, 1) if y < min(heights) - 9]
    assert papers.bare("".join(t for _, t in folio)) == "—2—"
    assert folio[0][0] == pytest.approx(26 / 25.4 * 72 + 16, abs=1), "one character in"


def test_the_least_that_can_be_set(job: Job, templates: Path) -> None:
    """No text at all, one character, and a title alone."""
    none = papers.saying(job, [], heading="")
    one = replace(papers.saying(job, [papers.paragraph("一")]), name="one")
    made = typeset([none, one], templates)
    assert all(isinstance(outcome, Document) for outcome in made.values()), made


def test_nothing_to_set_is_nothing(templates: Path) -> None:
    assert typeset([], templates) == {}
