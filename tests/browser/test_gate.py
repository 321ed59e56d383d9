"""The root page goes on to the reader's edition: chosen before, else the browser's language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import NewReader
from .house import SLUG, House

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "edition"),
    [
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh", "zh-hans"),
        ("zh-Hans-HK", "zh-hans"),
        ("zh-TW", "zh-hant-tw"),
        ("zh-Hant", "zh-hant-tw"),
        ("zh-HK", "zh-hant-hk"),
        ("zh-MO", "zh-hant-hk"),
        ("en-US", "en"),
        ("en", "en"),
    ],
)
def test_the_gate_goes_on_to_the_browsers_language(
    new_reader: NewReader, house: House, locale: str, edition: str
) -> None:
    page = new_reader(locale=locale)
    page.goto("")
    expect(page).to_have_url(f"{house.repo}{edition}/")


def test_the_gate_stays_open_for_other_languages_until_an_edition_is_chosen(
    new_reader: NewReader, house: House
) -> None:
    page = new_reader(locale="fr-FR")
    page.goto("")
    expect(page.locator("a[data-gate]")).to_have_count(10)
    expect(page).to_have_url(house.repo)
    page.locator("a[href='zh-hans-en/']").click()
    expect(page).to_have_url(f"{house.repo}zh-hans-en/")
    page.goto("")
    expect(page).to_have_url(f"{house.repo}zh-hans-en/")


@pytest.mark.parametrize("edition", ["en", "zh-hant-hk", "zh-hans-en"])
def test_the_gate_remembers_the_edition_chosen_before(
    new_reader: NewReader, house: House, edition: str
) -> None:
    page = new_reader(locale="zh-TW")
    page.goto(f"zh-hans/{SLUG}/")
    page.locator(".editions summary").click()
    page.locator(f".editions a[href*='/{edition}/']").click()
    expect(page).to_have_url(re.compile(f"/{edition}/{SLUG}/"))
    page.goto("")
    expect(page).to_have_url(f"{house.repo}{edition}/")


def test_back_from_the_edition_does_not_end_in_the_gate_again(
    new_reader: NewReader, house: House
) -> None:
    page = new_reader(locale="en-US")
    page.goto(f"zh-hans/{SLUG}/")
    page.goto("")
    expect(page).to_have_url(f"{house.repo}en/")
    page.go_back()
    expect(page).to_have_url(f"{house.repo}zh-hans/{SLUG}/")
