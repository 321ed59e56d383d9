"""A term's note: opened by mouse, key and finger, closed by Esc, cross, and a click elsewhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import NewReader
from .house import SLUG

pytestmark = pytest.mark.browser

SECTION = f"zh-hans/{SLUG}/1-2/"


def term(page: Page) -> Locator:
    return page.locator("main a.term").first


def note(page: Page) -> Locator:
    return page.locator("body > [role=dialog]")


def opened(page: Page, path: str = SECTION) -> Locator:
    page.goto(path)
    term(page).click()
    expect(note(page)).to_be_visible()
    return note(page)


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "en", "zh-hans-en", "zh-hans-pinyin"])
def test_a_click_opens_the_note_of_the_page_and_stays_on_it(reader: Page, edition: str) -> None:
    panel = opened(reader, f"{edition}/{SLUG}/1-2/")
    assert reader.url.endswith(f"{edition}/{SLUG}/1-2/")
    id = term(reader).get_attribute("href").split("/")[-2]
    printed = reader.locator(f".glosses #term-{id}")
    expect(panel.locator(".text")).to_have_text(printed.locator("dd").inner_text())
    expect(panel).to_have_accessible_name(printed.locator("dt").inner_text())
    expect(term(reader)).to_have_attribute("aria-expanded", "true")
    expect(panel.locator(".close")).not_to_have_accessible_name("×")


def test_enter_opens_it_escape_closes_it_and_returns_the_focus(reader: Page) -> None:
    reader.goto(SECTION)
    term(reader).focus()
    before = reader.evaluate("scrollY")
    reader.keyboard.press("Enter")
    expect(note(reader)).to_be_focused()
    reader.keyboard.press("Tab")
    expect(note(reader).locator(".close")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(note(reader).locator(".more")).to_be_focused()
    reader.keyboard.press("Escape")
    expect(note(reader)).to_have_count(0)
    expect(term(reader)).to_be_focused()
    expect(term(reader)).to_have_attribute("aria-expanded", "false")
    assert reader.evaluate("scrollY") == before


def test_the_cross_closes_it_by_key(reader: Page) -> None:
    opened(reader)
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(note(reader)).to_have_count(0)
    expect(term(reader)).to_be_focused()


def test_a_finger_opens_it_within_a_small_screen(new_reader: NewReader) -> None:
    phone = new_reader(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, color_scheme="dark"
    )
    phone.goto(SECTION)
    term(phone).tap()
    expect(note(phone)).to_be_visible()
    box = note(phone).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert box["y"] >= 0 and box["y"] + box["height"] <= 740
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    note(phone).locator(".close").tap()
    expect(note(phone)).to_have_count(0)


def test_a_click_elsewhere_closes_it_and_a_click_inside_does_not(reader: Page) -> None:
    panel = opened(reader)
    panel.locator(".text").click()
    expect(panel).to_be_visible()
    reader.locator("h1").click()
    expect(panel).to_have_count(0)


def test_the_same_term_again_closes_it(reader: Page) -> None:
    opened(reader)
    term(reader).click()
    expect(note(reader)).to_have_count(0)


def test_there_is_one_note_at_a_time_and_each_within_the_window(reader: Page) -> None:
    reader.set_viewport_size({"width": 900, "height": 700})
    reader.goto(f"zh-hans/{SLUG}/all/")
    for link in reader.locator("main a.term").all()[::6]:
        link.scroll_into_view_if_needed()
        link.focus()
        reader.keyboard.press("Enter")
        expect(note(reader)).to_have_count(1)
        box = note(reader).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 900
        expect(note(reader)).to_be_in_viewport(ratio=0.99)


def test_its_link_leads_to_the_whole_entry(reader: Page) -> None:
    panel = opened(reader)
    name = panel.locator(".name").inner_text()
    panel.locator(".more").click()
    reader.wait_for_url("**/zh-hans/glossary/*/")
    assert reader.locator("h1").inner_text() in name


def test_ctrl_click_opens_the_entry_in_a_new_tab(reader: Page) -> None:
    reader.goto(SECTION)
    with reader.context.expect_page() as opening:
        term(reader).click(modifiers=["ControlOrMeta"])
    opening.value.wait_for_url("**/zh-hans/glossary/*/")
    expect(note(reader)).to_have_count(0)


def test_a_note_under_the_mouse_stays_and_can_be_dismissed(reader: Page) -> None:
    """WCAG 2.2, 1.4.13: dismissible, hoverable, persistent; and the focus stays where it is."""
    reader.goto(SECTION)
    link = term(reader)
    link.hover()
    expect(note(reader)).to_be_visible()
    assert reader.evaluate("document.activeElement === document.body")
    box, own = note(reader).bounding_box(), link.bounding_box()
    assert box["y"] >= own["y"] + own["height"] or box["y"] + box["height"] <= own["y"]
    reader.mouse.move(box["x"] + 20, box["y"] + 20, steps=4)
    reader.wait_for_timeout(900)
    expect(note(reader)).to_be_visible()
    reader.keyboard.press("Escape")
    expect(note(reader)).to_have_count(0)
    link.hover()
    expect(note(reader)).to_be_visible()
    reader.mouse.move(2, 2)
    expect(note(reader)).to_have_count(0)


def test_a_mouse_that_passes_over_opens_nothing(reader: Page) -> None:
    reader.goto(SECTION)
    term(reader).hover()
    reader.mouse.move(2, 2)
    reader.wait_for_timeout(600)
    expect(note(reader)).to_have_count(0)


def test_a_note_is_not_printed_over_the_text(reader: Page) -> None:
    panel = opened(reader)
    reader.emulate_media(media="print")
    expect(panel).not_to_be_visible()


def test_a_long_page_takes_the_whole_explanation_from_the_terms_own(reader: Page) -> None:
    panel = opened(reader, f"zh-hans/{SLUG}/1/")
    id = term(reader).get_attribute("href").split("/")[-2]
    gist = reader.locator(f".glosses #term-{id} dd").inner_text()
    whole = reader.evaluate(
        """href => fetch(href).then((answer) => answer.text()).then((text) => new DOMParser()
          .parseFromString(text, "text/html").querySelector(".definition").textContent)""",
        term(reader).get_attribute("href"),
    )
    assert whole.startswith(gist) and len(whole) > len(gist)
    expect(panel.locator(".text")).to_have_text(whole)
