"""Booklets read back: every character in order, tags, the order of sheets, the same bytes."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import papers
import pytest

from duben import press
from duben.booklet import kinds, pages, plan, shelf, typeset
from duben.booklet.job import Document, Job
from duben.config import PRINTED
from duben.text import Text

SLUG = "yunxi-2022"


def prepared(sink: Path, root: Path) -> Path:
    """The kitchen sink, with everything to take away and nothing else."""
    shutil.copytree(sink, root, ignore=shutil.ignore_patterns("site", ".site*", ".cache"))
    path = root / "site.toml"
    said = re.sub(r"(?m)^formats = .*$", 'formats = ["downloads"]', path.read_text("utf-8"))
    every = ", ".join(f'"{name}"' for name in (*PRINTED, "epub", "txt", "md"))
    path.write_text(re.sub(r"(?m)^downloads = .*$", f"downloads = [{every}]", said), "utf-8")
    return root


@pytest.fixture(scope="session")
def paper(sink: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose downloads are made: downloads/<slug>/ in its site."""
    root = prepared(sink, tmp_path_factory.mktemp("paper") / "project")
    made = press.build(press.Options(root, root / "site"))
    assert made.published
    assert not made.problems
    return root


@pytest.fixture(scope="session")
def jobs(paper: Path) -> dict[str, Job]:
    return papers.jobs(*papers.load(paper))


def printed(paper: Path, name: str) -> Path:
    return paper / "site/downloads" / SLUG / f"{SLUG}.{name}.pdf"


