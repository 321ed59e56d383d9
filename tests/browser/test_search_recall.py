"""What is typed, in whatever way, finds every passage that holds it and no other.

Queries are drawn from the report itself, across word boundaries, and typed as a reader types.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import opencc
import pytest
from playwright.sync_api import Page, expect
from pypinyin import Style, lazy_pinyin, phrases_dict

from .house import House
from .searching import ask

pytestmark = pytest.mark.browser

HAN = re.compile("[\u3400-\u9fff]+")
HAN_SPACE = re.compile(r"\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+")
WORD = re.compile("[a-z]{4,}")
NAMES = {
    "zh-hans": "罗店镇政府工作报告（2021年）",
    "en": "Luodian Town: Report on the Work of the Government, 2021",
}


def texts(house: House, edition: str = "zh-hans") -> dict[str, str]:
    """Every passage and heading by id."""
    found = {"title": NAMES[edition]}
    for section in house.report["sections"]:
        if not section["role"]:
            found[f"h{section['id']}"] = section["number"] + section["title"][edition]
        found |= {block["id"]: block["text"][edition] for block in section["blocks"]}
    return {id: HAN_SPACE.sub("", text) for id, text in found.items()}


def strings(house: House) -> list[str]:
    """60 strings of each length."""
    runs = [run for text in texts(house).values() for run in HAN.findall(text)]
    chosen = []
    for length in (1, 2, 3, 4, 6):
        every = {run[i : i + length] for run in runs for i in range(len(run) - length + 1)}
        chosen += random.Random(2021).sample(sorted(every), 60)
    return chosen


def words(house: House) -> list[str]:
    """100 strings of the text that are words of a dictionary."""
    known = phrases_dict.phrases_dict
    runs = [run for text in texts(house).values() for run in HAN.findall(text)]
    every = {run[i : i + n] for run in runs for n in (2, 3, 4) for i in range(len(run) - n + 1)}
    return random.Random(2021).sample(sorted(word for word in every if word in known), 100)


def test_every_string_of_characters_is_found_and_nothing_else(reader: Page, house: House) -> None:
    held, asked = texts(house), strings(house)
    reader.goto("zh-hans/search/")
    wrong = {}
    for query, answer in zip(asked, ask(reader, asked), strict=True):
        holding = {id for id, text in held.items() if query in text}
        if set(answer.ids) != holding:
            wrong[query] = set(answer.ids) ^ holding
    assert wrong == {}


@pytest.mark.parametrize(
    ("script", "edition"),
    [("s2tw", "zh-hans"), ("s2hk", "zh-hans"), ("s2tw", "zh-hant-tw"), ("s2t", "zh-hant-hk")],
)
def test_the_other_script_finds_the_same(
    reader: Page, house: House, script: str, edition: str
) -> None:
    held, convert = texts(house), opencc.OpenCC(script).convert
    asked = {convert(query): query for query in strings(house)[:180]}
    reader.goto(f"{edition}/search/")
    lost = {}
    for query, answer in zip(asked, ask(reader, list(asked)), strict=True):
        missing = {id for id, text in held.items() if asked[query] in text} - set(answer.ids)
        if missing:
            lost[query] = missing
    assert lost == {}


@pytest.mark.parametrize(
    ("way", "style"),
    [
        ("luodian", Style.NORMAL),
        ("luó diàn", Style.TONE),
        ("luo2dian4", Style.TONE3),
        ("ㄌㄨㄛˊ ㄉㄧㄢˋ", Style.BOPOMOFO),
    ],
)
def test_readings_find_the_word_among_the_first(
    reader: Page, house: House, way: str, style: Style
) -> None:
    held = texts(house)
    between = " " if " " in way else ""
    asked = {between.join(lazy_pinyin(w, style=style)): w for w in words(house)}
    reader.goto("zh-hans/search/")
    for query, answer in zip(asked, ask(reader, list(asked)), strict=True):
        holding = {id for id, text in held.items() if asked[query] in text}
        assert holding <= set(answer.ids), query
        assert holding & set(answer.ids[:5]), query


def test_initials_find_the_word_among_the_first(reader: Page, house: House) -> None:
    """All of it. Two letters may mean many words: what the first hits lack is offered above."""
    held = texts(house)
    asked = {word: "".join(lazy_pinyin(word, style=Style.FIRST_LETTER)) for word in words(house)}
    reader.goto("zh-hans/search/")
    late = {}
    for (word, query), answer in zip(asked.items(), ask(reader, list(asked.values())), strict=True):
        holding = {id for id, text in held.items() if word in text}
        assert holding <= set(answer.ids), query
        if not holding & set(answer.ids[:5]):
            late[word] = query
    assert len(late) <= 0.02 * len(asked), late
    for word, query in late.items():
        ask(reader, [query])
        offered = reader.locator("#near button").all_inner_texts()
        assert any(text.startswith(word) for text in offered), (word, offered)


def test_a_name_comes_first_of_what_initials_mean(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=ld")
    expect(reader.locator(".hit a[href*='#']").first).to_contain_text("罗店")
    expect(reader.locator("#near button").first).to_contain_text("罗店")


@pytest.mark.parametrize("edition", ["zh-hans", "en"])
@pytest.mark.parametrize(
    ("change", "reach"),
    [
        (str, 0.98),
        (lambda word: f"{word}s", 0.95),
        (lambda word: word[:2] + word[3] + word[2] + word[4:], 0.95),
        (lambda word: word[:3] + word[4:], 0.95),
        (lambda word: f"{word[:3]}x{word[3:]}", 0.95),
    ],
    ids=["exact", "inflected", "exchanged", "missing", "too-many"],
)
def test_english_words(
    reader: Page, house: House, edition: str, change: Callable[[str], str], reach: float
) -> None:
    held = {id: set(WORD.findall(t.lower())) for id, t in texts(house, "en").items()}
    every = sorted(w for w in set().union(*held.values()) if len(w) > 5 and w[-1] not in "sy")
    chosen = random.Random(2021).sample(every, 60)
    reader.goto(f"{edition}/search/")
    found = 0.0
    for word, answer in zip(chosen, ask(reader, [change(w) for w in chosen]), strict=True):
        holding = {id for id, words in held.items() if word in words}
        found += len(holding & set(answer.ids)) / len(holding)
    assert found / len(chosen) >= reach


def test_two_english_words(reader: Page, house: House) -> None:
    held = {id: set(WORD.findall(t.lower())) for id, t in texts(house, "en").items()}
    chance = random.Random(2021)
    long = sorted(id for id, words in held.items() if len(words) > 5)
    asked = [" ".join(chance.sample(sorted(held[chance.choice(long)]), 2)) for _ in range(40)]
    reader.goto("en/search/")
    for query, answer in zip(asked, ask(reader, asked), strict=True):
        holding = {id for id, words in held.items() if set(query.split()) <= words}
        assert holding <= set(answer.ids), query


def test_figures_in_every_form(reader: Page, house: House) -> None:
    held = texts(house)
    every = {f for text in held.values() for f in re.findall(r"\d[\d.]*(?:万元|%|亿元)?", text)}
    figures = sorted(figure for figure in every if len(figure) > 3)
    wide = ["".join(chr(ord(c) + 0xFEE0) if c < "~" else c for c in f) for f in figures]
    reader.goto("zh-hans/search/")
    answers = ask(reader, [*figures, *wide])
    assert len(figures) > 20
    for figure, answer in zip([*figures, *figures], answers, strict=True):
        holding = {id for id, text in held.items() if figure in text}
        assert holding <= set(answer.ids), figure


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "en"])
@pytest.mark.parametrize(
    "query", ["18876", "18,876", "４４６４万元", "4464萬元", "44.64 million", "94.47%", "94.47％"]
)
def test_a_figure_leads_to_its_place(reader: Page, edition: str, query: str) -> None:
    place = "p1-2-1" if query[0] in "4４" else "p1-1-1"
    reader.goto(f"{edition}/search/")
    assert place in ask(reader, [query])[0].ids
