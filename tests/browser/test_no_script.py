"""Without scripts the whole publication is there to read, and no control is dead."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import EDITIONS, SLUG, House

pytestmark = pytest.mark.browser

# What stands on the screen, readings over the characters left out.
SHOWN = """node => {
  node.querySelectorAll("rt, rp").forEach((reading) => reading.remove());
  return node.innerText.replace(/\\s+/g, "");
}"""


@pytest.fixture
def plain(new_reader: NewReader) -> Page:
    return new_reader(java_script_enabled=False)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_paragraph_of_the_data_can_be_read(plain: Page, house: House, edition: str) -> None:
    plain.goto(f"{edition}/{SLUG}/all/")
    shown = plain.locator("main").evaluate(SHOWN)
    languages = {"zh-hans-en": ("zh-hans", "en"), "zh-hans-pinyin": ("zh-hans",)}
    for key in languages.get(edition, (edition,)):
        texts = ["".join(block["text"][key].split()) for block in house.paragraphs]
        titles = [
            "".join(section["title"][key].split())
            for section in house.report["sections"]
            if not section["role"]
        ]
        assert len(texts) >= 30
        assert [text for text in [*texts, *titles] if text not in shown] == []


def test_every_paragraph_of_the_data_stands_there_once(plain: Page, house: House) -> None:
    plain.goto(f"zh-hans/{SLUG}/all/")
    ids = plain.locator("main [id^=p]").evaluate_all("nodes => nodes.map((node) => node.id)")
    assert sorted(ids) == sorted(block["id"] for block in house.paragraphs)


def test_a_term_is_a_plain_link(plain: Page) -> None:
    plain.goto(f"zh-hans/{SLUG}/1-2/")
    link = plain.locator("main a.term").first
    words = link.inner_text()
    link.click()
    plain.wait_for_url("**/zh-hans/glossary/*/")
    assert words in plain.locator("main").inner_text()


def test_the_gate_stays_and_offers_links(plain: Page, house: House) -> None:
    plain.goto("")
    expect(plain).to_have_url(house.repo)
    plain.get_by_role("link", name="English").click()
    expect(plain).to_have_url(f"{house.repo}en/")


def test_editions_and_contents_open_without_a_script(plain: Page) -> None:
    plain.set_viewport_size({"width": 360, "height": 740})
    plain.goto(f"zh-hans/{SLUG}/1-2/")
    expect(plain.locator(".contents a").first).to_be_visible()
    plain.locator(".editions summary").click()
    plain.get_by_role("link", name="English").click()
    plain.wait_for_url(f"**/en/{SLUG}/1-2/")


def test_what_needs_a_script_is_hidden_or_says_so(plain: Page) -> None:
    plain.goto("zh-hans/search/")
    expect(plain.locator(".theme")).not_to_be_visible()
    expect(plain.locator("#noscript")).to_be_visible()
    expect(plain.locator("#q")).to_be_disabled()
    plain.locator("#noscript a").last.click()
    plain.wait_for_url(f"**/zh-hans/{SLUG}/")


def test_the_system_decides_on_light_and_dark(plain: Page) -> None:
    plain.emulate_media(color_scheme="dark")
    plain.goto(f"zh-hans/{SLUG}/")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert plain.evaluate(ground) == "rgb(18, 24, 26)"
