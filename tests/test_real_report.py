"""The repository's own report: what import makes of it, and that nothing of it can be lost."""

from __future__ import annotations

import random
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from duben import fidelity, read, report_file
from duben.blocks import Paragraph
from duben.model import Report, Section
from duben.problem import Problem, Stop
from duben.source import importing

SLUG = "luodian-2021"
MUTATIONS = 40
HAN = "一七三下不业东丝两严个中丰"


@pytest.fixture(scope="module")
def folder(project: Path) -> Path:
    return project / "content" / SLUG


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return read.report(folder, f"content/{SLUG}")


def outline(section: Section) -> list[str]:
    """The order of a section's blocks: § a sub-section, ¶ a paragraph."""
    return ["§" if isinstance(block, Section) else "¶" for block in section.blocks]


def own(section: Section) -> list[str]:
    return [block.text.value for block in section.blocks if isinstance(block, Paragraph)]


def test_front_matter(report: Report) -> None:
    assert report.title.value == "政府工作报告"
    assert report.date.isoformat() == "2021-08-17"
    assert report.place.value == "罗店镇"
    assert report.occasion.value == "2021年8月17日在罗店镇第十七届人民代表大会第十次会议上"
    assert own(report.sections[0])[0] == "各位代表："


def test_three_parts_and_their_sections(report: Report) -> None:
    assert [(s.id, s.role, s.number) for s in report.sections] == [
        ("0", "opening", ""),
        ("1", "", "一、"),
        ("2", "", "二、"),
        ("3", "", "三、"),
        ("4", "closing", ""),
    ]
    parts = report.sections[1:4]
    assert [part.title.value for part in parts] == [
        "2021年上半年工作回顾",
        "2021下半年工作计划",
        "全面加强政府自身建设",
    ]
    series = "（一）（二）（三）（四）（五）（六）（七）"
    numbers = ["".join(s.number for s in part.children()) for part in parts]
    assert numbers == [series[:18], series[:9] + series, series[:12]]
    for part in parts:
        count = len(part.children())
        assert [s.id for s in part.children()] == [f"{part.id}-{n + 1}" for n in range(count)]
        assert {s.stop for s in part.children()} == {"。"}
        assert part.stop == ""


def test_ids_are_positions(report: Report) -> None:
    units = [unit for unit, _ in report.units()]
    assert len(set(units)) == len(units)
    for section in report.walk():
        paragraphs = [b.id for b in section.blocks if not isinstance(b, Section)]
        assert paragraphs == [f"p{section.id}-{n}" for n in range(1, len(paragraphs) + 1)]
    for unit, text in report.units():
        for number, mark in enumerate(text.marked("sentence"), 1):
            assert mark.target == f"s{unit[1:]}-{number}"


def test_text_that_follows_sub_sections(report: Report) -> None:
    opening, first, second, third, closing = report.sections
    assert outline(first) == ["¶", *"§§§§§§", "¶", "¶"]
    assert own(first)[1].startswith("各位代表，今年上半年是苦干实干的半年，")
    assert own(first)[2].startswith("在肯定成绩的同时，")
    assert outline(second) == ["¶", "¶", *"§§§", "¶", *"§§§§§§§"]
    assert own(second)[2] == "实现上述目标，关键要抓好以下七项重点工作："
    assert outline(third) == ["¶", *"§§§§"]
    assert own(closing)[0].startswith("各位代表！新时代要有新气象")
    assert own(closing)[0].endswith("不懈努力。")
    assert len(own(opening)) == 2


def test_every_sub_section_holds_its_one_paragraph(report: Report) -> None:
    children = [child for part in report.sections for child in part.children()]
    assert len(children) == 6 + 3 + 7 + 4
    assert all(outline(child) == ["¶"] for child in children)
    assert own(children[8])[0].startswith("全体干部必须激昂")


def test_what_was_repaired(report: Report, folder: Path) -> None:
    made = report.source.repairs
    source = (folder / report.source.file).read_text("utf-8")
    assert source.count(",") == sum(r.before == "," and r.after == "，" for r in made) == 304
    assert [r.before for r in made if not r.after] == ["朗读"]
    assert [r.after for r in made if r.why == "letter-spacing"] == ["政府工作报告"]
    counts = {mark: sum(r.before == mark for r in made) for mark in ":;!()"}
    assert counts == {":": 4, ";": 6, "!": 3, "(": 20, ")": 20}
    printed = "".join(text for text, _ in fidelity.published(report))
    assert re.findall(r"[\d.%+-]*\d[\d.%+-]*", printed) == re.findall(
        r"[\d.%+-]*\d[\d.%+-]*", source
    )
    for figure in ("1-6月", "94.47%；", "1553.9万元", "5A级", "5.95亿元", "特色农业+互联网+旅游"):
        assert figure in printed


