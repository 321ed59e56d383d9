"""Light, dark, and paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import NewReader
from .house import SLUG

pytestmark = pytest.mark.browser

LIGHT, DARK = "rgb(251, 248, 241)", "rgb(18, 24, 26)"


def ground(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def name_of(button: Locator) -> str:
    return button.get_attribute("aria-label") or button.inner_text()


@pytest.mark.parametrize(("scheme", "automatic"), [("light", LIGHT), ("dark", DARK)])
def test_the_button_goes_round_and_the_choice_is_remembered(
    new_reader: NewReader, scheme: str, automatic: str
) -> None:
    page = new_reader(color_scheme=scheme)
    page.goto(f"en/{SLUG}/1-2/")
    button = page.locator(".theme")
    names = []
    for expected in (automatic, LIGHT, DARK):
        assert ground(page) == expected
        names.append(name_of(button))
        page.reload()
        assert (ground(page), name_of(button)) == (expected, names[-1])
        button.press("Enter")
    assert ground(page) == automatic
    assert name_of(button) == names[0]
    assert len(set(names)) == 3


def test_the_choice_holds_on_every_page(new_reader: NewReader) -> None:
    page = new_reader(color_scheme="light", locale="fr-FR")
    page.goto("zh-hans/")
    page.locator(".theme").click()
    page.locator(".theme").click()
    for path in (f"en/{SLUG}/", "zh-hant-tw/glossary/", "zh-hans/search/", ""):
        page.goto(path)
        assert ground(page) == DARK, path


def test_a_browser_that_keeps_nothing_still_changes_the_theme(reader: Page) -> None:
    reader.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    reader.goto(f"zh-hans/{SLUG}/")
    reader.locator(".theme").click()
    reader.locator(".theme").click()
    assert ground(reader) == DARK


@pytest.mark.parametrize("path", [f"{SLUG}/", f"{SLUG}/1-2/", f"{SLUG}/all/", "glossary/"])
def test_paper_is_white_and_holds_the_text_alone(new_reader: NewReader, path: str) -> None:
    page = new_reader(color_scheme="dark")
    page.goto(f"zh-hans/{path}")
    page.emulate_media(media="print")
    for hidden in (".masthead", ".sidebar", ".pager", ".theme", ".skip"):
        for part in page.locator(hidden).all():
            expect(part).not_to_be_visible()
    expect(page.locator("main")).to_be_visible()
    assert ground(page) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('main')).color") == "rgb(0, 0, 0)"


def test_paper_carries_the_notes_and_the_address(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.emulate_media(media="print")
    expect(reader.locator(".glosses")).to_be_visible()
    expect(reader.locator(".print-only")).to_contain_text(f"/zh-hans/{SLUG}/1-2/")
