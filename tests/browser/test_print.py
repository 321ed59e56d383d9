"""Sections chosen in the contents open as a page of just these."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .house import SLUG

pytestmark = pytest.mark.browser


def test_ticked_sections_are_shown_alone(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/")
    reader.get_by_role("button", name="选几节打印").click()
    reader.locator("[data-section='1-2'] > .tick input").check()
    reader.locator("[data-section='3'] > .tick input").check()
    reader.get_by_role("button", name="打印所选").click()
    expect(reader).to_have_url(re.compile(r"/all/\?sections=1-2,3$"))
    expect(reader.locator("#h1-2")).to_be_visible()
    expect(reader.locator("#h1")).to_be_visible()
    expect(reader.locator("#p1-1")).to_be_hidden()
    expect(reader.locator("#h3-1")).to_be_visible()
    for hidden in ("#h1-1", "#h1-3", "#h2"):
        expect(reader.locator(hidden)).to_be_hidden()
    expect(reader.get_by_role("button", name="打印所选")).to_be_visible()


def test_an_address_that_names_no_section_shows_everything(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/all/?sections=9-9,%22%3E")
    expect(reader.locator("#h1-1")).to_be_visible()
    expect(reader.locator(".chosen")).to_be_hidden()


def test_on_paper_stands_only_the_text(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/all/?sections=2-4")
    reader.emulate_media(media="print")
    expect(reader.locator("#h2-4")).to_be_visible()
    for screen in (".masthead", ".sidebar", ".chosen"):
        expect(reader.locator(screen).first).to_be_hidden()
