"""The list of editions, used by hand."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def press(page: Page, target: Locator) -> None:
    """Click where it stands: Playwright's own click may scroll the page first."""
    expect(target).to_be_in_viewport()
    box = target.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def switch(page: Page, edition: str) -> None:
    press(page, page.locator(".editions summary"))
    press(page, page.locator(f".editions a[href*='/{edition}/']"))
    page.wait_for_url(f"**/{edition}/**")
