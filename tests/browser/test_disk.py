"""The site copied to a disk, opened without a server."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import PLACES, SLUG, House
from .switching import switch

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(new_reader: NewReader, house: House) -> Page:
    return new_reader(base_url=house.folder.as_uri() + "/", locale="zh-TW", reduced_motion="reduce")


def test_the_gate_leads_to_the_edition_and_the_links_to_the_text(desk: Page) -> None:
    desk.goto("index.html")
    desk.wait_for_url("**/zh-hant-tw/index.html")
    desk.locator("main a").first.click()
    desk.wait_for_url(f"**/zh-hant-tw/{SLUG}/index.html")
    desk.locator(".toc ol ol a").first.click()
    desk.wait_for_url(f"**/zh-hant-tw/{SLUG}/1-1/index.html")
    expect(desk.locator("main p[id]").first).to_be_visible()
    desk.locator(".brand").click()
    desk.wait_for_url("**/zh-hant-tw/index.html")


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hans-en"])
def test_every_link_of_every_type_of_page_names_a_file(
    desk: Page, house: House, edition: str
) -> None:
    files = {path.as_uri() for path in house.folder.rglob("*") if path.is_file()}
    lost = {}
    for place in PLACES.values():
        desk.goto(f"{edition}/{place}index.html")
        hrefs = desk.locator("a[href]").evaluate_all("nodes => nodes.map((node) => node.href)")
        local = {re.sub(r"[?#].*", "", href) for href in hrefs if href.startswith("file:")}
        if local - files:
            lost[place] = local - files
    assert lost == {}


def test_search_finds_and_a_hit_opens_the_paragraph(desk: Page) -> None:
    desk.goto("zh-hans/search/index.html")
    desk.locator("#q").fill("羅店鎮")
    desk.locator(".hit a[href*='#p']").first.click()
    desk.wait_for_url(re.compile(r"/index\.html#p"))
    expect(desk.locator(":target")).to_be_in_viewport()


def test_a_term_opens_its_note_and_the_note_its_entry(desk: Page) -> None:
    desk.goto(f"zh-hans/{SLUG}/1-2/index.html")
    desk.locator("main a.term").first.press("Enter")
    desk.locator("body > .gloss .more").click()
    desk.wait_for_url("**/zh-hans/glossary/*/index.html")
    expect(desk.locator("h1")).to_be_visible()


def test_the_switch_keeps_page_and_paragraph(desk: Page) -> None:
    desk.goto(f"zh-hans/{SLUG}/all/index.html#p2-6-1")
    expect(desk.locator(":target")).to_be_in_viewport()
    switch(desk, "en")
    desk.wait_for_url(f"**/en/{SLUG}/all/index.html#p2-6-1")
    expect(desk.locator(":target")).to_be_in_viewport()


def test_the_theme_is_remembered(desk: Page) -> None:
    desk.goto("zh-hans/index.html")
    desk.locator(".theme").click()
    desk.locator(".theme").click()
    desk.goto(f"en/{SLUG}/index.html")
    expect(desk.locator("html")).to_have_attribute("data-theme", "dark")
