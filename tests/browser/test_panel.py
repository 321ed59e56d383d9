"""The reader's panel: what it changes, that it is kept, and easy mode."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG

pytestmark = pytest.mark.browser

SECTION = f"zh-hans/{SLUG}/1-2/"
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}


def panel(page: Page, path: str = SECTION) -> None:
    page.goto(path)
    page.locator(".settings").click()
    expect(page.locator(".panel")).to_be_visible()


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f".panel input[name={name}][value={value}]").check(force=True)


def size(page: Page, selector: str = "main p") -> float:
    return page.evaluate(
        "s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize)", selector
    )


def test_a_size_is_one_tap_and_stays(reader: Page) -> None:
    reader.goto(SECTION)
    sizes = [size(reader)]
    for value in ("large", "largest"):
        panel(reader)
        choose(reader, "size", value)
        sizes.append(size(reader))
    assert sizes[0] >= 18 and sizes == sorted(set(sizes))
    reader.goto(f"en/{SLUG}/")
    assert size(reader, ".opening p") == sizes[-1]


def test_easy_mode_is_large_and_quiet(new_reader: NewReader) -> None:
    page = new_reader(**PHONE)
    panel(page)
    choose(page, "elder", "on")
    page.keyboard.press("Escape")
    for path in (SECTION, f"zh-hans/{SLUG}/all/", "zh-hans/glossary/furong-lake/"):
        page.goto(path)
        seen = page.evaluate(
            """() => {
              const p = document.querySelector("main p:not(.reading-line, .origin)");
              const style = getComputedStyle(p);
              const bar = getComputedStyle(document.querySelector(".masthead"));
              const size = parseFloat(style.fontSize);
              const line = parseFloat(style.lineHeight) / size;
              return {size, line, cursor: style.cursor, sticky: bar.position,
                height: parseFloat(bar.height)};
            }"""
        )
        assert seen["size"] >= 24
        assert seen["line"] >= 1.3
        assert "svg" in seen["cursor"]
        assert seen["sticky"] == "static"
        assert seen["height"] <= 150
    page.goto(SECTION)
    gap = page.evaluate(
        """() => {
          const style = getComputedStyle(document.querySelector("article p"));
          const [gap, line, size] = [style.marginBlockEnd, style.lineHeight, style.fontSize];
          return parseFloat(gap) / (parseFloat(line) - parseFloat(size));
        }"""
    )
    assert gap >= 1.3
    small = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((node) => node.checkVisibility()
          && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())
          && parseFloat(getComputedStyle(node).fontSize) < 20)
          .map((node) => node.outerHTML.slice(0, 90))"""
    )
    assert small == []


TARGETS = """least => [...document.querySelectorAll("a[href], button, summary, select, input")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}))
  .filter((node) => !node.matches(".skip, .term, .noteref"))
  .filter((node) => !node.parentElement.matches("p, dt, dd, li, td")
    || getComputedStyle(node).display !== "inline")
  .map((node) => [node.outerHTML.slice(0, 100), node.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < least - 0.5 || box.height < least - 0.5))
  .map(([html, box]) => `${html} ${box.width.toFixed()}x${box.height.toFixed()}`)"""


@pytest.mark.parametrize(
    "path", [SECTION, f"zh-hans/{SLUG}/", "zh-hans/", "zh-hans/glossary/", "zh-hans/about/", ""]
)
def test_targets_are_large_enough(new_reader: NewReader, path: str) -> None:
    page = new_reader(locale="fr-FR", **PHONE)
    page.goto(path)
    assert page.evaluate(TARGETS, 24) == []
    if not path:
        return
    page.locator(".settings").tap()
    expect(page.locator(".panel")).to_be_visible()
    boxes = page.locator(".panel :is(label, a, button)").evaluate_all(
        """nodes => nodes.map((node) => node.getBoundingClientRect())
          .map((box) => Math.min(box.width, box.height))"""
    )
    assert min(boxes) >= 44
    choose(page, "elder", "on")
    page.locator(".panel .close").tap()
    main = ".masthead :is(a, button, summary), .contents a, .toc a, .pager a"
    boxes = page.locator(main).evaluate_all(
        """nodes => nodes.filter((node) => node.checkVisibility({visibilityProperty: true}))
          .map((node) => [node.textContent, node.getBoundingClientRect()])
          .filter(([, box]) => box.width < 59.5 || box.height < 59.5).map(([text]) => text)"""
    )
    assert boxes == []


def test_marks_of_terms(reader: Page) -> None:
    panel(reader, f"zh-hans/{SLUG}/all/")
    line = "node => getComputedStyle(node).textDecorationLine"
    again = reader.locator("main a.term.again").first
    first = reader.locator("main a.term:not(.again)").first
    for value, expected in (("first", ("underline", "none")), ("off", ("none", "none"))):
        choose(reader, "marks", value)
        assert (first.evaluate(line), again.evaluate(line)) == expected
    reader.reload()
    assert first.evaluate(line) == "none"


def test_the_panel_leads_to_the_other_editions(reader: Page) -> None:
    panel(reader)
    reader.locator(".panel .shelf").get_by_role("link", name="拼音").click()
    reader.wait_for_url(f"**/zh-hans-pinyin/{SLUG}/1-2/")


def test_theme_from_the_panel_and_from_the_button_agree(reader: Page) -> None:
    panel(reader)
    choose(reader, "theme", "dark")
    expect(reader.locator(".theme")).to_have_attribute("aria-label", "深色")
    reader.keyboard.press("Escape")
    expect(reader.locator(".settings")).to_be_focused()
    reader.reload()
    assert reader.evaluate("document.documentElement.dataset.theme") == "dark"


def test_it_opens_and_closes_by_key_and_by_a_tap_elsewhere(new_reader: NewReader) -> None:
    page = new_reader(**PHONE)
    page.goto(SECTION)
    page.locator(".settings").press("Enter")
    expect(page.locator(".panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    page.locator(".settings").tap()
    box = page.locator(".panel").bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["y"] + box["height"] <= 741
    page.mouse.click(180, 40)
    expect(page.locator(".panel")).to_have_count(0)
