"""What a first view asks for, and what waits for it."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page

from .conftest import NewReader
from .house import SLUG, House

pytestmark = pytest.mark.browser


def view(page: Page, path: str) -> dict[str, int]:
    """The answers of a first view: address -> bytes as gzip sends them."""
    sizes: dict[str, int] = {}
    page.on("response", lambda r: sizes.update({r.url: len(gzip.compress(r.body(), 6, mtime=0))}))
    page.goto(path, wait_until="networkidle")
    return sizes


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-hk", "en", "zh-hans-en"])
@pytest.mark.parametrize("place", ["1-2/", "1/", ""])
def test_a_first_view_is_small_and_from_here(
    new_reader: NewReader, house: House, edition: str, place: str
) -> None:
    page = new_reader()
    sizes = view(page, f"{edition}/{SLUG}/{place}")
    own = {url: size for url, size in sizes.items() if not url.endswith("sw.js")}
    assert all(url.startswith(house.repo) for url in sizes)
    assert len(own) <= 5
    # The longest part in two languages at once: docs/performance.md.
    most = 27 if (edition, place) == ("zh-hans-en", "1/") else 24
    assert sum(own.values()) <= most * 1024, own


def test_first_paint_waits_for_one_style_sheet_alone(new_reader: NewReader) -> None:
    page = new_reader()
    page.goto(f"zh-hans/{SLUG}/1-2/", wait_until="load")
    blocking = page.evaluate(
        """performance.getEntriesByType("resource")
          .filter((entry) => entry.renderBlockingStatus === "blocking")
          .map((entry) => new URL(entry.name).pathname.split("/").pop().split(".")[0])"""
    )
    assert blocking == ["style"]
    scripts = page.locator("script[src]").evaluate_all("nodes => nodes.map((node) => node.defer)")
    assert scripts and all(scripts)
    assert page.evaluate("document.fonts.size") == 0


def test_parts_are_fetched_when_they_are_used(new_reader: NewReader) -> None:
    page = new_reader()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].split(".")[0]))
    page.goto(f"zh-hans/{SLUG}/1-2/", wait_until="networkidle")
    assert not {"panel", "speech", "paragraph", "keys", "words"} & set(asked)
    page.locator(".settings").click()
    page.locator(".panel").wait_for()
    assert {"panel", "words"} <= set(asked) and "speech" not in asked
