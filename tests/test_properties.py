"""What holds for every text, tried on hundreds of hostile ones (DUBEN_EXAMPLES for more)."""

from __future__ import annotations

import html
import os
import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from duben import fidelity, hanzi, markdown, po, read
from duben.html.inline import Style, inline
from duben.sentence import sentences
from duben.source import repair, sections
from duben.source.body import Body
from duben.source.front import Front
from duben.source.outline import Outline
from duben.source.structure import Structure
from duben.source.tree import Heading
from duben.text import NESTING, Mark, Text

HAN = re.compile(r"[\u3400-\u9fff]")
EXAMPLES = int(os.environ.get("DUBEN_EXAMPLES", "300"))
often = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

MARKUP = "\\`*_[]<>&|~!^#+-=:.()1290{}'\"/ $@;,?%"
CHINESE = "罗店镇政府工作一二三、。，；：！？“”‘’《》（）—…·的两个维护发干后里𠮷"
hostile = st.text(
    st.one_of(
        st.sampled_from(MARKUP),
        st.sampled_from(CHINESE),
        st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")),
    ),
    min_size=1,
    max_size=40,
)
lines = hostile.map(str.strip).filter(bool)
han = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0x3400, max_codepoint=0x4DBF),
        st.sampled_from(CHINESE + MARKUP + "abcXYZ"),
        st.characters(min_codepoint=0x20000, max_codepoint=0x2FFFF),
    ),
    max_size=60,
)


@st.composite
def texts(draw: st.DrawFn, kinds: tuple[str, ...] = NESTING) -> Text:
    """A text under random marks, which may cross as they are given."""
    value = draw(hostile)
    place = st.integers(0, len(value))
    marks = []
    for kind in draw(st.lists(st.sampled_from(kinds), max_size=6)):
        start, end = sorted((draw(place), draw(place)))
        if kind == "note":
            end = start
        elif start == end:
            continue
        marks.append(Mark(start, end, kind, draw(st.sampled_from(["", "a", "b"]))))  # type: ignore[arg-type]
    return Text(value).mark(marks)


@often
@given(lines)
@example("1. 一")
@example("- - -")
@example("a | b")
@example("[^1]: 注")
@example("&amp;")
def test_escaped_text_reads_back(text: str) -> None:
    inner = markdown.tokens(markdown.escape(text))
    assert [token.type for token in inner] == ["paragraph_open", "inline", "paragraph_close"]
    assert markdown.inline(inner[1].children or ()) == Text(text)


@often
@given(lines)
@example("甲 #")
@example("# 甲")
def test_an_escaped_heading_reads_back(text: str) -> None:
    inner = markdown.tokens(f"## {markdown.escape(text)}")
    assert [token.type for token in inner] == ["heading_open", "inline", "heading_close"]
    assert markdown.inline(inner[1].children or ()) == Text(text)


@often
@given(texts())
def test_runs_walk_every_character_once(text: Text) -> None:
    runs = list(text.runs())
    assert "".join(text.value[run.start : run.end] for run in runs) == text.value
    for run in runs:
        for mark in run.marks:
            assert mark.start <= run.start <= run.end <= mark.end
            assert mark in text.marks


@often
@given(texts())
def test_marks_never_cross(text: Text) -> None:
    spans = [mark for mark in text.marks if mark.start < mark.end]
    for one in spans:
        for other in spans:
            apart = one.end <= other.start or other.end <= one.start
            inside = one.start <= other.start and other.end <= one.end
            around = other.start <= one.start and one.end <= other.end
            assert apart or inside or around, (one, other)


@often
@given(texts())
def test_marking_again_changes_no_mark(text: Text) -> None:
    assert text.mark([]) == text
    assert Text(text.value).mark(text.marks) == text


@often
@given(texts())
def test_each_character_keeps_its_marks(text: Text) -> None:
    """Cutting marks where they cross never takes one from a character."""
    marks = [Mark(m.start, m.end, m.kind, f"{m.target}{n}") for n, m in enumerate(text.marks)]
    cut = Text(text.value).mark(marks)
    for place in range(len(text.value)):
        before = {(m.kind, m.target) for m in marks if m.start <= place < m.end}
        assert {(m.kind, m.target) for m in cut.marks if m.start <= place < m.end} == before


@often
@given(texts(), st.booleans())
def test_html_without_tags_is_the_text(text: Text, read_aloud: bool) -> None:
    if read_aloud:
        text = replace(text, readings=tuple("yī" if c in CHINESE else "" for c in text.value))
    markup = str(inline(text, Style()))
    bare = re.sub(r'<a class="noteref"[^>]*>\[[^\]]*\]</a>', "", markup)
    bare = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>", "", bare)
    assert html.unescape(re.sub(r"<[^<>]*>", "", bare)) == text.value


