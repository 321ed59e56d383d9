"""The index: what is written can be read again, and nothing that stands in a text is missing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duben.search import (
    archive,
    characters,
    fold,
    packing,
    phrasing,
    postings,
    records,
    shards,
    translated,
    vocabulary,
)
from duben.search.records import Place, Record

NUMBERS = st.lists(st.integers(0, 3_000_000), min_size=1, max_size=80, unique=True).map(sorted)
SIGNS = "，。、“”（）： \u3000…’㎡①½ﬁ𝐀😀"
TEXTS = st.lists(st.text("罗店镇茶花工作羅鎮2１%A,. " + SIGNS, max_size=30), min_size=1, max_size=8)
CODES = packing.codes("罗店镇茶花工作羅鎮")


SPOKEN = st.lists(st.text() | st.text('the townTOWN “’_"\\,.1镇'), min_size=1, max_size=8)


def unpacked(codes: packing.Codes | phrasing.Words, packed: str) -> list[str]:
    """What the browser does (templates/js/packing.js)."""
    names = {c if isinstance(c, str) else chr(c): code for c, code in codes.table.items()}
    written = {code: name for name, code in names.items()}
    pattern = re.compile("|".join(map(re.escape, sorted(written, key=len))))
    return pattern.sub(lambda found: written[found[0]], packed).split(packing.BREAK)


@given(
    st.lists(st.text(), min_size=1),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)),
)
def test_packed_texts_come_back(texts: list[str], used: str) -> None:
    codes = packing.codes(used)
    texts = [text.replace(packing.BREAK, "") for text in texts]
    packed = codes.pack(texts)
    assert unpacked(codes, packed) == texts
    assert not {'"', "\\"} & set(packed)


def test_codes_are_one_or_two_characters_however_many_are_in_use() -> None:
    for many in (0, 500, 4000, 8000):
        codes = packing.codes(map(chr, range(0x4E00, 0x4E00 + many)))
        assert {len(code) for code in codes.table.values()} == {1, 2}
        assert len(set(codes.table.values())) == len(codes.table)
        assert all(len(codes.table[ord(c)]) == 1 for c in codes.common)
        assert len(codes.common) >= 1


@given(SPOKEN, SPOKEN)
def test_packed_translations_come_back(counted: list[str], texts: list[str]) -> None:
    """Whatever words were counted before, and however often."""
    texts = [text.replace(packing.BREAK, "") for text in texts]
    for codes in (phrasing.words([*counted, *texts] * 9), phrasing.words(counted)):
        packed = codes.pack(texts)
        assert unpacked(codes, packed) == texts
        assert not {'"', "\\"} & set(packed)


@pytest.mark.parametrize("many", [0, 60, 2000, 9000])
def test_words_take_one_or_two_characters_however_many_there_are(many: int) -> None:
    """Those of the list and all of ASCII, with which the others are spelt."""
    names = ["".join(chr(97 + n // 26**i % 26) for i in range(4)) for n in range(many)]
    codes = phrasing.words(" ".join(names[n % 3 :]) for n in range(9))
    assert {len(code) for code in codes.table.values()} == {1, 2}
    assert len(set(codes.table.values())) == len(codes.table)
    assert [codes.table[word] for word in codes.listed] == [*codes.table.values()][
        : len(codes.listed)
    ]
    assert all(len(codes.table[word]) == 1 for word in codes.listed[: codes.short])
    assert set(map(chr, range(32, 127))) <= codes.table.keys()


def test_frequent_words_are_short() -> None:
    texts = ["The work of the town, and the work of the people’s congress."] * 30
    packed = phrasing.words(texts).pack(texts[:1])
    assert len(packed) == 16  # a word or a sign each


@given(NUMBERS)
def test_postings_come_back(numbers: list[int]) -> None:
    written = postings.encode(numbers)
    assert postings.decode(written) == numbers
    assert json.dumps(written) == f'"{written}"'


@given(st.lists(st.tuples(st.text("甲乙丙", min_size=2, max_size=2), NUMBERS), max_size=12))
def test_shards_hold_every_number_of_every_key(rows: list[tuple[str, list[int]]]) -> None:
    index = sorted(dict(rows).items())
    made = list(shards.shards(index, raw=20))
    found: dict[str, list[int]] = {}
    for shard in made:
        assert shard.first == shard.rows[0][0]
        for key, numbers in shard.rows:
            found.setdefault(key, []).extend(postings.decode(numbers))
    assert list(found.items()) == index
    assert [shard.first for shard in made] == sorted(shard.first for shard in made)
    for one, other in pairwise(made):  # a key that goes on stands alone
        if one.first == other.first:
            assert len(one.rows) == len(other.rows) == 1


@given(TEXTS, TEXTS)
def test_the_index_has_every_pair_and_no_other(newer: list[str], older: list[str]) -> None:
    made = archive.Archive(False, CODES)
    for number, texts in enumerate((newer, older)):
        list(made.add(number, report(texts)))
    files = dict(made.shards())
    count = 0
    held: dict[str, list[int]] = {}
    while f"pairs/{count}" in files:
        for key, numbers in re.findall("([^ -~]{2})([ -~]+)", files[f"pairs/{count}"]):
            held.setdefault(key, []).extend(postings.decode(numbers))
        count += 1
    truth: dict[str, list[int]] = {}
    for unit, text in enumerate([*newer, *older]):
        for a, b in sorted(set(pairwise(fold.fold(text)))):
            if (a + b).isalnum():
                truth.setdefault(wide(a + b), []).append(unit)
    assert held == truth
    assert "".join(made.counts)
    assert made.units == len(newer) + len(older)


def wide(pair: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in pair)


def report(texts: list[str]) -> Record:
    ids = [f"p1-{n}" for n in range(1, len(texts) + 1)]
    place = Place("1", "1", "", ids)
    empty = [""] * len(texts)
    return Record("a", "2021-01-01", {}, {}, [place], texts, {}, {"en": empty}, [])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("羅店鎮", "罗店镇"),
        ("１８，８７６ 劑次", "18876剂次"),
        ("1,234,567", "1234567"),
        ("1,23", "1,23"),
        ("94.47％", "94.47%"),
        ("政 府　工 作", "政府工作"),
        ("Fiscal  Revenue’s", "fiscal  revenue's"),
        ("羣眾啟動臺灣裏裡", "群众启动台湾里里"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold.fold(text) == folded


def test_long_reports_are_cut_into_few_files() -> None:
    texts = ["一二三四五六七八九十" * 12] * 130
    made = archive.Archive(False, CODES)
    files = [name for name, _ in made.add(0, report(texts)) if name.startswith("text/")]
    assert len(files) == len(made.counts) == 3
    assert sum(len(data["texts"]) for name, data in made.add(1, report(texts)) if "text" in name)


def test_translations_of_old_reports_share_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two new reports of three chunks, three of two: chunk by chunk nothing is lost."""
    monkeypatch.setattr(translated, "NEW", 2)
    texts, spoken = ["一二三四五六七八九十" * 12] * 60, [f"Text {n}" for n in range(60)]
    codes = phrasing.words(spoken)
    made = archive.Archive(False, CODES, translated.Translated({"en": codes}))
    files: dict[str, Any] = {}
    for number in range(5):
        record = replace(report(texts), translations={"en": [f"{number} {t}" for t in spoken]})
        files |= dict(made.add(number, record))
    files |= dict(made.shards())
    assert files["en/words"] == codes.file()
    assert made.translated.alone == 6
    pieces = [files[f"en/{n}"] for n in range(8)]
    assert [len(chunks) for chunks in pieces] == [1] * 6 + [4, 2]
    assert "en/8" not in files
    read = [unpacked(codes, chunk) for chunks in pieces for chunk in chunks]
    assert [len(chunk) for chunk in read] == [
        archive.ALPHABET.index(c) % 46 + 1 for c in made.counts
    ]
    assert [text for chunk in read for text in chunk] == [
        f"{number} {text}" for number in range(5) for text in spoken
    ]


