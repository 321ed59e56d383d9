"""Search finds what is there, in either script and either language."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from .house import House
from .searching import search, told

pytestmark = pytest.mark.browser

HAN_SPACE = re.compile(r"\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+")
MOST = 100
"""Hits shown; the count goes on."""


def pairs(texts: list[str], count: int) -> list[str]:
    """Two characters that stand side by side, anywhere: within words and across them."""
    every = sorted({a + b for text in texts for a, b in pairwise(text) if not (a + b).isspace()})
    chosen = [pair for pair in every if len(pair.strip()) == 2]
    return random.Random(2021).sample(chosen, count)


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw"])
def test_any_two_characters_find_every_paragraph_that_has_them(
    reader: Page, house: House, edition: str
) -> None:
    texts = {b["id"]: HAN_SPACE.sub("", b["text"][edition]) for b in house.paragraphs}
    reader.goto(f"{edition}/search/")
    lost = {}
    for pair in pairs(list(texts.values()), 40):
        holding = {id for id, text in texts.items() if pair in text}
        found = search(reader, pair)
        shown = reader.locator(".hit").count()
        if told(reader) <= MOST and not (holding <= set(found) and shown == told(reader)):
            lost[pair] = holding - set(found)
        assert told(reader) >= len(holding)
        # A term may be found by another of its names; a place in the report shows the words.
        places = reader.locator(".hit:has(a[href*='#'])")
        assert places.count() == places.filter(has=reader.locator("mark")).count()
    assert lost == {}


def test_either_script_finds_the_other(reader: Page, house: House) -> None:
    hits = {}
    for edition in ("zh-hans", "zh-hant-tw", "zh-hant-hk"):
        for query in ("罗店镇", "羅店鎮"):
            reader.goto(f"{edition}/search/")
            hits[edition, query] = search(reader, query)
    holding = {b["id"] for b in house.paragraphs if "罗店镇" in b["text"]["zh-hans"]}
    assert holding
    assert len({tuple(found) for found in hits.values()}) == 1
    assert holding <= set(hits["zh-hans", "羅店鎮"])


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "en", "zh-hans-en"])
def test_words_of_the_translation_find_the_paragraph(
    reader: Page, house: House, edition: str
) -> None:
    reader.goto(f"{edition}/search/")
    found = search(reader, "Fiscal  REVENUE")
    texts = {b["id"]: b["text"]["en"].lower() for b in house.paragraphs}
    holding = {id for id, text in texts.items() if "fiscal" in text and "revenue" in text}
    assert holding and holding <= set(found)


def test_a_hit_opens_its_paragraph(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "茶花")
    for place in range(min(5, reader.locator(".hit a[href*='#p']").count())):
        link = reader.locator(".hit a[href*='#p']").nth(place)
        id = link.get_attribute("href").split("#")[1]
        link.click()
        reader.wait_for_url(f"**/zh-hans/**#{id}")
        expect(reader.locator(f"#{id}:target")).to_be_in_viewport()
        reader.go_back()
        expect(reader.locator("#q")).to_have_value("茶花")
        expect(reader.locator(".hit").first).to_be_visible()