@often
@given(texts())
def test_html_closes_what_it_opens(text: Text) -> None:
    opened = []
    for slash, tag in re.findall(r"<(/?)(\w+)", str(inline(text, Style()))):
        if slash:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened


@often
@given(han, st.sampled_from(["tw", "hk"]))
def test_conversion_keeps_the_length(value: str, script: str) -> None:
    assert len(hanzi.converter(script)(value)) == len(value)


@often
@given(st.text(max_size=60))
def test_sentences_join_to_the_text(value: str) -> None:
    spans = sentences(value)
    assert "".join(value[start:end] for start, end in spans) == value
    assert all(start < end for start, end in spans)


@often
@given(st.lists(st.text(st.characters(blacklist_characters="\n"), max_size=30), max_size=5))
@example(["政 府 工 作 报 告", "&amp;nbsp;（一 ） １２", "你好,??世界??"])
def test_repairs_reproduce(given_lines: list[str]) -> None:
    """Mending never takes or adds a line or a Chinese character."""
    made = repair.repairs(given_lines)
    mended = repair.repaired(given_lines, made, "")
    assert made == repair.repairs(given_lines)
    assert len(mended) == len(given_lines)
    assert [HAN.findall(line) for line in mended] == [HAN.findall(line) for line in given_lines]


@often
@given(st.lists(st.text(st.characters(blacklist_characters="\n&"), max_size=30), max_size=5))
def test_repairs_are_done_once(given_lines: list[str]) -> None:
    mended = repair.repaired(given_lines, repair.repairs(given_lines), "")
    assert repair.repairs(mended) == ()


@often
@given(st.lists(st.tuples(hostile, hostile, st.booleans()), max_size=5))
def test_translations_written_read_back(rows: list[tuple[str, str, bool]]) -> None:
    written = [
        po.Entry(f"s{n}", source, text, fuzzy, comment="p1")
        for n, (source, text, fuzzy) in enumerate(rows)
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.po"
        text = po.written("en", po.Catalogue(tuple(written)))
        path.write_text(text, encoding="utf-8", newline="\n")
        entries = po.read(path, "a.po")
    assert [replace(entry, line=0) for entry in entries] == written


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85", "\x1c", "\t", "\n", "\\n", '"'])
def test_odd_characters_of_translations_read_back(odd: str, tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    entry = po.Entry("s1", f"甲{odd}乙", f"a{odd}b")
    text = po.written("en", po.Catalogue((entry,)))
    path.write_text(text, encoding="utf-8", newline="\n")
    (back,) = po.read(path, "a.po")
    assert replace(back, line=0) == entry


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """An outline of two levels with text anywhere."""

    def bodies() -> list[Body]:
        return [Body(1, text) for text in draw(st.lists(lines, max_size=2))]

    def heading(level: int, number: str) -> Heading:
        title, stop = draw(lines).rstrip("。"), draw(st.sampled_from(["", "。"]))
        content: list[Body | Heading] = [*bodies()]
        if level == 1:
            for child in "一二三"[: draw(st.integers(0, 3))]:
                content += [heading(2, f"（{child}）"), *bodies()]
        return Heading(level, number, title, stop, "own", Body(1, title), content=tuple(content))

    parts = tuple(heading(1, f"{n}、") for n in "一二"[: draw(st.integers(1, 2))])
    opening = (Body(1, draw(lines)), *bodies())
    return Outline(opening, parts, tuple(bodies()))


def _published(entries: tuple[Body | Heading, ...]) -> list[str]:
    found = []
    for entry in entries:
        if isinstance(entry, Body):
            found.append(entry.text)
        else:
            found += [entry.number + entry.title + entry.stop, *_published(entry.content)]
    return found


@often
@given(outlines())
def test_an_outline_reads_back_from_its_markdown(seen: Outline) -> None:
    record = 'title = "报告"\nplace = "镇"\ndate = 2021-08-17\noccasion = "会上"\n'
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = 'source = { file = "report.txt", sha256 = "0" }\n'
        (folder / "report.toml").write_text(record + source, encoding="utf-8")
        for file, text in sections.files(Structure(Front(), seen, (), (), {}, ())):
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
        printed = [text for text, _ in fidelity.published(read.report(folder, ""))]
    expected = _published((*seen.opening, *seen.headings, *seen.closing))
    assert printed == ["报告", "会上", *expected]