def test_reports_that_are_not_translated_are_read_in_small_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(translated, "NEW", 0)
    texts = ["一二三四五六七八九十" * 12] * 60
    made = archive.Archive(False, CODES)
    assert len([name for name, _ in made.add(0, report(texts)) if "text/" in name]) == 3
    spoken = replace(report(texts), translations={"en": ["Name", "Text", *[""] * 58]})
    assert len([name for name, _ in made.add(1, spoken) if "text/" in name]) == 2


def test_the_table_holds_what_is_in_use_and_readings_that_were_seen() -> None:
    table = characters.in_use("罗店行", ["行heng", "店dian"])
    assert table == "dian店hang/行heng/行luo罗,羅xing行"
    assert characters.unknown_reading("行", "heng")
    assert not characters.unknown_reading("羅", "luo")
    assert characters.plain_syllable("lǜ") == "lv"
    assert characters.plain_syllable("，") == ""


def test_a_turn_is_kept_only_where_characters_do_not_say_it(built: Path) -> None:
    """Characters one by one, then the exceptions, give the traditional edition."""
    data = json.loads((built / "data/luodian-2021.json").read_text("utf-8"))
    blocks = {b["id"]: b["text"] for s in data["sections"] for b in s["blocks"]}
    blocks[records.TITLE] = {"zh-hant-tw": "羅店鎮政府工作報告（2021年）"}
    kept, base = put(built, "text/0"), put(built, "base")
    codes = packing.codes(c for c in base["characters"] if c >= "\u3400")
    assert codes.common == base["common"]
    texts = unpacked(codes, kept["texts"])
    ids = [
        short[0] + place[0] + short[1:] for place in kept["places"] for short in place[1].split()
    ]
    assert len(ids) == len(texts)
    for id, source, turns in zip(ids, texts, kept["turns"]["tw"].split("|"), strict=True):
        shown = list(source.translate(records.turned("tw")))
        for at, character in re.findall(r"(\d+)(\D)", turns):
            shown[int(at)] = character
        assert id.startswith("h") or "".join(shown) == blocks[id]["zh-hant-tw"]


def put(site: Path, name: str) -> dict[str, Any]:
    """What a file of the index holds."""
    _, _, text = (site / f"search/{name}.js").read_text("utf-8").split(",", 2)
    return json.loads(text.removesuffix(");\n"))


def test_without_dictionaries_what_comes_again_whole_is_taken_for_a_word() -> None:
    assert vocabulary.repeated(["共同 富裕，共同富裕", "走共同富裕路。共同体", "体"]) == (
        [],
        ["共同", "共同富裕"],
        [],
    )


def test_words_are_those_of_a_dictionary_others_and_strings_across_them() -> None:
    words, coined, phrases = vocabulary.words(["茶花发展，罗店工业功能区"])
    assert "发展" in words
    assert {"茶花", "罗店"} <= {*coined}
    assert not {*words} & {*coined, *phrases}
