"""Every code printed as its golden folder says, in both languages; a bad build harms no site.

DUBEN_ACCEPT=1 writes the expected texts, and the examples of docs/problems.md, anew.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from problem_setups import (
    CODE,
    DOCS,
    HAN,
    LANGUAGES,
    REPORT,
    SETUPS,
    Case,
    bad_call,
    cases,
    codes,
    docs_section,
    edit,
    make_base,
    no_reports,
    nul_in_path,
    printed,
    refresh_docs,
    run,
    run_without,
    snapshot,
    spoil,
    words,
)

from duben.cli import main

ACCEPT = bool(os.environ.get("DUBEN_ACCEPT"))
CASES = cases()


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base project, built."""
    root = tmp_path_factory.mktemp("problems") / "base"
    make_base(root)
    built = run(root, "build", "--lang", "en")
    assert (built.exit, built.stderr) == (0, "")
    return root


@pytest.fixture
def project(good: Path, tmp_path: Path) -> Path:
    """A copy of the built base project, to spoil."""
    return Path(shutil.copytree(good, tmp_path / "project", symlinks=True))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden(case: Case, lang: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(project, case)
    with SETUPS[case.setup](project, monkeypatch):
        before = {name: snapshot(project / name) for name in ("site", "content")}
        outcome = run(project, *case.args, "--lang", lang)
    assert outcome.exit == case.exit, outcome
    assert case.code in outcome.stderr, outcome
    assert case.shows in outcome.stderr
    golden = case.folder / f"expected.{lang}.txt"
    if ACCEPT:
        golden.write_text(outcome.golden, "utf-8", newline="\n")
    assert outcome.golden == golden.read_text("utf-8")
    if outcome.exit:
        assert snapshot(project / "site") == before["site"], "the last good site must stay whole"
        assert snapshot(project / "content") == before["content"], "a failed command writes nothing"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden_reads_well(case: Case) -> None:
    for lang in LANGUAGES:
        text = printed(case, lang)
        assert not re.search(r"\{\w+\}", text), f"a placeholder is left unfilled: {text}"
        assert re.search(r"^  > ", text, re.MULTILINE), "no way out is given"


@pytest.mark.parametrize("code", codes())
def test_code_is_complete(code: str) -> None:
    """A golden folder of its own, a message and a hint in both languages."""
    assert code in {case.name for case in CASES}
    for lang in LANGUAGES:
        assert words(lang).get(code)
        assert words(lang).get(f"{code}.hint")


@pytest.mark.parametrize("code", codes())
def test_code_is_documented(code: str) -> None:
    """Chinese, then English, each with the problem as it is printed today."""
    case = next(case for case in CASES if case.name == code)
    examples = [printed(case, lang) for lang in LANGUAGES]
    if ACCEPT:
        refresh_docs(code, examples)
    section = docs_section(code)
    pieces = re.split(r"```(?:text)?\n", section)
    assert pieces[1::2] == examples
    assert HAN.search(pieces[0])
    assert "怎么办：" in pieces[0]
    assert "To mend it: " in pieces[2]
    assert f"(#{code.lower()})" in DOCS.read_text("utf-8"), "not in the contents"


def test_words_and_source_agree() -> None:
    zh, en = words("zh"), words("en")
    assert set(zh) == set(en)
    kept = {key.partition(".")[0] for key in zh if CODE.match(key)}
    assert kept == set(codes()), "unused, or without words"
    assert set(re.findall(r"^### (.+)$", DOCS.read_text("utf-8"), re.MULTILINE)) == kept
    assert {case.code for case in CASES} == kept
    for key, text in zh.items():
        holes = r"\{[a-z]+\}"
        assert set(re.findall(holes, text)) == set(re.findall(holes, en[key])), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_console_can_print_the_words(lang: str) -> None:
    for text in words(lang).values():
        text.encode("gbk")


def test_a_gbk_console_prints_any_excerpt(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(project / "site.toml", 'mentions = "first"', "mentions = 🐉 𫍯")
    console = io.TextIOWrapper(io.BytesIO(), encoding="gbk")
    monkeypatch.setattr(sys, "stderr", console)
    assert main(["check", "--root", str(project), "--lang", "zh"]) == 2
    console.flush()
    shown = console.buffer.getvalue().decode("gbk")  # type: ignore[attr-defined]
    assert "错误 E-CFG-001  site.toml:4" in shown
    assert "mentions = ? ?" in shown


@pytest.mark.parametrize(
    ("variables", "starts"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "错误 "),
        ({"LANG": "zh_CN.GBK"}, "错误 "),
        ({"LANG": "zh_TW.UTF-8"}, "错误 "),
        ({"LANG": "en_US.UTF-8"}, "Error "),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "Error "),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "Error "),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "错误 "),
    ],
    ids=str,
)
def test_locale_chooses_the_language(
    project: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], starts: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (project / "content/glossary.toml").unlink()
    assert run(project, "check").stderr.startswith(starts)
    assert run(project, "check", "--lang", "zh").stderr.startswith("错误 ")
    assert run(project, "check", "--lang", "en").stderr.startswith("Error ")


