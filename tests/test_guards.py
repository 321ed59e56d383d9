"""Figure, term and leak guards on small paragraphs, and a glossary of 100,000 terms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cases import Case, cases
from test_cases import read_report

from duben import glossary
from duben.glossary import Matcher
from duben.guards.guard import guard, strays
from duben.model import Term
from duben.po import Entry
from duben.problem import Problem
from duben.translate import sentences


def term(id: str, zh: str, en: str = "", *forms: str) -> Term:
    names = {"zh-hans": zh} | ({"en": en} if en else {})
    return Term(id, "policy", names, {"zh-hans": zh}, forms={"en": forms})


TERMS = (
    term("two-upholds", "两个维护", "Two Upholds"),
    term("plan", "十四五", "14th Five-Year Plan", "14th plan"),
    term("congress", "人大", "people’s congress"),
    term("deputy", "人大代表", "deputy"),
    term("culture", "文化", "culture"),
    term("mu", "亩"),
)


def told(problem: Problem) -> str:
    values = dict(problem.values)
    name = next(key for key in ("term", "text", "source") if key in values)
    return f"{problem.code} {values['id']} {name}={values[name]}"


def entries(lines: list[str], sources: dict[str, str]) -> list[Entry]:
    made: list[Entry] = []
    remarks: list[str] = []
    for line in lines:
        if line.startswith("# "):
            remarks.append(line[2:])
            continue
        id, _, text = line.partition("=")
        fuzzy, id = id.startswith("~"), id.lstrip("~")
        made.append(Entry(id, sources[id], text, fuzzy, len(made) + 1, tuple(remarks)))
        remarks = []
    return made


@pytest.mark.parametrize("case", cases("guards"))
def test_guards(case: Case, tmp_path: Path) -> None:
    paragraph, *lines = case.given.split("\n")
    report = replace(read_report(f"# 一、题\n\n{paragraph}", tmp_path), date=date(2021, 8, 17))
    made = entries(lines, {sentence.id: sentence.text for sentence in sentences(report)})
    matchers = {glossary.CHINESE: Matcher(TERMS, glossary.CHINESE)}
    found = guard(report, {"en": made}, matchers, {one.id: one for one in TERMS})
    assert "\n".join(told(problem) for problem in found) == case.expected
    assert all(problem.line and problem.path and problem.excerpt for problem in found)


def test_a_large_glossary_is_right(tmp_path: Path) -> None:
    """100,000 terms, each inside a longer one; the longest is asked for."""
    short = [term(f"t{n}", f"词{n:05}", f"word {n}") for n in range(50_000)]
    long = [term(f"l{n}", f"词{n:05}组", f"group {n}") for n in range(50_000)]
    known = {one.id: one for one in (*short, *long)}
    matchers = {glossary.CHINESE: Matcher(known.values(), glossary.CHINESE)}
    report = read_report("# 一、题\n\n词00007和词04321组。", tmp_path)
    made = [Entry("s1-1-1", "词00007和词04321组。", "word 7 and word 4321", line=1)]
    found = guard(report, {"en": made}, matchers, known)
    terms = [dict(problem.values)["name"] for problem in found if problem.code == "W-GLO-002"]
    assert terms == ["l4321"]


def test_translations_of_no_report(tmp_path: Path) -> None:
    folder = tmp_path / "translations" / "en"
    folder.mkdir(parents=True)
    for name in ("ui", "problems", "tinghe-2023", "tinghe-2032"):
        (folder / f"{name}.po").write_text("")
    (found,) = strays(tmp_path, ["en"], ["tinghe-2023"])
    assert found.code == "W-TRN-005"
    assert found.path == "translations/en/tinghe-2032.po"
    assert dict(found.values)["meant"] == "tinghe-2023"
