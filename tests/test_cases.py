"""The cases of tests/cases/*.txt: small inputs and what becomes of them, as text."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import showing
from cases import FOLDER, Case, cases
from cases import read as cases_of

from duben import (
    config,
    fidelity,
    glossary,
    hanzi,
    markdown,
    numeral,
    read,
    spoken,
    strings,
    translate,
)
from duben.blocks import Paragraph
from duben.glossary import Matcher
from duben.model import Report, Term
from duben.po import Entry
from duben.problem import Problem, Stop
from duben.sentence import sentences
from duben.source import decode, importing, repair
from duben.source.intake import intake
from duben.source.lines import Line
from duben.source.structure import Structure, Wishes, structure
from duben.text import Text

PROJECT = Path(__file__).resolve().parent.parent
REPORT = """title = "政府工作报告"
place = "罗店镇"
date = 2021-08-17
occasion = "会议上"
source = { file = "report.txt", sha256 = "0" }
"""


def read_report(files: str, folder: Path) -> Report:
    """A report from Markdown; a line == NAME begins a file."""
    (folder / "report.toml").write_text(REPORT, encoding="utf-8")
    name, lines = "01-part.md", []
    for line in [*files.split("\n"), "== "]:
        if line.startswith("== "):
            if lines:
                (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
            name, lines = line[3:], []
        else:
            lines.append(line)
    return read.report(folder, "")


def told(problem: Problem) -> str:
    """A problem in one line."""
    place = problem.path.removeprefix("/")
    for number in (problem.line, problem.column):
        place += f":{number}" if number else ""
    values = dict(problem.values)
    order = [name for name in ("key", "meant") if name in values]
    order += [name for name in values if name not in (*order, "why")]
    words = [f"{name}={values[name]}" for name in order]
    words += ["|", problem.excerpt] if problem.excerpt else []
    return " ".join([problem.code, place, *words])


@pytest.mark.parametrize("case", cases("emphasis"))
def test_emphasis(case: Case) -> None:
    inline = markdown.tokens(case.given)[1]
    assert showing.inline(markdown.inline(inline.children or ())) == case.expected


@pytest.mark.parametrize("case", cases("blocks"))
def test_blocks(case: Case, tmp_path: Path) -> None:
    try:
        shown = showing.report(read_report(case.given, tmp_path))
    except Stop as stop:
        shown = "\n".join(told(p).split(" |")[0] for p in stop.problems)
    assert shown == case.expected


@pytest.mark.parametrize(
    "files",
    [
        "== 00-opening.md\n各位代表：\n== 01-part-1.md\n前言。\n\n# 一、甲\n\n文。",
        "== 00-opening.md\n各位：\n== 01-a.md\n# 一、甲\n== 02-b.md\n谢谢。\n== 03-c.md\n再见。",
        "# 一、甲\n\n前。\n\n|甲|乙|\n|-|-|\n|1|2|\n\n## （一）丙\n\n文。\n\n## （二）丁\n\n文。",
        "# 一、甲\n\n## （一）乙\n\n文。\n\n- 项\n\n### 1.丙\n\n文。\n\n### 2.丁\n\n#### 戊\n\n己",
    ],
    ids=["preface in a part's file", "two closings", "table and sub-sections", "list and levels"],
)
def test_ids_stand_once(files: str, tmp_path: Path) -> None:
    """Bookmarks, translations and search rely on them; what has no place is refused."""
    try:
        source = read_report(files, tmp_path)
    except Stop as stop:
        assert stop.problems
        return
    ids = [unit for unit, _ in source.units()] + [section.id for section in source.walk()]
    ids += [mark.target for _, text in source.units() for mark in text.marked("sentence")]
    assert {id for id in ids if ids.count(id) > 1} == set()


@pytest.mark.parametrize("case", cases("repairs"))
def test_repairs(case: Case) -> None:
    lines = case.given.split("\n")
    made = repair.repairs(lines)
    shown = [f"{r.line}:{r.column} {r.before} -> {r.after} ({r.why})" for r in made]
    assert "\n".join(shown + repair.repaired(lines, made, "")) == case.expected


def _structure(given: str) -> Structure:
    """What import sees in lines; a first line such as `> keep 2 text 5` says a person's wishes."""
    lines = given.split("\n")
    keep: list[int] = []
    headings: dict[int, int] = {}
    texts: list[int] = []
    if lines[0].startswith("> "):
        words = lines.pop(0)[2:].split()
        for name, value in zip(words[::2], words[1::2], strict=True):
            line, _, level = value.partition("=")
            if name == "heading":
                headings[int(line)] = int(level or 0)
            else:
                {"keep": keep, "text": texts}[name].append(int(line))
    return structure([Line(line) for line in lines], Wishes(keep, headings, texts), "")


