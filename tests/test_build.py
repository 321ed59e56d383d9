"""Building: the same bytes every time, and only what changed is written."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from folders import SLUG, copies, digest, edit, stats

from duben import press, read, release, site
from duben.press import Options
from duben.publication import report_name
from duben.source.importing import read as read_source
from duben.text import Text

Run = Callable[..., "subprocess.Popen[bytes]"]


def test_two_builds_give_the_same_bytes(small: Path, run: Run, tmp_path: Path) -> None:
    made = []
    for number, cwd in enumerate((tmp_path, small)):
        root = tmp_path / f"copy{number}"
        shutil.copytree(small, root)
        env = {"PYTHONHASHSEED": str(number), "TZ": ("UTC", "Asia/Shanghai")[number]}
        env |= {"LC_ALL": ("C", "C.UTF-8")[number]}
        made.append((run("build", "--root", root, "--out", root / "out", env=env, cwd=cwd), root))
    sites = []
    for process, root in made:
        assert process.wait(60) == 0
        sites.append(digest(root / "out"))
    assert sites[0] == sites[1]
    assert len(sites[0]) > 100


@pytest.mark.skipif("linux" not in sys.platform, reason="workers are forked on Linux")
def test_two_processes_make_what_one_makes(small: Path, tmp_path: Path) -> None:
    copies(small, 22)
    made = {}
    for jobs in (1, 2):
        out = tmp_path / f"site{jobs}"
        built = press.build(Options(small, out, formats=("data", "search", "feeds"), jobs=jobs))
        assert (built.published, built.reports) == (True, 22)
        made[jobs] = digest(out)
    assert made[1] == made[2]


def test_a_second_build_writes_nothing(small: Path) -> None:
    options = Options(small, small / "site")
    assert press.build(options).published
    before = stats(small / "site")
    built = press.build(options)
    assert (built.unchanged, built.published) == (True, True)
    assert stats(small / "site") == before


def test_one_edit_rewrites_what_it_changes(small: Path) -> None:
    options = Options(small, small / "site")
    press.build(options)
    old, texts = stats(small / "site"), digest(small / "site")
    edit(small)
    built = press.build(options)
    new, changed = stats(small / "site"), digest(small / "site")
    differing = {path for path in changed if changed[path] != texts.get(path)}
    rewritten = {path for path in new if new[path] != old.get(path)}
    assert rewritten == differing | {release.STATE}
    assert built.written == len(differing) - 1  # release.json is not counted
    assert f"zh-hans/{SLUG}/1-3/index.html" in differing
    assert f"zh-hans/{SLUG}/1-1/index.html" not in differing
    assert len(differing) < len(changed) / 3


def test_stale_files_go(small: Path) -> None:
    options = Options(small, small / "site")
    copies(small, 2)
    press.build(options)
    assert (small / "site/zh-hans/r01/1/index.html").is_file()
    shutil.rmtree(small / "content/r01")
    assert press.build(options).published
    assert [p for p in (small / "site").rglob("*") if "r01" in p.parts or "r01" in p.name] == []
    assert release.verify(small / "site", "site") == []


def test_a_clean_build_equals_a_grown_one(small: Path, tmp_path: Path) -> None:
    press.build(Options(small, small / "site"))
    edit(small)
    press.build(Options(small, small / "site"))
    press.build(Options(small, tmp_path / "other"))
    assert digest(small / "site") == digest(tmp_path / "other")


def test_a_file_changed_by_hand_is_made_anew(small: Path) -> None:
    """A rebuild gives the site that release.json says, whatever happened to the folder."""
    options = Options(small, small / "site")
    press.build(options)
    page = small / "site" / "zh-hans" / SLUG / "2/index.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace("今年的目标", "明年的目标"), encoding="utf-8")
    assert page.read_text("utf-8") != text
    assert [p.code for p in release.verify(small / "site", "site")] == ["E-OUT-007"]
    assert press.build(options).published
    assert page.read_text("utf-8") == text
    assert release.verify(small / "site", "site") == []


def test_what_verify_finds(small: Path) -> None:
    press.build(Options(small, small / "site"))
    (small / "site/robots.txt").unlink()
    (small / "site/more.txt").write_text("x", encoding="utf-8")
    (small / "site/404.html").write_text("x", encoding="utf-8")
    found = {(p.code, p.path) for p in release.verify(small / "site", "site")}
    assert found == {
        ("E-OUT-006", "site/robots.txt"),
        ("W-OUT-008", "site/more.txt"),
        ("E-OUT-007", "site/404.html"),
    }


def test_strict_fails_after_a_plain_build_too(small: Path) -> None:
    """Warnings do not vanish because nothing has changed since."""
    glossary = small / "content/glossary.toml"
    row = '\n[[term]]\nid = "x"\nkind = "policy"\nnames = {zh-hans = "没有"}\n'
    with glossary.open("a", encoding="utf-8") as file:
        file.write(row + 'gloss = {zh-hans = "无"}\n')
    first = press.build(Options(small, small / "site"))
    assert (first.published, [p.code for p in first.problems]) == (True, ["W-GLO-001"])
    second = press.build(Options(small, small / "site", strict=True))
    assert [p.code for p in second.problems] == ["W-GLO-001"]
    assert not second.published


def test_a_folder_with_a_source_alone_is_imported(small: Path, project: Path) -> None:
    """A report of this repository's file, dropped beside the other, is published."""
    folder = small / "content/luodian-2021"
    folder.mkdir()
    shutil.copyfile(project / "content/luodian-2021/report.txt", folder / "luodian.txt")
    built = press.build(Options(small, small / "site"))
    assert built.published, built.problems
    assert (small / "site/zh-hans/luodian-2021/2-10/index.html").is_file()
    assert press.build(Options(small, small / "site")).unchanged


