"""Reading without a network: what was read, what was kept, the file, and the kill switch."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from duben.press import Options, build

from .conftest import NewReader
from .house import ROOT, SLUG, House, listen, served

pytestmark = pytest.mark.browser

CONTROLLED = "() => navigator.serviceWorker.controller"


def test_a_page_that_was_read_can_be_read_again_without_a_network(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-1/")
    reader.wait_for_function(CONTROLLED)
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.context.set_offline(True)
    reader.reload()
    expect(reader.locator("#p1-2-1")).to_be_visible()
    assert reader.evaluate("document.styleSheets[0].cssRules.length > 0")
    reader.context.set_offline(False)


def test_a_report_is_kept_on_request(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.wait_for_function(CONTROLLED)
    reader.locator(".settings").click()
    reader.locator(".panel .keep button").click()
    expect(reader.locator(".panel .keep [role=status]")).to_have_text(re.compile(r"已存下 \d+ 页"))
    reader.context.set_offline(True)
    for path in (f"zh-hans/{SLUG}/3-4/", f"zh-hans/{SLUG}/closing/", f"en/{SLUG}/1-2/"):
        reader.goto(path)
        expect(reader.locator("main [id^=p]").first).to_be_visible()
    reader.locator(".settings").click()
    expect(reader.locator(".panel")).to_be_visible()
    reader.context.set_offline(False)


def test_the_file_of_a_report_stands_alone(
    new_reader: NewReader, house: House, tmp_path: Path
) -> None:
    for edition in ("zh-hans", "zh-hans-en"):
        file = tmp_path / f"{edition}.html"
        shutil.copyfile(house.folder / "downloads" / SLUG / f"{SLUG}.{edition}.html", file)
        page = new_reader(offline=True, viewport={"width": 360, "height": 740})
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(file.as_uri())
        assert [url for url in asked if not url.startswith(("data:", file.as_uri()))] == []
        shown = page.locator("main").inner_text()
        for block in house.paragraphs:
            assert "".join(block["text"]["zh-hans"].split()) in "".join(shown.split())
        assert (
            page.evaluate("getComputedStyle(document.querySelector('main p')).fontSize") == "18px"
        )
        page.locator("main a.term").first.click()
        expect(page.locator(":target")).to_be_in_viewport()
        assert page.locator("a[href]:not([href^='#'])").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_kill_switch_removes_what_was_kept(chromium: Browser, tmp_path: Path) -> None:
    root, folder = tmp_path / "root", tmp_path / "site"
    for name in ("content", "templates", "translations"):
        shutil.copytree(ROOT / name, root / name)
    settings = (ROOT / "site.toml").read_text("utf-8")
    with served(folder, "/repo/") as address:
        for offline in ("true", "false"):
            text = re.sub(r"(?m)^offline = \w+", f"offline = {offline}", settings)
            (root / "site.toml").write_text(text, "utf-8")
            options = Options(root=root, out=folder, base_url=address, formats=("html",))
            assert build(options).published
            if offline == "true":
                context = chromium.new_context(base_url=address)
                page = context.new_page()
                heard = listen(page)
                page.goto(f"zh-hans/{SLUG}/1-1/")
                page.wait_for_function(CONTROLLED)
                page.goto(f"zh-hans/{SLUG}/1-2/")
        page.goto(f"zh-hans/{SLUG}/1-3/")
        page.wait_for_function("async () => !(await caches.keys()).length")
        page.wait_for_function(
            "async () => !(await navigator.serviceWorker.getRegistrations()).length"
        )
        assert heard == []
        context.close()
