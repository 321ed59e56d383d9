"""Finding one's place: contents, the way back, keys."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG

pytestmark = pytest.mark.browser


def scroll_to(page: Page, id: str) -> None:
    page.evaluate(
        """id => scrollTo({behavior: "instant",
          top: document.getElementById(id).getBoundingClientRect().top + scrollY - 60})""",
        id,
    )
    page.wait_for_timeout(250)


def test_the_contents_mark_the_place(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/all/")
    for id in ("h1-3", "h2-6", "h2-10"):
        scroll_to(reader, id)
        current = reader.locator(".sidebar .contents [aria-current]")
        expect(current).to_have_attribute("href", f"#{id}")
        expect(current).to_be_in_viewport()


def test_a_page_says_which_of_how_many_it_is(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    expect(reader.locator(".position")).to_have_text("第 3 节，共 24 节")
    expect(reader.locator(".sidebar [aria-current=page]")).to_have_attribute("href", "../1-2/")


def test_the_cover_goes_on_where_reading_stopped(new_reader: NewReader) -> None:
    page = new_reader(viewport={"width": 360, "height": 740})
    page.goto(f"zh-hans/{SLUG}/")
    expect(page.locator(".resume")).not_to_be_visible()
    page.goto(f"zh-hans/{SLUG}/2/")
    scroll_to(page, "p2-2")
    page.goto(f"en/{SLUG}/")
    link = page.locator(".resume a")
    expect(link).to_have_text(re.sub(r"\s+", " ", page.locator(".toc a[href='2/']").inner_text()))
    page.goto("zh-hans/")
    expect(page.locator(".resume a")).to_contain_text("罗店镇政府工作报告")
    page.locator(".resume a").click()
    expect(page).to_have_url(re.compile(rf"/zh-hans/{SLUG}/2/#p2-2$"))


def test_a_search_that_led_here_is_marked(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=茶花")
    reader.locator(".hit a[href*='#p']").first.click()
    reader.wait_for_url(re.compile("#p"))
    assert set(reader.locator("main mark").all_text_contents()) == {"茶花"}


def test_keys_lead_on_and_explain_themselves(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.keyboard.press("n")
    reader.wait_for_url(f"**/zh-hans/{SLUG}/1-3/")
    reader.keyboard.press("p")
    reader.wait_for_url(f"**/zh-hans/{SLUG}/1-2/")
    reader.keyboard.press("j")
    reader.keyboard.press("j")
    expect(reader.locator("#s1-2-1-2")).to_have_class(re.compile("lit"))
    reader.keyboard.press("?")
    expect(reader.locator(".sheet.keys")).to_be_visible()
    assert reader.locator(".keys dt").count() >= 10
    reader.keyboard.press("Escape")
    expect(reader.locator(".sheet")).to_have_count(0)
    reader.keyboard.press("c")
    expect(reader.locator(".sidebar a:focus")).to_have_attribute("href", "../1-2/")
    reader.keyboard.press("/")
    reader.wait_for_url("**/zh-hans/search/")
    reader.locator("#q").fill("")
    reader.locator("#q").press("n")
    expect(reader.locator("#q")).to_have_value("n")


def test_keys_can_be_turned_off(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.keyboard.press("?")
    reader.locator(".keys input").uncheck()
    reader.keyboard.press("Escape")
    for key in ("n", "j", "?"):
        reader.keyboard.press(key)
    reader.wait_for_timeout(200)
    expect(reader).to_have_url(re.compile("/1-2/$"))
    expect(reader.locator(".sheet")).to_have_count(0)


def test_skip_links_lead_to_text_and_contents(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.keyboard.press("Tab")
    expect(reader.locator(".skip").first).to_be_focused()
    expect(reader.locator(".skip").first).to_be_in_viewport()
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile("#contents$"))


def test_a_line_shows_how_far_and_the_contents_what_was_read(new_reader: NewReader) -> None:
    page = new_reader(viewport={"width": 360, "height": 740})
    page.goto(f"zh-hans/{SLUG}/1/")
    line = page.locator(".reach")
    share = "node => new DOMMatrix(getComputedStyle(node).transform).a"
    assert line.evaluate(share) < 0.05
    page.evaluate("document.querySelector('.pager').scrollIntoView({behavior: 'instant'})")
    page.wait_for_function("() => document.querySelector('.reach').style.transform === 'scaleX(1)'")
    page.wait_for_function("() => 'duben.read' in localStorage")
    page.goto(f"zh-hans/{SLUG}/")
    read = page.locator(".toc a.read")
    expect(read).to_have_count(1)
    expect(read).to_have_attribute("href", "1/")
    expect(read).to_have_attribute("aria-description", "已读")
