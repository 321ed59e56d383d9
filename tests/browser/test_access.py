"""WCAG 2.2 AA: axe on every type of page in every setting, and what axe cannot see."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from duben.access import statement

from .conftest import NewReader
from .house import PLACES, SLUG, House

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "404.html",
    *(f"zh-hans/{place}" for place in PLACES.values()),
    "zh-hans/about/style/",
    "en/",
    *(f"{edition}/{SLUG}/1-2/" for edition in ("en", "zh-hans-en")),
    f"zh-hans-pinyin/{SLUG}/2-7/",
    f"downloads/{SLUG}/{SLUG}.zh-hans-en.html",
]
# (theme, size, easy mode, width): 320 px is a window of 1280 px at 400 %.
SETTINGS = (
    ("light", "normal", "off", 1280),
    ("dark", "large", "off", 768),
    ("light", "largest", "off", 320),
    ("dark", "normal", "on", 360),
)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def set_up(browser: Browser, house: House, setting: tuple[str, str, str, int]) -> Page:
    theme, size, elder, width = setting
    context = browser.new_context(
        base_url=house.repo,
        locale="fr-FR",
        color_scheme=theme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
        bypass_csp=True,
    )
    keep = f"localStorage.setItem('duben.size', '{size}');"
    context.add_init_script(keep + f"localStorage.setItem('duben.elder', '{elder}')")
    return context.new_page()


def version() -> str:
    """The engine's version, as its file says."""
    import axe_playwright_python

    text = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
    return "axe-core " + text.split("axe v", 1)[1].split(" ", 1)[0].split("\n")[0]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: "-".join(map(str, s)))
def test_axe_finds_nothing(
    chromium: Browser, house: House, setting: tuple[str, str, str, int]
) -> None:
    page = set_up(chromium, house, setting)
    options = {"runOnly": LEVELS, "resultTypes": ["violations"]}
    found, wide = {}, {}
    for path in PAGES:
        page.goto(path)
        seen = Axe().run(page, options=options).response["violations"]
        if seen:
            found[path] = [(one["id"], one["nodes"][0]["html"][:120]) for one in seen]
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > setting[3]:
            wide[path] = needed
    page.context.close()
    assert (found, wide) == ({}, {})


def test_the_statement_says_what_was_checked() -> None:
    told = statement().results
    assert (told.engine, told.pages, told.settings, told.violations) == (
        version(),
        len(PAGES),
        len(SETTINGS),
        0,
    )


@pytest.mark.parametrize("kind", ["panel", "player", "note", "tools", "keys"])
def test_axe_finds_nothing_in_what_opens(chromium: Browser, house: House, kind: str) -> None:
    from .voices import RECORDER

    page = set_up(chromium, house, ("dark", "normal", "off", 360))
    page.add_init_script(RECORDER)
    page.goto(f"zh-hans-en/{SLUG}/1-2/")
    openers = {
        "panel": ".settings",
        "player": ".listen",
        "note": "main a.term",
        "tools": ".tool-mark",
    }
    if kind == "keys":
        page.keyboard.press("?")
    else:
        page.locator(openers[kind]).first.press("Enter")
    expect(page.locator(".sheet, .player, body > .gloss").first).to_be_visible()
    seen = Axe().run(page, options={"runOnly": LEVELS}).response["violations"]
    page.context.close()
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in seen] == []


FOCUS = """() => {
  const node = document.activeElement;
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const middle = [Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1)];
  const shown = node.getClientRects()[0];
  const top = document.elementFromPoint(shown.left + shown.width / 2, shown.top + shown.height / 2);
  return {name: node.outerHTML.slice(0, 90), outline: parseFloat(style.outlineWidth),
    line: style.outlineStyle, seen: Boolean(top && (node.contains(top) || top.contains(node))),
    body: node === document.body, middle};
}"""


@pytest.mark.parametrize("path", [f"zh-hans/{SLUG}/1-2/", f"zh-hans/{SLUG}/", "zh-hans/glossary/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_walk_by_keyboard(new_reader: NewReader, path: str, width: int) -> None:
    """Tab reaches everything once; each stop has a frame and is not covered."""
    page = new_reader(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page.goto(path)
    stops = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")]
          .filter((node) => node.checkVisibility({visibilityProperty: true})
            && !(node.closest("details:not([open])") && !node.matches("summary"))).length"""
    )
    faults, names = [], []
    for _ in range(min(stops, 70)):
        page.keyboard.press("Tab")
        page.wait_for_timeout(10)
        stop = page.evaluate(FOCUS)
        names.append(stop["name"])
        if stop["body"] or stop["outline"] < 2 or stop["line"] == "none" or not stop["seen"]:
            faults.append(stop)
    assert faults == []
    assert len(names) >= min(stops, 70)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_when_zoomed(tab: Page, path: str) -> None:
    """400 % of 1280 px, and a reader's own size of twice the usual."""
    tab.set_viewport_size({"width": 320, "height": 256})
    tab.goto(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    meta = tab.locator("meta[name=viewport]").get_attribute("content")
    assert "user-scalable" not in meta and "maximum-scale" not in meta
    tab.set_viewport_size({"width": 640, "height": 800})
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 640


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
  return [...document.querySelectorAll("body *")].filter((node) => {
    const style = getComputedStyle(node);
    const hides = style.overflowX === "hidden" || style.overflowY === "hidden";
    return hides && node.checkVisibility() && !node.matches(".visually-hidden, svg, .cover")
      && !node.closest("svg") && node.textContent.trim()
      && (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2);
  }).map((node) => node.outerHTML.slice(0, 100));
}"""


@pytest.mark.parametrize("path", ["", "zh-hans/", f"zh-hans/{SLUG}/1-2/", f"en/{SLUG}/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_spaced_out_text_stays_whole(tab: Page, path: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(path)
    assert tab.evaluate(SPACED) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_forced_colours_and_reduced_motion(new_reader: NewReader) -> None:
    page = new_reader(forced_colors="active", reduced_motion="reduce")
    page.goto(f"zh-hans/{SLUG}/1-2/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((node) => {
          const style = getComputedStyle(node);
          return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0.01;
        }).map((node) => node.outerHTML.slice(0, 80))"""
    )
    assert moving == []
    page.locator(".settings").click()
    checked = page.locator(".panel input:checked + span").first
    unchecked = page.locator(".panel input:not(:checked) + span").first
    look = "node => getComputedStyle(node).backgroundColor + getComputedStyle(node).outlineStyle"
    assert checked.evaluate(look) != unchecked.evaluate(look)


@pytest.mark.parametrize("size", ["normal", "largest"])
def test_nothing_moves_after_the_first_sight(new_reader: NewReader, size: str) -> None:
    """Layout shift is 0, also for a reader who chose another size on an earlier page."""
    page = new_reader(viewport={"width": 360, "height": 740})
    page.add_init_script(
        "globalThis.moved = []; new PerformanceObserver((list) => moved.push("
        "...list.getEntries().map((entry) => entry.value)))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"zh-hans/{SLUG}/1-1/")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.locator(".settings").click()
    page.locator(f".panel input[value={size}]").check(force=True)
    page.wait_for_timeout(300)
    for path in (f"zh-hans/{SLUG}/1-2/", f"zh-hans/{SLUG}/", f"en/{SLUG}/all/", "zh-hans/"):
        page.goto(path)
        page.wait_for_timeout(250)
        assert sum(page.evaluate("moved")) == 0, path
