"""Parallel reading: rows, partners, order, reveal, any two editions."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG, House

pytestmark = pytest.mark.browser

SECTION = f"zh-hans-en/{SLUG}/1-2/"


def tops(page: Page) -> list[list[float]]:
    return page.locator("main .row").evaluate_all(
        """rows => rows.map((row) => [...row.querySelectorAll(".side")]
          .map((side) => side.getBoundingClientRect().top))"""
    )


def test_rows_stand_side_by_side_and_stack_on_a_phone(reader: Page) -> None:
    reader.goto(f"zh-hans-en/{SLUG}/all/")
    assert all(abs(left - right) < 2 for left, right in tops(reader))
    reader.set_viewport_size({"width": 360, "height": 740})
    assert all(right > left + 10 for left, right in tops(reader))


def test_a_tap_lights_a_sentence_and_its_partner(reader: Page) -> None:
    reader.goto(SECTION)
    lit = reader.locator(".s.lit")
    reader.locator("#s1-2-1-4").dispatch_event("click")
    expect(lit).to_have_count(2)
    expect(lit.last).to_have_attribute("data-s", "s1-2-1-4")
    reader.locator("[data-s='s1-2-1-6']").dispatch_event("click")
    expect(reader.locator("#s1-2-1-6")).to_have_class(re.compile("lit"))
    expect(lit).to_have_count(2)
    reader.locator("#s1-2-1-6").dispatch_event("click")
    expect(lit).to_have_count(0)


def test_every_sentence_has_a_partner(reader: Page) -> None:
    """Also those that the translation says together with the one before."""
    reader.goto(f"zh-hans-en/{SLUG}/all/")
    alone = reader.evaluate(
        """() => [...document.querySelectorAll(".row .s")].filter((node) => {
          document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
          node.dispatchEvent(new MouseEvent("click", {bubbles: true}));
          return document.querySelectorAll(".s.lit").length < 2;
        }).map((node) => node.id || node.dataset.s)"""
    )
    assert alone == []


def test_the_order_and_the_reveal_are_kept_and_travel_in_the_address(
    reader: Page, new_reader: NewReader
) -> None:
    reader.goto(SECTION)
    reader.locator(".settings").click()
    reader.locator(".panel input[name=first][value=other]").check(force=True)
    reader.locator(".panel input[name=show][value=tap]").check(force=True)
    assert "first=other" in reader.url and "show=tap" in reader.url
    friend = new_reader()
    friend.goto(reader.url)
    sides = friend.locator("main .row").first.locator(".side")
    expect(sides.first.locator("p")).to_have_attribute("lang", "en")
    second = sides.last.locator("p")
    expect(second).not_to_be_visible()
    reveal = sides.last.locator(".reveal")
    reveal.press("Enter")
    expect(second).to_be_visible()
    expect(reveal).to_have_attribute("aria-expanded", "true")
    reveal.click()
    expect(second).not_to_be_visible()
    reader.goto(f"zh-hans-en/{SLUG}/1-3/")
    kept = reader.locator("main .row").first.locator(".side").first.locator("p")
    expect(kept).to_have_attribute("lang", "en")


@pytest.mark.parametrize("key", ["zh-hant-hk", "en"])
def test_any_edition_beside_any_by_address(reader: Page, house: House, key: str) -> None:
    own = "zh-hant-tw"
    reader.goto(f"{own}/{SLUG}/1-2/?beside={key}")
    expect(reader.locator("main .row")).to_have_count(1)
    block = next(p for p in house.paragraphs if p["id"] == "p1-2-1")["text"]
    for place, edition in ((0, own), (1, key)):
        side = reader.locator("main .side").nth(place)
        assert side.inner_text().strip() == block[edition]
    reader.locator("#s1-2-1-4").dispatch_event("click")
    expect(reader.locator(".s.lit")).to_have_count(2)


def test_the_panel_offers_a_second_edition(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.locator(".settings").click()
    reader.locator(".panel select").select_option("zh-hant-tw")
    reader.wait_for_url(f"**/zh-hans/{SLUG}/1-2/?beside=zh-hant-tw")
    expect(reader.locator("main .row")).to_have_count(1)
    reader.locator(".settings").click()
    reader.locator(".panel select").select_option("en")
    reader.wait_for_url(f"**/zh-hans-en/{SLUG}/1-2/")