TEXTS = [
    f"{edition}.{kind}"
    for edition in ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en")
    for kind in ("booklet", "large", "1", "1-1", "2", "closing")
]
TEXTS += ["zh-hans.gb", "zh-hans-en.columns", "zh-hans-en.facing", "zh-hans-pinyin.ruby"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_character_is_printed_in_order(name: str, paper: Path, jobs: dict[str, Job]) -> None:
    text = papers.text(printed(paper, name))
    wanted = papers.words(jobs[name].data["blocks"])
    assert len(wanted) > 10
    assert not papers.first_missing(wanted, text)
    beside = jobs[name].data.get("beside")
    assert not beside or not papers.first_missing(papers.words(beside["blocks"]), text)


@pytest.mark.parametrize("name", ["zh-hans.booklet", "zh-hans.gb", "en.booklet", "zh-hans.1"])
def test_the_source_s_own_notes_are_printed(name: str, paper: Path) -> None:
    wanted = "数据来自镇财政所" if name.startswith("zh") else "A<B&C"
    assert wanted in papers.text(printed(paper, name))


@pytest.mark.parametrize("name", TEXTS)
def test_a_pdf_is_tagged_and_named(name: str, paper: Path, jobs: dict[str, Job]) -> None:
    """ISO 14289-1 (PDF/UA-1): tags, language, a title that the window shows."""
    reader = papers.opened(printed(paper, name))
    root = reader.trailer["/Root"]
    job = jobs[name]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    tag = str(job.data["lang"])
    region = {"zh-Hans": "zh-CN", "zh-Hant-TW": "zh-TW", "zh-Hant-HK": "zh-HK"}.get(tag, tag)
    assert root["/Lang"] == region
    assert reader.metadata is not None
    assert reader.metadata.title == job.data["title"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


@pytest.mark.parametrize("name", ["zh-hans.booklet", "en.large", "zh-hans.gb", "zh-hans-en.facing"])
def test_bookmarks_are_the_headings(name: str, paper: Path, jobs: dict[str, Job]) -> None:
    def titles(rows: list[object]) -> list[str]:
        return [t for r in rows for t in (titles(r) if isinstance(r, list) else [r["/Title"]])]  # type: ignore[index]

    outline = [papers.bare(t) for t in titles(papers.opened(printed(paper, name)).outline)]
    headings = [b for b in jobs[name].data["blocks"] if b["kind"] == "heading"]
    wanted = [papers.bare(b["number"] + b["title"] + b["stop"]) for b in headings]
    assert outline[: len(wanted)] == wanted


def test_contents_give_the_pages_of_the_headings(paper: Path, jobs: dict[str, Job]) -> None:
    reader = papers.opened(printed(paper, "zh-hans.booklet"))
    texts = [papers.bare(page.extract_text()) for page in reader.pages]
    contents = next(n for n, text in enumerate(texts) if text.startswith("目录"))
    first = next(n for n in range(contents + 1, len(texts)) if "各位代表" in texts[n])
    assert first % 2 == 0, "the text begins on a right page"
    for block in jobs["zh-hans.booklet"].data["blocks"]:
        if block["kind"] == "heading" and block["level"] <= 2:
            title = block["number"] + block["title"]
            place = next(n for n in range(first, len(texts)) if title in texts[n])
            pattern = re.escape(papers.bare(title)) + r"[.·…]*" + str(place - first + 1)
            assert re.search(pattern, texts[contents]), title


def test_the_colophon_is_the_last_page_and_the_back_cover(paper: Path) -> None:
    reader = papers.opened(printed(paper, "zh-hans.booklet"))
    assert "SHA-256" in reader.pages[-1].extract_text()
    assert all(page.extract_text().strip() for page in reader.pages), "no page is blank"
    cover = papers.opened(printed(paper, "zh-hans.imposed")).pages[2].extract_text()
    assert "SHA-256" in cover


@pytest.mark.parametrize("count", [4, 5, 8])
def test_sheets_are_in_the_order_of_a_saddle_stitch(count: int, paper: Path) -> None:
    """Front of sheet k: n-2k and 1+2k; back: 2+2k and n-1-2k. Blanks only before the back cover."""
    house, publication = papers.load(paper)
    variant = house.variants[0]
    copy = next(c for c in plan.copies(house, publication, variant) if c.kind.name == "gb")
    rows = [papers.paragraph(f"页{n}之末") for n in range(1, count + 1)]
    turned = [
        {
            **row,
            "kind": "heading",
            "level": 1,
            "number": f"第{n}面",
            "title": "",
            "stop": "",
            "readings": [],
        }
        for n, row in enumerate(rows, 1)
    ]
    job = papers.saying(copy.job, turned)
    pdf, _ = _paged(paper, job, count)
    sheets = plan.imposed(replace(copy, job=job), pdf, count)
    made = typeset.typeset([sheets.job], paper / "templates/print")[sheets.job.name]
    assert isinstance(made, Document)
    padded = -(-count // 4) * 4
    assert made.pages == 2 + padded // 2
    for k in range(padded // 4):
        wanted = [(padded - 2 * k, 1 + 2 * k), (2 + 2 * k, padded - 1 - 2 * k)]
        for side, (left, right) in enumerate(wanted):
            placed = _numbers(made.pdf, 2 + 2 * k + side)
            pages_ = [
                count if n == padded else n for n in (left, right) if n < count or n == padded
            ]
            assert placed == pages_, (k, side)


def _paged(paper: Path, job: Job, count: int) -> tuple[bytes, int]:
    """A document of so many pages, each with its number on it."""
    folder = paper.parent / f"paged-{count}"
    shutil.copytree(paper / "templates/print", folder, dirs_exist_ok=True)
    body = '#set page(paper: "a5")\n#let job = json("job.json")\n'
    body += '#set document(title: "t")\n#set text(lang: "zh", font: "Noto Serif SC")\n'
    body += "#for b in job.blocks [#b.number #pagebreak(weak: true)]\n"
    (folder / "paged.typ").write_text(body, "utf-8")
    made = typeset.typeset([replace(job, template="paged.typ", thumbnail=False)], folder)
    document = made[job.name]
    assert isinstance(document, Document), document
    assert document.pages == count
    return document.pdf, count


def _numbers(pdf: bytes, number: int) -> list[int]:
    """The page numbers on one side of a sheet, from left to right."""
    found = papers.opened(pdf).pages[number].extract_text()
    return [int(n) for n in re.findall(r"第(\d+)面", papers.bare(found))]


def test_a_sheet_to_throw_away_says_how_to_fold(paper: Path) -> None:
    assert "双面打印，短边翻转" in papers.text(printed(paper, "zh-hans.imposed"))


def test_same_bytes_anywhere(
    sink: Path, paper: Path, tmp_path: Path, run: Callable[..., object]
) -> None:
    """Another folder, time zone and locale; nothing from the shelf."""
    root = prepared(sink, tmp_path / "elsewhere")
    there = {"TZ": "Asia/Kathmandu", "LC_ALL": "C"}
    process = run("build", "--root", root, "--out", root / "site", env=there)
    assert process.wait() == 0  # type: ignore[attr-defined]
    assert _digests(root / "site") == _digests(paper / "site")


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {name: hashlib.sha256(data).hexdigest() for name, data in named.items()}


def test_a_change_remakes_only_what_holds_it(
    sink: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = prepared(sink, tmp_path / "changed")
    set_: list[list[str]] = []

    def watched(jobs: list[Job], templates: Path) -> dict[str, typeset.Outcome]:
        set_.append(sorted(job.name.split(".", 1)[1] for job in jobs))
        return {job.name: Document(b"%PDF " + job.json(), 4, b"PNG") for job in jobs}

    monkeypatch.setattr(shelf, "typeset", watched)
    list(pages.printed(*papers.load(root)))
    assert sum(map(len, set_)) > 20
    before = sorted(path.name for path in (root / shelf.FOLDER / SLUG).iterdir())
    set_.clear()
    list(pages.printed(*papers.load(root)))
    assert not [name for names in set_ for name in names]
    _edit(root, "规模小", "规模不大")
    set_.clear()
    list(pages.printed(*papers.load(root)))
    made = {name for names in set_ for name in names}
    whole = {"booklet", "imposed", "large", "gb", "columns", "facing", "ruby"}
    parts = {name.split(".")[1] for name in made} - whole
    assert parts == {"1", "1-3"}
    after = sorted(path.name for path in (root / shelf.FOLDER / SLUG).iterdir())
    assert len(after) == len(before), "what nobody needs is taken off the shelf"
    assert set(after) != set(before)


def _edit(root: Path, find: str, put: str) -> None:
    """The same change in source and text, and the source's new digest."""
    folder = root / "content" / SLUG
    for path in [*folder.glob("*.md"), folder / "report.txt"]:
        path.write_bytes(path.read_bytes().replace(find.encode(), put.encode()))
    toml = folder / "report.toml"
    digest = hashlib.sha256((folder / "report.txt").read_bytes()).hexdigest()
    said = re.sub(r'sha256 = "[0-9a-f]+"', f'sha256 = "{digest}"', toml.read_text("utf-8"))
    toml.write_text(said, "utf-8")


def test_the_settings_know_the_kinds() -> None:
    assert set(PRINTED) == set(kinds.KINDS)


def test_large_print_has_no_small_print(paper: Path) -> None:
    """18 pt at least, everywhere but for the numbers of notes."""
    for page in papers.opened(printed(paper, "zh-hans.large")).pages:
        sizes: list[float] = []

        def seen(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
            if text.strip(" \n①②③"):
                sizes.append(abs(size * tm[3] * cm[3]))  # noqa: B023

        page.extract_text(visitor_text=seen)
        assert all(size > 17.9 for size in sizes), sorted(sizes)[:3]


def test_a_section_sheet_carries_its_own_glyphs_alone(paper: Path) -> None:
    whole = printed(paper, "zh-hans.booklet").stat().st_size
    assert printed(paper, "zh-hans.closing").stat().st_size < whole / 2


@pytest.mark.parametrize("name", ["zh-hans.1", "en.closing"])
def test_a_loose_sheet_says_where_it_is_from(name: str, paper: Path, jobs: dict[str, Job]) -> None:
    """Its web page stands at the foot of every page, and is linked from the code at its head."""
    url = jobs[name].data["url"]
    reader = papers.opened(printed(paper, name))
    for page in reader.pages:
        assert url in papers.bare(page.extract_text())
    links = [
        a.get_object()["/A"]["/URI"] for a in reader.pages[0]["/Annots"] if "/A" in a.get_object()
    ]
    assert url in links


@pytest.mark.parametrize("name", ["zh-hans.booklet", "zh-hant-hk.large", "en.booklet"])
def test_the_figures_stand_in_a_table(name: str, paper: Path, jobs: dict[str, Job]) -> None:
    """Every figure of the report behind the glossary, under a head that is tagged as one."""
    table = jobs[name].data["figures"]
    rows = [row for group in table["groups"] for row in group["rows"]]
    assert len(rows) == len(papers.load(paper)[1].figures) > 5
    printed_ = papers.text(printed(paper, name))
    behind = printed_[printed_.rindex(papers.bare(table["title"] + table["figure"])) :]
    said = [row[key] for row in rows for key in ("figure", "measures", "period")]
    assert not papers.first_missing(papers.bare("".join(said)), behind)
    heads = papers.tags(printed(paper, name))["/TH"]
    assert heads >= 3 + len(table["groups"])


@pytest.mark.parametrize("kind", ["booklet", "large", "gb", "facing", "columns", "ruby"])
def test_a_named_speaker_stands_on_the_first_page(kind: str, paper: Path) -> None:
    house, publication = papers.load(paper)
    said = Text("云溪镇镇长 沈一鸣")
    editions = {key: replace(report, speaker=said) for key, report in publication.editions.items()}
    named = replace(publication, editions=editions)
    copies = (copy for v in house.variants for copy in plan.copies(house, named, v))
    job = next(copy.job for copy in copies if copy.kind.name == kind)
    made = typeset.typeset([job], paper / "templates/print")[job.name]
    assert isinstance(made, Document), made
    assert "云溪镇镇长沈一鸣" in papers.bare(papers.opened(made.pdf).pages[0].extract_text())
