"""The style page and five others look the same in two builds, and a change of design is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from duben.press import Options, build

from .house import ROOT, SLUG, House, served
from .looks import PLACES, SHARE, difference, picture

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pair(chromium: Browser) -> tuple[Page, Page]:
    """A page to look with, and an empty one to count in."""
    context = chromium.new_context(locale="fr-FR", service_workers="block")
    return context.new_page(), chromium.new_page()


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory, house: House) -> str:
    """The same project, built a second time."""
    folder = tmp_path_factory.mktemp("again") / "site"
    with served(folder, "/repo/") as address:
        assert build(Options(root=ROOT, out=folder, base_url=house.repo)).published
        yield address


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("theme", "width"), [("light", 360), ("dark", 1280)])
def test_two_builds_look_the_same(
    pair: tuple[Page, Page], house: House, again: str, place: str, theme: str, width: int
) -> None:
    page, counter = pair
    path = PLACES[place].format(slug=SLUG)
    one, other = (picture(page, root + path, theme, width) for root in (house.repo, again))
    assert difference(counter, one, other) < SHARE


def test_a_change_of_design_is_seen(pair: tuple[Page, Page], house: House, tmp_path: Path) -> None:
    page, counter = pair
    path = house.repo + PLACES["section"].format(slug=SLUG)
    before = picture(page, path, "light", 360)
    page.evaluate("document.querySelector('article').style.lineHeight = '1.7'")
    after = page.screenshot(full_page=True)
    assert difference(counter, before, after) > SHARE
    page.goto(path)
    page.evaluate("document.querySelector('h1').style.color = '#000080'")
    assert difference(counter, before, page.screenshot(full_page=True)) > SHARE
