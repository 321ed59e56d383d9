"""A query is text, never markup or a pattern; any length, any way of typing."""

from __future__ import annotations

import re
import unicodedata

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import House
from .searching import search, told

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "query",
    ["<img src=x onerror=alert(1)>", "<b>罗店</b>", "&lt;i&gt;", "\"'><script>alert(1)</script>"],
)
def test_markup_in_a_query_stays_text(reader: Page, query: str) -> None:
    reader.goto("zh-hans/search/")
    before = reader.locator("main *:not(.hit, .hit *)").count()
    search(reader, query)
    assert reader.locator("main *:not(.hit, .hit *)").count() == before
    assert query in reader.locator("#count").inner_text()
    reader.reload()
    expect(reader.locator("#q")).to_have_value(query)
    assert reader.locator("main img, main b, main i, main script").count() == 0


@pytest.mark.parametrize(
    "query", [".*", "[", "(", "\\", "罗店|茶花", "^罗", "$&", "a{2,}", "{count}"]
)
def test_signs_of_patterns_are_plain_characters(reader: Page, house: House, query: str) -> None:
    reader.goto("zh-hans/search/")
    found = search(reader, query)
    whole = {b["id"]: b["text"]["zh-hans"] + b["text"]["en"] for b in house.paragraphs}
    texts = {id: unicodedata.normalize("NFKC", text) for id, text in whole.items()}
    assert set(found) <= {id for id, text in texts.items() if query in text}
    shown = reader.locator(".hit").count()
    assert shown == told(reader) if shown else query in reader.locator("#count").inner_text()


def test_a_very_long_query_is_answered(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    assert search(reader, "罗店" * 5000) == []
    assert reader.evaluate("document.documentElement.scrollWidth") <= 1280
    assert search(reader, "罗店")


def test_an_empty_query_clears_the_page(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=茶花")
    expect(reader.locator(".hit").first).to_be_visible()
    reader.locator("#q").fill("  ")
    expect(reader.locator(".hit")).to_have_count(0)
    expect(reader.locator("#count")).to_have_text("")


def test_nothing_is_searched_while_a_word_is_being_composed(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    reader.locator("#q").focus()
    keyboard = reader.context.new_cdp_session(reader)
    for typed in ("l", "lu", "luo dian"):
        half = {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)}
        keyboard.send("Input.imeSetComposition", half)
    expect(reader.locator("#q")).to_have_value("luo dian")
    reader.wait_for_timeout(150)
    assert "q=" not in reader.url
    expect(reader.locator("#count")).to_have_text("")
    keyboard.send("Input.insertText", {"text": "罗店"})
    expect(reader.locator("#q")).to_have_value("罗店")
    expect(reader.locator(".hit").first).to_be_visible()


def test_an_address_with_a_query_searches_at_once(new_reader: NewReader) -> None:
    page = new_reader(viewport={"width": 360, "height": 740})
    page.goto("en/search/?q=camellia")
    expect(page.locator(".hit mark").first).to_have_text(re.compile("camellia", re.IGNORECASE))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_data_that_cannot_be_read_is_admitted(reader: Page, house: House) -> None:
    page = reader.context.new_page()
    page.route("**/search/base.js", lambda route: route.abort())
    page.goto("zh-hans/search/?q=罗店")
    expect(page.locator("#count")).to_have_text(page.locator("#count").get_attribute("data-broken"))
    page.unroute_all()
    page.locator("#q").fill("罗店镇")
    expect(page.locator(".hit").first).to_be_visible()