def test_a_problem_found_twice_is_printed_once(project: Path) -> None:
    """The bad conversion is met in both traditional editions."""
    row = 'key = "tw-2"\nlang = "zh-Hant-TW"\nlabel = "二"\nscript = "twain"\n'
    edit(project / "site.toml", 'script = "tw"', f'script = "twain"\n\n[[variants]]\n{row}')
    assert run(project, "check", "--lang", "en").stderr.count("E-CFG-009") == 1


def test_all_problems_come_at_once(project: Path) -> None:
    """One report unreadable, one changed: both are told, and the terms of neither are unused."""
    edit(project / REPORT / "01-part-1.md", "半米", "一米")
    (project / "content/tinghe-2022/report.toml").unlink()
    told = run(project, "build", "--lang", "en").stderr
    assert re.findall(CODE, told) == ["E-CFG-005", "E-FID-001"]


def test_strict_is_not_satisfied_by_an_unchanged_site(project: Path) -> None:
    edit(project / "content/glossary.toml", 'zh-hans = "荷堤"', 'zh-hans = "荷花堤"')
    assert run(project, "build", "--lang", "en").exit == 0
    strict = run(project, "build", "--strict", "--lang", "en")
    assert (strict.exit, "W-GLO-001" in strict.stderr) == (1, True)


@pytest.mark.parametrize(
    ("path", "find", "put"),
    [
        ("content/glossary.toml", '"one-window"', '"../../../../outside"'),
        ("site.toml", '"zh-hant-tw"', '"../../outside"'),
    ],
    ids=["term", "edition"],
)
def test_nothing_is_written_outside(project: Path, path: str, find: str, put: str) -> None:
    """An id becomes part of an address: one that climbs out is refused."""
    edit(project / path, find, put)
    before = set(project.parent.rglob("*"))
    assert run(project, "build", "--lang", "en").exit in (1, 2)
    assert set(project.parent.rglob("*")) - before <= {project / ".site.lock"}


@pytest.mark.parametrize("slug", ["glossary", "search", "about"])
def test_a_report_does_not_hide_a_page(project: Path, slug: str) -> None:
    (project / REPORT).rename(project / "content" / slug)
    before = snapshot(project / "site")
    assert run(project, "build", "--lang", "en").exit in (1, 2)
    assert snapshot(project / "site") == before


def test_a_picture_may_be_used_twice(project: Path) -> None:
    twice = "![](ferry.jpg)\n\n![](ferry.jpg)\n\n## （二）图书室。"
    edit(project / REPORT / "02-part-2.md", "## （二）图书室。", twice)
    (project / REPORT / "ferry.jpg").write_bytes(b"\xff\xd8")
    assert run(project, "build", "--lang", "en").exit == 0


@pytest.mark.parametrize("spoiled", [bad_call, nul_in_path, no_reports])
def test_no_fault_passes_or_ends_in_a_traceback(
    project: Path, spoiled: Callable[[Path], None]
) -> None:
    """A template that calls what is no function, a NUL in a path, a content/ without reports."""
    spoiled(project)
    before = snapshot(project / "site")
    told = run(project, "build", "--lang", "en")
    assert (told.exit in (1, 2), snapshot(project / "site") == before) == (True, True)
    assert told.stderr.startswith("Error ")


@pytest.mark.parametrize(
    "name", ["ahocorasick_rs", "jinja2", "markdown_it", "msgspec", "opencc", "polib", "pypinyin"]
)
def test_a_missing_library_is_one_line(project: Path, name: str) -> None:
    edit(project / "site.toml", 'script = "tw"', 'reading = "pinyin"')
    told = run_without(name, project)
    assert "Traceback" not in told.stderr
    assert f"duben: 缺少 {name}，" in told.stderr
    assert f"duben: {name} is missing: " in told.stderr
    assert told.returncode == 2
