"""Sections chosen in the contents open as a page of just these."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .house import ROOT, SLUG

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


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hans-en", "zh-hans-pinyin"])
def test_on_paper_chinese_is_set_in_song(reader: Page, edition: str) -> None:
    reader.goto(f"{edition}/{SLUG}/1-2/")
    reader.emulate_media(media="print")
    faces = """nodes => [...new Set(nodes.map((node) => getComputedStyle(node).fontFamily))]"""
    (face,) = reader.locator("article p:lang(zh), .glosses dd:lang(zh)").evaluate_all(faces)
    assert face.startswith('"Songti SC"')


def test_the_code_on_paper_leads_to_the_page_at_hand(reader: Page) -> None:
    import segno

    reader.goto(f"zh-hans/{SLUG}/1-2/")
    picture = reader.locator(".qr img")
    assert picture.get_attribute("src") == "../qr.svg"
    reader.keyboard.press("Shift")
    expect(picture).to_have_attribute("src", re.compile("^data:image/svg"))
    reader.emulate_media(media="print")
    expect(picture).to_be_visible()
    size = 17 + 4 * segno.make(reader.url, micro=False, error="l", boost_error=False).version
    assert f"viewBox%3D%220%200%20{size + 4}%20{size + 4}%22" in str(picture.get_attribute("src"))


@pytest.mark.parametrize("length", [17, 32, 53, 78, 106, 134, 154, 192, 230])
def test_codes_are_those_of_a_second_maker(reader: Page, length: int) -> None:
    """At the full size of each version, where nothing but the standard decides a module."""
    import segno

    made = (ROOT / "templates" / "js" / "qr.js").read_text("utf-8").replace("export ", "")
    address = ("https://luodian.example/zh-hans/luodian-2021/1-2/" * 6)[:length]
    rows = reader.evaluate(f"address => {{ {made}; return code(address); }}", address)
    code = segno.make(address, micro=False, error="l", boost_error=False, mask=2, mode="byte")
    assert rows == [[bool(module) for module in row] for row in code.matrix]
