"""The cases of tests/cases/word.txt, page.txt and pdf.txt, and files that are refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import packed as packed_pdf
from pdf_files import pdf_file
from word_files import packed, part, word_file

from duben.problem import Stop
from duben.source import forbidden, importing, list_numbers
from duben.source.decode import decode
from duben.source.hypertext import page
from duben.source.intake import intake
from duben.source.lines import Line
from duben.source.pdf import document as pdf
from duben.source.word import document as word

WORDS = "各位代表：现在，我代表镇人民政府向大会报告工作，请予审议，并请提出意见。"


def shown(lines: Iterable[Line]) -> str:
    """A line each: its kind and level, its text with what cannot be seen made visible."""
    return "\n".join(
        f"{line.kind}{f' {line.level}' if line.level else ''}|"
        + line.text.replace("\t", "⇥").replace("\xa0", "␣")
        for line in lines
    )


@pytest.mark.parametrize("case", cases("word"))
def test_word(case: Case) -> None:
    lines, problems = word.read(word_file(case.given, "(strict)" in case.title), "")
    assert (shown(lines), problems) == (case.expected, ())


@pytest.mark.parametrize("case", cases("page"))
def test_page(case: Case) -> None:
    lines, encoding = page.read(case.given.encode(), "")
    assert (shown(lines), encoding) == (case.expected, "utf-8")


@pytest.mark.parametrize("case", cases("pdf"))
def test_pdf(case: Case) -> None:
    lines, problems = pdf.read(pdf_file(case.given), "")
    assert (shown(lines), problems) == (case.expected, ())


@pytest.mark.parametrize("encoding", ["gb2312", "big5", "utf-16"])
def test_a_page_says_its_encoding(encoding: str) -> None:
    text = f'<meta charset="{encoding}"><p>{"政府工作，人民代表" * 9}</p>'
    lines, found = page.read(text.encode(encoding), "")
    assert lines == [Line("政府工作，人民代表" * 9)]
    assert found == {"gb2312": "gb18030", "big5": "big5hkscs"}.get(encoding, encoding)


def test_a_web_archive() -> None:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    kind = "Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    data = (head + kind + f"<p>{WORDS}</p>\r\n--b--\r\n").encode("gb18030")
    assert page.read(data, "") == ([Line(WORDS)], "gb18030")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chineseCounting", "一 十 十二 二十 九十九 一〇五"),
        ("chineseCountingThousand", "一 十 十二 二十 九十九 一百〇五"),
        ("ideographDigital", "一 一〇 一二 二〇 九九 一〇五"),
        ("chineseLegalSimplified", "壹 壹拾 壹拾贰 贰拾 玖拾玖 壹佰零伍"),
        ("upperRoman", "I X XII XX XCIX CV"),
        ("lowerLetter", "a j l t uuuu aaaaa"),
        ("decimalEnclosedCircleChinese", "① ⑩ ⑫ ⑳ 99 105"),
        ("decimalFullWidth", "１ １０ １２ ２０ ９９ １０５"),
        ("ideographTraditional", "甲 癸 12 20 99 105"),
    ],
)
def test_numbers_as_word_writes_them(style: str, expected: str) -> None:
    numbers = (1, 10, 12, 20, 99, 105)
    assert " ".join(list_numbers.written(n, style) for n in numbers) == expected


def test_what_a_page_drops_is_on_record(tmp_path: Path) -> None:
    """Every character that a reader sees is in the report or among the dropped."""
    body = "".join(
        f"<p>{number}、工作回顾</p><p>{number * 40}，{number}。</p>" for number in "一二三四五"
    )
    text = f"<nav>首页</nav><h1>政府工作报告</h1><div>{body}</div><aside>热门</aside>"
    path = tmp_path / "report.html"
    path.write_text(text, encoding="utf-8")
    seen = importing.read(path, path.name).structure
    dropped = {repair.before for repair in seen.repairs if not repair.after}
    assert {"首页", "热门"} <= dropped
    assert [heading.number for heading in seen.outline.walk()] == [f"{n}、" for n in "一二三四五"]


def _refusal(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Stop) as stopped:
        intake(path, name)
    problem = stopped.value.problems[0]
    return " ".join([problem.code, *(f"{key}={value}" for key, value in problem.values)])


def _body(inner: str, before: str = "") -> bytes:
    return packed({"document": part("document", inner).replace("?>", f"?>{before}", 1)})


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.doc", b"", "E-SRC-020 suffix=.doc"),
        ("a.wps", b"", "E-SRC-020 suffix=.wps"),
        ("a.docx", _OLE, "E-SRC-020 suffix=.doc"),
        ("a.txt", _OLE, "E-SRC-020 suffix=.doc"),
        ("a.txt", b"{\\rtf1", "E-SRC-020 suffix=.rtf"),
        ("a.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "E-SRC-041"),
        ("a.docx", b"", "E-SRC-040 part=zip"),
        ("a.docx", word_file(WORDS)[:200], "E-SRC-040 part=zip"),
        ("a.docx", packed({"styles": ""}), "E-SRC-040 part=word/document.xml"),
        ("a.txt", word_file(WORDS), "E-SRC-045 suffix=.txt kind=.docx"),
        ("a.html", pdf_file(""), "E-SRC-045 suffix=.html kind=.pdf"),
        ("a.txt", f"<!DOCTYPE html><p>{WORDS}".encode(), "E-SRC-045 suffix=.txt kind=.html"),
        ("a.txt", f"<p>{WORDS}</p><br>".encode() * 9, "E-SRC-045 suffix=.txt kind=.html"),
        ("a.jpg", b"", "E-SRC-042 pages=1 all=1"),
        ("a.txt", b"\x89PNG\r\n", "E-SRC-042 pages=1 all=1"),
        ("a.pdf", b"%PDF-1.7 nothing", "E-SRC-040 part=PDF"),
        ("a.pdf", pdf_file("image\n===\nimage"), "E-SRC-042 pages=2 all=2"),
        ("a.txt", b"a" * 1_000_001, "E-SRC-022 what=limit.line size=1000001 limit=1000000"),
        ("a.html", b"<div>" * 200_000, "E-SRC-022 what=limit.nesting size=501 limit=500"),
        ("a.html", b"<p><b>" * 200_000, "E-SRC-022 what=limit.nesting size=501 limit=500"),
        ("a.html", b"<br>" * 200_001, "E-SRC-022 what=limit.tags size=200001 limit=200000"),
        (
            "a.docx",
            _body("<w:sdt>" * 300 + "</w:sdt>" * 300),
            "E-SRC-022 what=limit.nesting size=201 limit=200",
        ),
        (
            "a.docx",
            _body("", '<!DOCTYPE a [<!ENTITY b "c">]>'),
            "E-SRC-022 what=limit.entities size=1 limit=0",
        ),
        (
            "a.docx",
            _body(f"<w:p><w:r><w:t>{' ' * 3_000_000}</w:t></w:r></w:p>"),
            "E-SRC-022 what=limit.ratio size=… limit=200",
        ),
    ],
)
def test_refusals(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    # How far a run of spaces is packed is the packer's.
    told = re.sub(r"(ratio size=)\d+", r"\1…", _refusal(tmp_path, name, data))
    assert told == expected


def test_a_zip_of_many_parts(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for number in range(20_000):
            archive.writestr(str(number), b"")
    told = _refusal(tmp_path, "a.docx", data.getvalue())
    assert told.startswith("E-SRC-022 what=limit.directory")


def test_single_pages_without_text_are_named() -> None:
    text = f"100 9 {WORDS}\n" * 9
    lines, problems = pdf.read(pdf_file(f"{text}\n===\nimage\n===\n{text}\n===\n{text}"), "")
    assert lines
    assert [(p.code, dict(p.values)) for p in problems] == [("W-SRC-043", {"pages": "2"})]


def test_a_text_called_a_page_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"一、甲\n{WORDS}", encoding="utf-8")
    assert intake(path, "")[1].lines == (Line("一、甲"), Line(WORDS))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 400))
def test_broken_files_are_refused_or_read(noise: bytes, at: int) -> None:
    """Never another exception than Stop."""
    whole = word_file(f"{{H}}{WORDS}\n== styles\n<w:style w:styleId='H'/>")
    for read, data in (
        (word.read, whole[:at] + noise + whole[at + len(noise) :]),
        (word.read, noise),
        (page.read, noise),
        (page.read, b"<table><tr><td>" + noise),
        (pdf.read, packed_pdf([noise.hex()])),
        (pdf.read, b"%PDF-1.7\n" + noise),
    ):
        try:
            read(data, "")
        except Stop as stop:
            assert stop.problems[0].code.startswith("E-SRC-")


_TEXT = "各位代表：现在，我代表镇人民政府作工作报告。过去一年，我们做了很多工作。"


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"]),
    st.integers(0, 100),
    st.integers(0, 3),
)
def test_no_character_is_made_up(encoding: str, begin: int, cut: int) -> None:
    """A text cut off within a character is refused at that byte; else it comes back whole."""
    text = (_TEXT * 6)[begin : begin + 100]
    data = text.encode(encoding)
    data = data[: len(data) - cut]
    try:
        found, _ = decode(data, "")
    except Stop as stop:
        problem = stop.problems[0]
        assert problem.code == "E-SRC-007"
        assert len(data) - 4 < int(dict(problem.values)["byte"]) <= len(data)
    else:
        assert text.startswith(found)
        assert len(text) - len(found) <= cut


@pytest.mark.parametrize(
    "pair", [("utf-8", "gb18030"), ("big5hkscs", "gb18030"), ("utf-16", "utf-8")]
)
def test_two_encodings_in_one_file(pair: tuple[str, str]) -> None:
    first, second = (
        ("議員們，我謹此提交報告，請予審議。" * 8).encode(pair[0]),
        (_TEXT * 5).encode(pair[1]),
    )
    with pytest.raises(Stop) as stopped:
        decode(first + second, "")
    assert stopped.value.problems[0].code == "E-SRC-007"


OLD_HONG_KONG = "各位議員，這份報告說明過去一年的工作與來年的計劃。" * 8


@pytest.mark.parametrize(
    ("text", "document", "points"),
    [
        (OLD_HONG_KONG + "\ue40c", False, ""),
        (OLD_HONG_KONG + "\u202e", False, "U+202E"),
        ("我们这一年为群众办了许多实事。" * 8 + "\uf0b7", True, ""),
        ("我们这一年为群众办了许多实事。" * 8 + "\uf0b7", False, "U+F0B7"),
        ("我们\ufeff这一年\u200b为\u00ad群众\u00a0办了许多实事。", False, ""),
        ("我们这一年\U000f0001办了许多实事。", True, "U+F0001"),
        ("我们这一年\x85办了\x9f许多实事。", True, "U+009F"),
    ],
)
def test_characters_that_no_report_may_hold(text: str, document: bool, points: str) -> None:
    """Layout debris and the old private use of Hong Kong stay: docs/decisions/018."""
    lines = [Line(text)]
    if not points:
        forbidden.refuse(lines, "x.txt", document)
        return
    with pytest.raises(Stop) as stopped:
        forbidden.refuse(lines, "x.txt", document)
    (problem,) = stopped.value.problems
    assert (problem.code, dict(problem.values)["points"]) == ("E-SRC-023", points)
