"""The same folder works below /, below /repo/, and where an address leads nowhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from .conftest import NewReader
from .house import SLUG, House, listen

pytestmark = pytest.mark.browser


def test_a_reader_walks_from_the_gate_to_the_last_page(new_reader: NewReader, house: House) -> None:
    root = house.top
    page = new_reader(base_url=root, locale="en-US")
    page.goto("")
    page.wait_for_url(f"{root}en/")
    page.locator("main a").first.click()
    page.wait_for_url(f"{root}en/{SLUG}/")
    page.locator(".toc a").first.click()
    visited = []
    while True:
        page.wait_for_load_state()
        expect(page.locator("main [id^=p]").first).to_be_visible()
        assert page.url not in visited
        visited.append(page.url)
        # Text behind sub-sections is followed by its own way on, past the sub-sections again.
        way = ".onward a" if "#" in page.url else "a[rel=next]"
        if not page.locator(way).count():
            break
        page.locator(way).first.click()
        page.wait_for_function("was => location.href !== was", arg=visited[-1])
    folders = {url.split("#")[0] for url in visited}
    sections = (house.folder / "en" / SLUG).glob("[0-9c]*/")
    assert folders == {f"{root}en/{SLUG}/{section.name}/" for section in sections}


@pytest.mark.parametrize("where", ["repo", "top"])
def test_search_and_notes_work_there(new_reader: NewReader, house: House, where: str) -> None:
    page = new_reader(base_url=getattr(house, where))
    page.goto("zh-hans/search/?q=茶花")
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(f"zh-hans/{SLUG}/1-2/")
    page.locator("main a.term").first.press("Enter")
    expect(page.locator("body > .gloss")).to_be_visible()


@pytest.mark.parametrize("path", ["nothing", "zh-hans/luodian-2021/9-9/", "a/b/c/d/e.html"])
def test_a_wrong_address_leads_back_to_the_editions(
    chromium: Browser, house: House, path: str
) -> None:
    context = chromium.new_context(base_url=house.repo)
    page = context.new_page()
    heard = listen(page)
    assert page.goto(path).status == 404
    assert {line.split(":")[0] for line in heard} <= {"404", "error"}
    assert all("404" in line for line in heard), heard
    assert page.evaluate("document.styleSheets[0].cssRules.length > 0")
    page.get_by_role("link").last.click()
    expect(page).to_have_url(f"{house.repo}en/")
    context.close()
