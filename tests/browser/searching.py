"""The search page, used by hand."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def search(page: Page, query: str) -> list[str]:
    """Type a query; the ids of the passages among the hits."""
    page.evaluate("document.querySelector('#count').textContent = ''")
    page.locator("#q").fill(query)
    expect(page.locator("#count")).to_have_text(re.compile(r"\d|“|「|”|没|沒|No "))
    return page.evaluate(
        "[...document.querySelectorAll('.hit a')].map((node) => node.hash.slice(1)).filter(Boolean)"
    )


def told(page: Page) -> int:
    """How many hits the page says there are."""
    return int(re.search(r"\d+", page.locator("#count").inner_text().split("”")[-1])[0])
