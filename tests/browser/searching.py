"""The search page, used by hand, or asked many queries one after the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from playwright.sync_api import Page, expect

ANSWER = """async (queries) => {
  const [box, list, count] = ["q", "hits", "count"].map((id) => document.getElementById(id));
  const answers = [];
  for (const query of queries) {
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    do await new Promise((done) => setTimeout(done, 1));
    while (list.getAttribute("aria-busy") === "true");
    const links = [...list.querySelectorAll(".hit a")];
    const ids = links.map((link) => link.hash.slice(1)).filter(Boolean);
    answers.push([[...new Set(ids)], count.textContent]);
  }
  return answers;
}"""


class Answer(NamedTuple):
    ids: list[str]
    """Of the passages among the hits, in the order in which they are shown."""
    count: str


def ask(page: Page, queries: list[str]) -> list[Answer]:
    """Type one query after the other; each answer as soon as it is whole."""
    page.locator("#q:enabled").wait_for()
    return [Answer(*answer) for answer in page.evaluate(ANSWER, queries)]


def search(page: Page, query: str) -> list[str]:
    """Type a query; the ids of the passages among the hits."""
    page.evaluate("document.querySelector('#count').textContent = ''")
    page.locator("#q").fill(query)
    expect(page.locator("#hits")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#count")).to_have_text(re.compile(r"\d|“|「|”|没|沒|No "))
    return page.evaluate(
        "[...document.querySelectorAll('.hit a')].map((node) => node.hash.slice(1)).filter(Boolean)"
    )


def told(page: Page) -> int:
    """How many hits the page says there are."""
    return int(re.search(r"\d+", page.locator("#count").inner_text().split("”")[-1])[0])
