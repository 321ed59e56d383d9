"""Readings: what a character is read as, how names are spelled, what is kept between builds."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st
from problem_setups import make_base

from duben import hanzi
from duben.html.inline import Style, inline
from duben.problem import Stop
from duben.reading import keep
from duben.reading.jyutping import jyutping
from duben.reading.phrases import own, parse, parse_table, phrases
from duben.reading.pinyin import pinyin
from duben.reading.spelling import spelled
from duben.reading.spoken import spoken
from duben.reading.syllables import of_name
from duben.reading.words import words
from duben.reading.zhuyin import zhuyin
from duben.text import Text

READ: dict[str, Callable[[str], tuple[str, ...]]] = {
    "pinyin": pinyin,
    "zhuyin": zhuyin,
    "jyutping": lambda v: jyutping(v, hanzi.converter("hk")(v), pinyin(v)),
    "spoken": lambda v: spoken(v, pinyin(v)),
    "spelled": lambda v: (spelled(v),),
    "proper": lambda v: (spelled(v, proper=True),),
}
ANY = st.text(
    st.sampled_from("为地得一不重长和的了人民政府工作A5，。“”\n 𠮷㎡｡ｱ\u202e\ue000"), max_size=30
)


@pytest.mark.parametrize("case", cases("readings"))
def test_readings(case: Case) -> None:
    system, _, text = case.given.partition(": ")
    assert " ".join(reading or "_" for reading in READ[system](text)) == case.expected


@pytest.mark.parametrize("system", ["pinyin", "zhuyin", "jyutping", "spoken"])
@settings(deadline=None)
@given(text=ANY)
def test_one_item_a_character(system: str, text: str) -> None:
    readings = READ[system](text)
    assert len(readings) == len(text)
    for character, reading in zip(text, readings, strict=True):
        assert bool(reading) == (character in "为地得一不重长和的了人民政府工作"), text


@settings(deadline=None)
@given(text=ANY)
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(word.text for word in words(text)) == text


def test_a_correction_is_above_all() -> None:
    mended = phrases([("重走", ("zhòng", "-"))])
    assert pinyin("重走", mended) == ("zhòng", "zǒu")
    assert pinyin("重走") == ("chóng", "zǒu")


def test_the_data_is_well_formed() -> None:
    for name in ("pinyin-phrases.txt", "taiwan-phrases.txt", "cantonese-phrases.txt"):
        assert own(name).rows


def test_bad_lines_are_named() -> None:
    with pytest.raises(Stop) as stopped:
        parse("种 zhòng: 接种 播下\n\n接种\tjiē\n好 # hǎo", "data.txt")
    told = [(p.code, p.line, dict(p.values)["why"]) for p in stopped.value.problems]
    assert told == [("E-RDG-001", 1, "播下"), ("E-RDG-001", 3, "接种"), ("E-RDG-001", 4, "好")]


def test_bad_lines_of_a_table_are_named() -> None:
    with pytest.raises(Stop) as stopped:
        parse_table("# a table\n期 qī ㄑㄧˊ\n企 qǐ\n质量 zhì ㄓˊ", "data.txt")
    assert [(p.path, p.line) for p in stopped.value.problems] == [("data.txt", 3), ("data.txt", 4)]


def test_longer_phrases_win() -> None:
    rows = [("长", ("a",)), ("长江", ("b", "-")), ("年长", ("-", "c"))]
    readings = ["", "", ""]
    phrases(rows).over("年长江", readings, ["年", "长江"])
    assert readings == ["", "b", ""]


@pytest.mark.parametrize(
    ("written", "name", "expected"),
    [
        ("Liǎng gè wéihù", "两个维护", "liǎng gè wéi hù"),
        ("Xī’ān", "西安", "xī ān"),
        ("wǔ-A-jí jǐngqū", "5A级景区", "- - jí jǐng qū"),
        ("Luódiàn", "罗店镇", None),
    ],
)
def test_syllables_of_a_name(written: str, name: str, expected: str | None) -> None:
    found = of_name(written, name)
    assert (found and " ".join(found)) == expected


def test_readings_are_kept(tmp_path: Path) -> None:
    read: list[str] = []

    def reader() -> Callable[[str], tuple[str, ...]]:
        return lambda value: (read.append(value), ("x",))[1]

    for values in (["甲"], ["甲", "乙"], ["甲", "乙"], ["乙"]):
        assert keep.readings(tmp_path, "a", ["r"], values, reader) == dict.fromkeys(values, ("x",))
    assert read == ["甲", "乙"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    keep.readings(tmp_path, "a", ["other record"], ["乙"], reader)
    (tmp_path / "a.json").write_text('{"fingerprint": 1', encoding="utf-8")
    keep.readings(tmp_path, "a", ["r"], ["乙"], reader)
    assert read == ["甲", "乙", "乙", "乙"]
    assert list(json.loads((tmp_path / "a.json").read_bytes())["texts"].values()) == [["x"]]


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    made = keep.readings(tmp_path / "file" / "x", "a", [], ["甲"], lambda: lambda _: ("x",))
    assert made == {"甲": ("x",)}


UNREAD = """
import sys
from pathlib import Path
from duben.press import Options, build
assert build(Options(Path("."), Path("site"))).published
print(sorted({"pypinyin", "rjieba", "ToJyutping"} & set(sys.modules)))
"""


def test_a_build_without_readings_loads_no_dictionaries(tmp_path: Path) -> None:
    make_base(tmp_path / "base")
    command = [sys.executable, "-c", UNREAD]
    root = Path(__file__).parent.parent
    told = subprocess.run(
        command,
        cwd=tmp_path / "base",
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "[]\n"


def test_no_line_breaks_a_range_with_readings() -> None:
    text = Text("上1-6月", readings=("shàng", "", "", "", "yuè"))
    html = str(inline(text, Style()))
    assert '<span class="whole">1-6<ruby>月' in html
    assert html.startswith("<ruby>上")
