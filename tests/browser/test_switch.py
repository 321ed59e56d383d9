"""Another edition opens the same page at the paragraph that is being read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import EDITIONS, SLUG
from .switching import switch

pytestmark = pytest.mark.browser

BEGINNING_SHOWN = """() => {
  const bar = document.querySelector(".masthead").getBoundingClientRect().bottom;
  const top = document.querySelector(":target").getBoundingClientRect().top;
  return top >= bar && top < innerHeight;
}"""
SCREENS = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True},
}


def read(page: Page, id: str) -> None:
    """Scroll as a reader does, until the paragraph is the first below the masthead."""
    page.evaluate(
        """id => {
          const bar = document.querySelector(".masthead").getBoundingClientRect();
          const sticky = getComputedStyle(document.querySelector(".masthead")).position;
          const box = document.getElementById(id).getBoundingClientRect();
          const under = sticky === "sticky" ? bar.height : 0;
          scrollTo({top: box.top + scrollY - under - 24, behavior: "instant"});
        }""",
        id,
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_the_paragraph_being_read_stays_through_every_edition(
    new_reader: NewReader, screen: str
) -> None:
    page = new_reader(reduced_motion="reduce", **SCREENS[screen])
    page.goto(f"zh-hans/{SLUG}/all/")
    read(page, "p2-6-1")
    for edition in ("en", "zh-hans-en", "zh-hans-pinyin", "zh-hant-tw", "zh-hans"):
        switch(page, edition)
        expect(page).to_have_url(re.compile(rf"/{edition}/{SLUG}/all/#p2-6-1$"))
        expect(page.locator("#p2-6-1:target")).to_be_in_viewport()
        assert page.evaluate(BEGINNING_SHOWN), edition


@pytest.mark.parametrize("screen", SCREENS)
def test_the_paragraph_of_the_address_stays(new_reader: NewReader, screen: str) -> None:
    page = new_reader(reduced_motion="reduce", **SCREENS[screen])
    for place in ("1/#p1-3", "all/#p4-1"):
        page.goto(f"zh-hans/{SLUG}/{place}")
        for edition in ("en", "zh-hans"):
            switch(page, edition)
            expect(page).to_have_url(re.compile(rf"/{edition}/{SLUG}/{place}$"))


def test_from_the_top_of_a_page_the_address_stays_plain(reader: Page) -> None:
    for place in ("", f"{SLUG}/", f"{SLUG}/2-1/", "glossary/", "about/"):
        reader.goto(f"zh-hans/{place}")
        switch(reader, "en")
        expect(reader).to_have_url(re.compile(rf"/en/{place}$"))


def test_what_is_searched_for_stays(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=茶花")
    expect(reader.locator(".hit").first).to_be_visible()
    switch(reader, "zh-hant-tw")
    expect(reader.locator("#q")).to_have_value("茶花")
    expect(reader.locator(".hit").first).to_be_visible()


def test_the_switch_works_by_key_and_escape_closes_it(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    summary = reader.locator(".editions summary")
    summary.focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".editions nav")).to_be_visible()
    reader.keyboard.press("Tab")
    reader.keyboard.press("Escape")
    expect(reader.locator(".editions nav")).not_to_be_visible()
    expect(summary).to_be_focused()
    reader.keyboard.press("Enter")
    for _ in range(4):
        reader.keyboard.press("Tab")
    expect(reader.locator(".editions a:focus")).to_have_text("English")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/en/{SLUG}/1-2/")


def test_the_masthead_takes_the_focus_without_moving_the_text(new_reader: NewReader) -> None:
    page = new_reader(reduced_motion="reduce")
    page.goto(f"zh-hans/{SLUG}/all/")
    read(page, "p2-6-1")
    before = page.evaluate("scrollY")
    page.locator(".editions summary").evaluate("node => node.focus()")
    for keys in ("Shift+Tab", "Shift+Tab", "Tab", "Tab", "Enter", "Tab", "Escape"):
        page.keyboard.press(keys)
    expect(page.locator(".editions summary")).to_be_focused()
    assert abs(page.evaluate("scrollY") - before) < 4


def test_what_takes_the_focus_is_not_behind_the_masthead(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/all/")
    bar = reader.locator(".masthead").evaluate("node => node.getBoundingClientRect().bottom")
    terms = reader.locator("main a.term")
    terms.last.evaluate("node => node.focus()")
    for _ in range(12):
        reader.keyboard.press("Shift+Tab")
        reader.wait_for_timeout(20)
        assert reader.locator(":focus").evaluate("node => node.getBoundingClientRect().top") >= bar


def test_the_open_switch_fits_a_small_screen(new_reader: NewReader) -> None:
    page = new_reader(**SCREENS["phone"])
    for edition in EDITIONS:
        page.goto(f"{edition}/{SLUG}/")
        page.locator(".editions summary").click()
        box = page.locator(".editions nav").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360, edition