def test_printed_as_it_stands(report: Report) -> None:
    """What an editor must not smooth over (reports.md, 7)."""
    printed = "".join(text for text, _ in fidelity.published(report))
    for oddity in (
        "云想尖峰 花享罗店",
        "云想尖峰·花享罗店",
        "浙江卫视 1次、浙江日报 5次",
        "“ ‘心系红船",
        "认为是共同富裕是政府的工作",
        "对此，我们，一定要",
        "排头兵这不是",
        "“四个意识”，坚定“四个自信”、做到",
        "㎡",
    ):
        assert oddity in printed


def test_an_import_gives_what_is_committed(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "luodian-2021.txt"
    shutil.copyfile(folder / "report.txt", source)
    reading = importing.read(source, source.name)
    importing.write(reading, source, tmp_path / "new")
    for path in sorted(folder.glob("*.md")):
        assert (tmp_path / "new" / path.name).read_bytes() == path.read_bytes()
    assert {p.name for p in (tmp_path / "new").glob("*.md")} == {
        p.name for p in folder.glob("*.md")
    }
    new, old = (report_file.read_report(place, "") for place in (tmp_path / "new", folder))
    assert new.repairs == old.repairs
    assert (new.title, new.place, new.date, new.occasion) == (
        old.title,
        old.place,
        old.date,
        old.occasion,
    )
    assert new.source.sha256 == old.source.sha256


def test_nothing_was_lost(report: Report, folder: Path) -> None:
    assert fidelity.check(report, folder, SLUG) == []


def found(folder: Path) -> list[Problem]:
    """What is said of a changed copy."""
    try:
        return fidelity.check(read.report(folder, SLUG), folder, SLUG)
    except Stop as stop:
        return list(stop.problems)


def mutated(text: str, kind: str, at: int, chance: random.Random) -> str:
    match kind:
        case "lost":
            return text[:at] + text[at + 1 :]
        case "doubled":
            return text[:at] + text[at] + text[at:]
        case "swapped":
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case _:
            return text[:at] + chance.choice(HAN) + text[at:]


@pytest.mark.parametrize("kind", ["lost", "doubled", "swapped", "added"])
def test_one_changed_character_is_found(kind: str, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / SLUG
    shutil.copytree(folder, copy)
    chance = random.Random(kind)
    files = sorted(copy.glob("*.md"))
    assert found(copy) == []
    for _ in range(MUTATIONS // 4):
        path = chance.choice(files)
        text = path.read_text("utf-8")
        letters = [
            i
            for i, (a, b) in enumerate(pairwise(text))
            if a != b and not {a, b} & set("#-\n") and a.strip() and b.strip()
        ]
        at = chance.choice(letters)
        path.write_text(mutated(text, kind, at, chance), encoding="utf-8")
        problems = found(copy)
        assert problems, (path.name, at, text[at - 5 : at + 5])
        assert problems[0].code == "E-FID-001"
        path.write_text(text, encoding="utf-8")


def test_larger_losses_are_found(folder: Path, tmp_path: Path) -> None:
    def paragraph(text: str) -> str:
        return text.replace(text.split("\n\n")[1], "", 1)

    def swapped(text: str) -> str:
        head, one, two, *rest = text.split("\n\n")
        return "\n\n".join([head, two, one, *rest])

    def unspaced(text: str) -> str:
        return text.replace("云想尖峰 花享罗店", "云想尖峰花享罗店")

    for change in (paragraph, swapped, unspaced):
        copy = tmp_path / change.__name__
        shutil.copytree(folder, copy)
        path = copy / "01-part-1.md"
        text = path.read_text("utf-8")
        assert change(text) != text
        path.write_text(change(text), encoding="utf-8")
        assert [problem.code for problem in found(copy)] == ["E-FID-001"]


def test_changed_evidence_is_found(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / SLUG
    shutil.copytree(folder, copy)
    with (copy / "report.txt").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert [problem.code for problem in found(copy)] == ["E-FID-003"]


def test_a_repair_that_fits_nowhere_is_found(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / SLUG
    shutil.copytree(folder, copy)
    record = copy / "report.toml"
    row = 'line = 6, column = 3, from = ","'
    text = record.read_text("utf-8")
    assert row in text
    record.write_text(text.replace(row, row.replace("3", "4")), encoding="utf-8")
    assert [problem.code for problem in found(copy)] == ["E-FID-002"]


def test_importing_again_keeps_what_editors_added(project: Path, tmp_path: Path) -> None:
    """Notes, headlines, charts, forms, readings: a second import sees the source anew, no more."""
    folder = tmp_path / SLUG
    shutil.copytree(project / "content" / SLUG, folder)
    record = folder / "report.toml"
    text = record.read_text("utf-8").replace('encoding = "utf-8"', 'url = "https://a.example/1"')
    read_as = 'readings = [{ phrase = "醉美", pinyin = "zuì měi" }]\n'
    bare = 'headlines = [\n  { figure = "f1-2-1-2", label = {} },'
    record.write_text(text.replace("headlines = [", f"{read_as}{bare}", 1), encoding="utf-8")
    before = report_file.read_report(folder, SLUG)
    importing.write(
        importing.read(folder / "report.txt", "report.txt"), folder / "report.txt", folder
    )
    assert report_file.read_report(folder, SLUG) == before
    assert before.readings and before.charts and before.script
