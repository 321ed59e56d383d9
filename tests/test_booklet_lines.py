"""Pages and lines of booklets: notes, single lines, closers and openers, figures, facing pages."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import papers
import pytest
from test_booklets import jobs, paper, printed

from duben.booklet import typeset
from duben.booklet.job import Document, Job

__all__ = ["jobs", "paper"]
CLOSERS = "，。、；：？！）》〉】〕」』”’％%"
OPENERS = "（《〈【〔「『“‘"


@pytest.fixture(scope="module")
def crowded(paper: Path, jobs: dict[str, Job]) -> dict[str, Document]:
    """A section of many paragraphs whose notes stand in their first and last lines."""
    made = {}
    for edition, word in (("zh-hans", "字"), ("en", "word ")):
        job = jobs[f"{edition}.1"]
        heading = next(b for b in job.data["blocks"] if b["kind"] == "heading")
        rows = []
        for n in range(44):
            head = {**heading, "id": f"h{n}", "level": 2, "number": "", "title": "标记", "stop": ""}
            rows += [head] if n % 3 == 0 else []
            text, last = word * (70 + n * 7 % 60), f"末{n}末"
            row = papers.paragraph(f"首{n}首{text}", f"p{n}")
            runs = row["sentences"][0]["runs"]
            runs[0]["gloss"] = "注" * (30 + n % 5)
            runs[0]["text"], more = runs[0]["text"][: n % 50 + 8], runs[0]["text"][n % 50 + 8 :]
            runs.append({"text": more})
            if n % 9 == 5 and word == "字":  # longer than a page
                runs += [{"text": word * (40 + n), "gloss": "注" * 30} for _ in range(14)]
            runs.append({"text": last, **({"gloss": "注"} if n % 2 else {})})
            rows.append(row)
        job = papers.saying(job, [heading, *rows])
        document = typeset.typeset([job], paper / "templates/print")[job.name]
        assert isinstance(document, Document), document
        assert document.pages > 7
        made[edition] = document
    return made


def test_a_note_stands_on_the_page_of_its_number(crowded: dict[str, Document]) -> None:
    """Chinese notes are counted afresh on every page: each number twice, once with its note."""
    for page in papers.opened(crowded["zh-hans"].pdf).pages:
        found = [c for c in page.extract_text() if "①" <= c <= "⑳"]
        count = len(found) // 2
        assert sorted(found) == sorted([chr(ord("①") + n) for n in range(count)] * 2)


@pytest.mark.parametrize("edition", ["zh-hans", "en"])
def test_no_line_stands_alone(edition: str, crowded: dict[str, Document]) -> None:
    """CLREQ: at a page's edge at least two lines of a paragraph, and no heading at its foot."""
    lines = [
        [
            line
            for line in page.extract_text().splitlines()
            if re.search("字字|word word|[首末]", line)
        ]
        for page in papers.opened(crowded[edition].pdf).pages
    ]
    assert not [page[-1] for page in lines if "首" in page[-1] and "末" not in page[-1]]
    assert not [page[0] for page in lines if "末" in page[0] and "首" not in page[0]]


@pytest.mark.parametrize("edition", ["zh-hans", "en"])
def test_no_heading_stands_at_the_foot(edition: str, crowded: dict[str, Document]) -> None:
    for page in papers.opened(crowded[edition].pdf).pages:
        text = papers.bare(page.extract_text())
        assert "标记" not in text or "首" in text[text.rindex("标记") :]


LINED = [
    f"{edition}.{kind}"
    for edition in ("zh-hans", "zh-hant-tw", "zh-hant-hk")
    for kind in ("booklet", "large", "1")
]
LINED += ["zh-hans.gb", "zh-hans-en.facing"]


@pytest.mark.parametrize("name", LINED)
def test_no_closer_begins_a_line(name: str, paper: Path) -> None:
    """CLREQ 3.1.6: what closes never begins a line, what opens never ends one."""
    found = [line for line in papers.lines(printed(paper, name)) if len(line) > 1]
    assert len(found) > 15
    assert not [line for line in found if line[0] in CLOSERS]
    assert not [line for line in found if line[-1] in OPENERS]


WHOLE = {
    "zh-hans": (
        "2021年7月30日",
        "4464万元",
        "1553.9亿元",
        "62.32%",
        "18876剂次",
        "300余亩",
        "4A级",
        "二〇二一年十二月三十一日",
        "三月八日",
    ),
    "zh-hant-hk": ("2021年7月30日", "4464萬元", "20餘個", "3個百分點", "1300平方米"),
    "en": ("July 30, 2021", "44.64 million yuan", "62.32 percent", "1,300 square meters"),
}


@pytest.mark.parametrize("edition", sorted(WHOLE))
def test_no_line_breaks_a_date_or_a_figure(edition: str, paper: Path, jobs: dict[str, Job]) -> None:
    """Each at every place of a line; the note's number stays behind its word."""
    fill, gap = ("word", " ") if edition == "en" else ("字", "")
    texts = [
        f"{(fill + gap) * n}{whole}{gap}{fill}。" for n in range(14, 38) for whole in WHOLE[edition]
    ]
    rows = [papers.paragraph(text, f"p{n}") for n, text in enumerate(texts)]
    for row in rows[::2]:
        row["sentences"][0]["runs"][0]["gloss"] = "x"
    whole_job = jobs[f"{edition}.booklet"]
    job = papers.saying(whole_job, rows, figures={**whole_job.data["figures"], "groups": []})
    made = typeset.typeset([job], paper / "templates/print")[job.name]
    assert isinstance(made, Document), made
    lines = [papers.bare(line) for line in papers.lines(made.pdf)]
    for whole in WHOLE[edition]:
        count = sum(line.count(papers.bare(whole)) for line in lines)
        assert count == 38 - 14, whole
    notes = [line for line in lines if "①" <= line[:1] <= "⑳" and not line.endswith("x")]
    assert not notes


def test_facing_pages_keep_step(paper: Path, jobs: dict[str, Job]) -> None:
    """Even pages are Chinese, odd pages say the same in English."""
    job = jobs["zh-hans-en.facing"]
    english = {b["id"]: papers.words([b]) for b in job.data["beside"]["blocks"] if "id" in b}
    reader = papers.opened(printed(paper, "zh-hans-en.facing"))
    texts = [papers.bare(page.extract_text()) for page in reader.pages]
    seen = 0
    for block in job.data["blocks"]:
        if block["kind"] != "heading":
            continue
        title = papers.words([block])
        left = [n for n in range(1, len(texts)) if title in texts[n]]
        right = [n for n in range(1, len(texts)) if english[block["id"]] in texts[n]]
        assert any(n % 2 and n + 1 in right for n in left), title
        seen += 1
    assert seen >= 5


def test_pairs_of_pages(paper: Path) -> None:
    """The folios of a booklet run on, left and right in turn."""
    reader = papers.opened(printed(paper, "zh-hans.booklet"))
    folios = []
    for number in range(len(reader.pages)):
        low = [
            (x, t) for x, y, t in papers.pieces(printed(paper, "zh-hans.booklet"), number) if y < 50
        ]
        folios += [(int(t), x) for x, t in low if t.isdigit()]
    assert [n for n, _ in folios] == list(range(1, len(folios) + 1))
    assert all((a < b) == (n % 2 == 0) for (n, a), (_, b) in pairwise(folios))