def test_every_repair_has_words() -> None:
    """What the importer does to the cases, and to damaged text, in each language."""
    names = ("outline", "headings", "front", "annexes")
    held = [c for name in names for c in cases_of((FOLDER / f"{name}.txt").read_text("utf-8"))]
    whys = {made.why for case in held for made in _structure(case.given).repairs}
    damaged = "<U+00A0>_M_M_\u200b２０\n一、 增长"
    whys |= {made.why for made in repair.repairs(damaged.split("\n"))}
    assert {"term-marker", "page-tail", "escape", "placeholder", "invisible"} < whys
    for language in ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en"):
        words = strings.read(PROJECT, language)
        assert [why for why in sorted(whys) if f"repair.{why}" not in words] == []


@pytest.mark.parametrize("case", cases("outline"))
def test_outline(case: Case) -> None:
    assert showing.structure(_structure(case.given)) == case.expected


@pytest.mark.parametrize("case", cases("headings"))
def test_headings(case: Case) -> None:
    assert showing.headings(_structure(case.given)) == case.expected


@pytest.mark.parametrize("case", cases("front"))
def test_front(case: Case) -> None:
    assert showing.front(_structure(case.given)) == case.expected


@pytest.mark.parametrize("case", cases("annexes"))
def test_annexes(case: Case) -> None:
    assert showing.annexes(_structure(case.given)) == case.expected


@pytest.mark.parametrize(
    "case", [c for name in ("outline", "headings", "front", "annexes") for c in cases(name)]
)
def test_import_keeps_every_character(case: Case, tmp_path: Path) -> None:
    """Each case, imported and read again, is the text of its source but for the repairs."""
    given = case.given.split("\n", 1)[1] if case.given.startswith("> ") else case.given
    path = tmp_path / "given.txt"
    path.write_text(given, encoding="utf-8", newline="")
    data, taken = intake(path, "")
    seen = structure(taken.lines, Wishes(), "")
    reading = importing.Reading(seen, taken, hashlib.sha256(data).hexdigest())
    importing.write(reading, path, tmp_path)
    record = tmp_path / "report.toml"
    dated = record.read_text("utf-8").replace('date = ""', "date = 2021-08-17")
    record.write_text(dated, encoding="utf-8")
    assert fidelity.check(read.report(tmp_path, ""), tmp_path, "") == []


@pytest.mark.parametrize("case", cases("proof"))
def test_proof(case: Case, tmp_path: Path) -> None:
    given = case.given if case.given.startswith("#") else f"# 一、甲\n\n{case.given}"
    assert showing.slips(read_report(given, tmp_path)) == case.expected


@pytest.mark.parametrize("case", cases("sentences"))
def test_sentences(case: Case) -> None:
    shown = [f"|{case.given[a:b]}|" for a, b in sentences(case.given)]
    assert "\n".join(shown) == case.expected


@pytest.mark.parametrize("case", cases("numerals"))
def test_numerals(case: Case) -> None:
    number, level = case.given.split("|")
    shown = f"{numeral.ordinal(number)} {numeral.english(number, int(level))}"
    assert shown == case.expected


@pytest.mark.parametrize("case", cases("glossary"))
def test_glossary(case: Case, tmp_path: Path) -> None:
    head, given = case.given.split("\n", 1)
    language, _, listed = head.partition(": ")
    terms = [_term(row, language) for row in _rows(listed)]
    files = given if given.startswith("#") else f"# 一、甲\n\n{given}"
    source = read_report(f"{files}\n\n[^1]: 注。" if "[^1]" in files else files, tmp_path)
    marked = glossary.mark_terms(source, Matcher(terms, language), first_only=True)
    part = marked.sections[0]
    block = part.blocks[0]
    assert isinstance(block, Paragraph)
    shown = showing.inline(block.text, ("strong", "link", "note", "term"))
    if given.startswith("#"):
        title = showing.inline(part.title, ("term",))
        shown = f"[{part.id}] {part.number}|{title}|{part.stop}\n  {shown}"
    assert shown == case.expected


