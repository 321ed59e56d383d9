"""Every type of page in every kind of edition: quiet, whole, and no wider than the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .house import EVERY_PAGE, House

pytestmark = pytest.mark.browser

FAULTS = """() => {
  const name = (node) => (node.getAttribute("aria-label") || node.textContent
    || document.getElementById(node.getAttribute("aria-labelledby"))?.textContent || "").trim();
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  const show = (node) => node.outerHTML.slice(0, 120);
  const all = (selector, bad) => [...document.querySelectorAll(selector)].filter(bad).map(show);
  return {
    "not one h1": all("h1", () => document.querySelectorAll("h1").length !== 1),
    "no h1": document.querySelector("h1") ? [] : ["h1"],
    "not one main": document.querySelectorAll("main").length === 1 ? [] : ["main"],
    "no language": document.documentElement.lang ? [] : ["html"],
    "no title": document.title ? [] : ["title"],
    "id twice": ids.filter((id, place) => ids.indexOf(id) !== place),
    "image without words": all("img", (node) => !node.hasAttribute("alt")),
    "drawing without words": all("svg", (node) => node.getAttribute("aria-hidden") !== "true"
      && !(node.getAttribute("role") === "img" && name(node))),
    "link without a name": all("a[href]", (node) => !name(node)),
    "button without a name": all("button", (node) => !node.hidden && !name(node)),
    "landmark without a name": all("nav", (node) =>
      document.querySelectorAll("nav").length > 1 && !name(node)),
    "field without a label": all("input", (node) => !node.labels.length),
    "reference to nothing": all("[aria-labelledby]", (node) =>
      !node.closest("template") && !document.getElementById(node.getAttribute("aria-labelledby"))),
    "anchor to nothing": all("a[href^='#']", (node) =>
      !document.getElementById(decodeURIComponent(node.hash.slice(1)))),
    "term without its note": all("a.term", (node) => !document.querySelector(
      `#term-${node.getAttribute("href").match(/glossary\\/([^/]+)/)[1]}`)),
    "heading level skipped": [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")]
      .filter((node, place, every) => place && node.tagName[1] - every[place - 1].tagName[1] > 1)
      .map(show),
  };
}"""

# The contrast of every text with what is painted behind it, gradients left out.
FAINT = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const light = (colour) => {
    const [r, g, b] = rgba(colour).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faint = new Set();
  for (const node of document.querySelectorAll("body *:not(rt):not(ruby):not(script)")) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!own || !node.checkVisibility() || node.matches(":disabled")) continue;
    let behind = node;
    while (behind && !rgba(getComputedStyle(behind).backgroundColor)[3])
      behind = behind.parentElement;
    const ground = getComputedStyle(behind ?? document.body).backgroundColor;
    const colour = getComputedStyle(node).color;
    const [low, high] = [light(colour), light(ground)].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5)
      faint.add(`${node.tagName}.${node.className} ${colour} on ${ground} ${ratio.toFixed(2)}`);
  }
  return [...faint];
}"""


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_is_quiet_and_says_what_it_is_and_leads_somewhere(
    tab: Page, house: House, path: str
) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.emulate_media(color_scheme="light")
    tab.goto(path)
    assert {fault: where for fault, where in tab.evaluate(FAULTS).items() if where} == {}
    hrefs = tab.locator("[href], [src]").evaluate_all(
        "nodes => nodes.map((node) => (node.href ?? node.src).split(/[?#]/)[0])"
    )
    local = {href.removeprefix(house.repo) for href in hrefs if href.startswith(house.repo)}
    files = {href + "index.html" if href.endswith("/") or not href else href for href in local}
    assert [file for file in files if not (house.folder / file).is_file()] == []


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_nothing_scrolls_sideways_and_text_stands_out(tab: Page, path: str) -> None:
    tab.goto(path)
    wide, faint, grounds = {}, {}, {}
    for theme in ("light", "dark"):
        tab.emulate_media(color_scheme=theme)
        for width in (360, 768, 1280):
            tab.set_viewport_size({"width": width, "height": 800})
            needed = tab.evaluate("document.documentElement.scrollWidth")
            if needed > width:
                wide[f"{theme} {width}"] = needed
        if found := tab.evaluate(FAINT):
            faint[theme] = found
        grounds[theme] = tab.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/g).map(Number)"
        )
    assert (wide, faint) == ({}, {})
    assert min(grounds["light"]) > 200 > 60 > max(grounds["dark"])
