"""The real report is the same text on every page, in every edition and in its data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pages
import pytest

SLUG = "luodian-2021"
PLAIN = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en")
READ = {
    "zh-hans-pinyin": "zh-hans",
    "zh-hant-tw-zhuyin": "zh-hant-tw",
    "zh-hant-hk-jyutping": "zh-hant-hk",
}
EDITIONS = (*PLAIN, "zh-hans-en", *READ)
Data = dict[str, Any]


@pytest.fixture(scope="module")
def data(built: Path) -> dict[str, Any]:
    return json.loads((built / f"data/{SLUG}.json").read_bytes())


def blocks(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for section in data["sections"] for block in section["blocks"]]


@pytest.mark.parametrize("edition", [*PLAIN, *READ])
def test_paragraphs_without_tags_are_the_texts(
    edition: str, built: Path, data: dict[str, Any]
) -> None:
    whole = pages.read(built / edition / SLUG / "all/index.html")
    key = READ.get(edition, edition)
    assert len(blocks(data)) == 30
    for block in blocks(data):
        assert whole.texts[block["id"]] == block["text"][key]


def test_the_cover_and_the_section_pages_hold_every_paragraph(
    built: Path, data: dict[str, Any]
) -> None:
    for edition in EDITIONS:
        folder = built / edition / SLUG
        single = [p for p in folder.rglob("index.html") if p.parent.name not in ("all", "notes")]
        ids = [id for p in single for id in pages.read(p).ids if re.match(r"p\d", id)]
        assert sorted(ids) == sorted(block["id"] for block in blocks(data))


def test_editions_have_the_same_ids(built: Path) -> None:
    source = built / "zh-hans" / SLUG
    for path in sorted(source.rglob("index.html")):
        inner = path.relative_to(built / "zh-hans")
        wanted = [id for id in pages.read(path).ids if re.match(r"[ph]\d", id)]
        for edition in EDITIONS[1:]:
            ids = pages.read(built / edition / inner).ids
            assert [id for id in ids if re.match(r"[ph]\d", id)] == wanted, (edition, inner)


def test_sentences_are_the_same_but_for_merged_ones(built: Path) -> None:
    def spans(edition: str) -> list[str]:
        ids = pages.read(built / edition / SLUG / "all/index.html").ids
        return [id for id in ids if re.match(r"s\d", id)]

    assert spans("zh-hans") == spans("zh-hant-tw") == spans("zh-hant-hk") == spans("zh-hans-en")
    assert set(spans("en")) <= set(spans("zh-hans"))


def test_digits_and_latin_survive_conversion(data: dict[str, Any]) -> None:
    for block in blocks(data):
        source = block["text"]["zh-hans"]
        for edition in ("zh-hant-tw", "zh-hant-hk"):
            converted = block["text"][edition]
            assert len(converted) == len(source)
            plain = re.findall(r"[!-~，。；：！？（）《》、·㎡ ]+", source)
            assert (
                re.findall(r"[!-~，。；：！？（）《》、·㎡ ]+", converted.replace("‧", "·"))
                == plain
            )
            assert not re.search(r"[“”‘’]", converted)


SYSTEMS = [("pinyin", "zh-hans"), ("zhuyin", "zh-hant-tw"), ("jyutping", "zh-hant-hk")]


@pytest.mark.parametrize(("system", "edition"), SYSTEMS)
def test_readings_have_one_item_a_character(system: str, edition: str, data: Data) -> None:
    for block in blocks(data):
        text, readings = block["text"][edition], block[system]
        assert len(readings) == len(text)
        for character, reading in zip(text, readings, strict=True):
            assert bool(reading) == bool(re.match(r"[\u3400-\u9fff]", character)), character


def test_terms_lie_where_the_data_says(built: Path, data: Data) -> None:
    terms = json.loads((built / "data/glossary.json").read_bytes())["terms"]
    names = {t["id"]: {t["names"]["zh-hans"], *t["aliases"]} for t in terms}
    marked = [
        (b["text"]["zh-hans"][t["start"] : t["end"]], t["id"])
        for b in blocks(data)
        for t in b["terms"]
    ]
    assert len(marked) > 50
    assert [pair for pair in marked if pair[0] not in names[pair[1]]] == []


def test_the_english_is_whole(data: Data) -> None:
    """No sentence is left in Chinese, and no Chinese sign is left in the English."""
    assert {block["status"]["en"] for block in blocks(data)} == {"current"}
    texts = [data["title"]["en"], *(s["title"].get("en", "") for s in data["sections"])]
    texts += [block["text"]["en"] for block in blocks(data)]
    assert [t for t in texts if re.search(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]", t)] == []


def test_every_term_is_explained_in_both_languages(built: Path) -> None:
    """Two sentences or more, and either the source of the definition or that there is none."""
    terms = json.loads((built / "data/glossary.json").read_bytes())["terms"]
    assert len(terms) >= 110
    for term in terms:
        assert term["names"]["en"], term["id"]
        assert bool(term["source"]) != term["local"], term["id"]
        assert len(re.findall(r"[。！？]", term["gloss"]["zh-hans"])) >= 2, term["id"]
        assert len(re.findall(r"[.!?][”’]?(?: |$)", term["gloss"]["en"])) >= 2, term["id"]
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", term["gloss"]["en"]), term["id"]