def _rows(listed: str) -> list[str]:
    """a=tea b=tea festival -> one string a term."""
    rows: list[str] = []
    for word in listed.split(" "):
        if "=" in word:
            rows.append(word)
        else:
            rows[-1] += f" {word}"
    return rows


def _term(row: str, language: str) -> Term:
    id, _, names = row.partition("=")
    names, *unlike = names.split("!")
    name, *aliases = names.split("/")
    written = {"zh-hans": "甲", language: name}
    return Term(id, "policy", written, {}, tuple(aliases), unlike=tuple(unlike))


@pytest.mark.parametrize("case", cases("script"))
def test_script(case: Case) -> None:
    script, _, text = case.given.partition(": ")
    assert hanzi.converter(script)(text) == case.expected


@pytest.mark.parametrize("case", cases("translation"))
def test_translation(case: Case, tmp_path: Path) -> None:
    paragraph, *rows = case.given.split("\n")
    note = "".join(f"\n\n[^{n}]: 注。" for n in "12" if f"[^{n}]" in paragraph)
    source = read_report(f"# 一、甲\n\n{paragraph}{note}", tmp_path)
    texts = {s.id: s.text for s in translate.sentences(source)}
    entries = [_entry(row, texts) for row in rows]
    units = dict(translate.translate(source, entries, "en").units())
    shown = showing.inline(_bracketed(units["p1-1"]), ("note",))
    states = translate.states(source, entries)["p1-1"]
    assert f"{shown}\n{' '.join(states)}" == case.expected


def _entry(row: str, texts: dict[str, str]) -> Entry:
    name, _, text = row.partition("=")
    id, _, source = name.removeprefix("~").partition("<")
    return Entry(id, source or texts[id], text, fuzzy=name.startswith("~"))


def _bracketed(text: Text) -> Text:
    """The text with [ ] around what is still Chinese; only the notes stay marked."""
    value, shift, notes = "", 0, []
    inside = {mark.start: mark.end for mark in text.marked("lang")}
    for place in range(len(text.value) + 1):
        if place in inside.values():
            value += "]"
            shift += 1
        notes += [
            replace(m, start=place + shift, end=place + shift)
            for m in text.marked("note")
            if m.start == place
        ]
        if place in inside:
            value += "["
            shift += 1
        value += text.value[place : place + 1]
    return Text(value).mark(notes)


@pytest.mark.parametrize("case", cases("decode"))
def test_decode(case: Case) -> None:
    try:
        text, encoding = decode.decode(_bytes(case.given), "")
    except Stop as stop:
        shown = f"{stop.problems[0].code} byte={dict(stop.problems[0].values)['byte']}"
    else:
        shown = f"{encoding}\n{text}".replace("\n", "\\n").replace("\\n", "\n", 1)
    assert shown == case.expected


def _bytes(given: str) -> bytes:
    encoding, _, text = given.partition(": ")
    text, _, cut = text.partition(" cut ")
    if encoding == "hex":
        return bytes.fromhex(text)
    text = text.replace("\\r", "\r").replace("\\n", "\n")
    mark = codecs.BOM_UTF16_BE if encoding.endswith("+bom") else b""
    data = mark + text.encode(encoding.removesuffix("+bom").replace("16be", "16-be"))
    return data[: len(data) - int(cut or 0)]


@pytest.mark.parametrize("case", cases("toml"))
def test_toml(case: Case, tmp_path: Path) -> None:
    name, text = case.given.split("\n", 1)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
    reader = config.read_site if name == "site.toml" else config.read_glossary
    with pytest.raises(Stop) as stopped:
        reader(tmp_path)
    assert "\n".join(told(problem) for problem in stopped.value.problems) == case.expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_of_speech_is_used(language: str) -> None:
    """A rule without a case could say anything."""
    given = [case.values[0].given for case in cases(f"speech-{language}")]  # type: ignore[attr-defined]
    patterns = [rule.pattern for rule in spoken.rules(language)]
    assert [p.pattern for p in patterns if not any(map(p.search, given))] == []


@pytest.mark.parametrize("case", cases("speech-zh"))
def test_speech_in_chinese(case: Case) -> None:
    assert spoken.spoken(case.given, "zh") == case.expected


@pytest.mark.parametrize("case", cases("speech-en"))
def test_speech_in_english(case: Case) -> None:
    assert spoken.spoken(case.given, "en") == case.expected