def test_a_report_with_its_speaker_can_be_published(small: Path) -> None:
    """Nothing of the source is lost by importing it (reports.md, 2)."""
    folder = small / "content/speaker-2022"
    folder.mkdir()
    text = (small / "content" / SLUG / "report.txt").read_text("utf-8")
    source = folder / "speaker.txt"
    source.write_text(text.replace("各位代表:", "镇长 张三丰\n各位代表:", 1), encoding="utf-8")
    assert read_source(source, "speaker.txt").structure.outline.headings
    built = press.build(Options(small, small / "site"))
    assert built.published, built.problems


def test_a_term_that_no_report_mentions_has_no_page(small: Path) -> None:
    elsewhere = '[[term]]\nid = "pine-bridge"\nkind = "place"\nnames = { zh-hans = "松桥" }\n'
    elsewhere += 'gloss = { zh-hans = "邻镇的桥。" }\nlocal = true\n'
    glossary = small / "content/glossary.toml"
    glossary.write_text(glossary.read_text("utf-8") + "\n" + elsewhere, encoding="utf-8")
    built = press.build(Options(small, small / "site"))
    assert [p.code for p in built.problems] == ["W-GLO-001"]
    terms = small / "site/zh-hans/glossary"
    assert (terms / "camellia/index.html").is_file()
    assert not (terms / "pine-bridge").exists()
    assert "松桥" not in "".join(p.read_text("utf-8") for p in (small / "site").rglob("*.html"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("政府工作报告", "汀河镇政府工作报告（2022年）"),
        ("2022年政府工作报告", "汀河镇2022年政府工作报告"),
        ("汀河镇政府工作报告", "汀河镇政府工作报告（2022年）"),
        ("2022年汀河镇政府工作报告", "2022年汀河镇政府工作报告"),
    ],
)
def test_a_name_says_nothing_twice(small: Path, title: str, name: str) -> None:
    house, _ = site.load(small)
    source = read.report(small / "content" / SLUG, "")
    titled = replace(source, title=Text(title), place=Text("汀河镇"))
    assert report_name(titled, house.strings["zh-hans"]) == name


def test_release_json_names_its_sources(small: Path) -> None:
    press.build(Options(small, small / "site"))
    listed = json.loads((small / "site/release.json").read_bytes())
    source = (small / "content" / SLUG / "report.txt").read_bytes()
    assert listed["sources"] == {f"content/{SLUG}/report.txt": hashlib.sha256(source).hexdigest()}
    assert set(listed["files"]) == set(digest(small / "site")) - {release.MANIFEST}
    assert listed["versions"]["duben"]
