"""A paragraph's tools: its link, its citation, listening from it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG, House
from .voices import RECORDER, said

pytestmark = pytest.mark.browser


@pytest.fixture
def page(new_reader: NewReader) -> Page:
    return new_reader(permissions=["clipboard-read", "clipboard-write"])


def tools(page: Page, path: str, block: str) -> None:
    page.goto(path)
    page.locator(f"#{block} > .tool-mark").press("Enter")
    expect(page.locator(".paragraph-tools")).to_be_visible()


def copied(page: Page, name: str) -> str:
    page.get_by_role("button", name=name).click()
    expect(page.locator(".paragraph-tools .said")).to_have_text("已复制")
    return page.evaluate("navigator.clipboard.readText()")


def test_the_link(page: Page, house: House) -> None:
    tools(page, f"zh-hans/{SLUG}/1-2/", "p1-2-1")
    address = copied(page, "复制本段网址")
    assert address == f"{house.repo}zh-hans/{SLUG}/1-2/#p1-2-1"
    page.goto(address)
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_citation_in_either_form(page: Page, house: House) -> None:
    text = next(p for p in house.paragraphs if p["id"] == "p1-2-1")["text"]["zh-hans"]
    tools(page, f"zh-hans-pinyin/{SLUG}/1-2/", "p1-2-1")
    chinese = copied(page, "复制引文（中文格式）")
    assert chinese.startswith(text)
    assert "罗店镇人民政府. 罗店镇政府工作报告（2021年）[R/OL]. (2021-08-17)[20" in chinese
    assert chinese.endswith(f"第1-2-1段. {house.repo}zh-hans-pinyin/{SLUG}/1-2/#p1-2-1")
    english = copied(page, "复制引文（英文格式）")
    assert re.search(r"2021-08-17, para\. 1-2-1\. http\S+ \(accessed \d{4}-\d\d-\d\d\)\.$", english)


def test_a_row_is_cited_in_both_languages(page: Page) -> None:
    tools(page, f"zh-hans-en/{SLUG}/1-2/", "p1-2-1")
    cited = copied(page, "复制引文（中文格式）")
    assert "半年红" in cited and "strong first half" in cited


def test_where_the_clipboard_is_refused_the_older_way_serves(new_reader: NewReader) -> None:
    page = new_reader()
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => { globalThis.taken = document.activeElement.value;"
        " return true; }"
    )
    tools(page, f"zh-hans/{SLUG}/1-2/", "p1-2-1")
    page.get_by_role("button", name="复制本段网址").click()
    expect(page.locator(".paragraph-tools .said")).to_have_text("已复制")
    assert page.evaluate("taken").endswith("#p1-2-1")


def test_listening_from_a_paragraph(page: Page) -> None:
    page.add_init_script(RECORDER)
    tools(page, f"zh-hans/{SLUG}/all/", "p2-6-1")
    page.get_by_role("button", name="从这里朗读").click()
    expect(page.locator(".player")).to_be_visible()
    assert said(page)[0]["text"].startswith("全面深化美丽城镇")


def test_on_a_phone_the_mark_is_there_and_moves_no_text(new_reader: NewReader) -> None:
    page = new_reader(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page.goto(f"zh-hans/{SLUG}/1-2/")
    height = "document.querySelector('#p1-2-1').offsetHeight"
    with_mark = page.evaluate(height)
    page.locator("#p1-2-1 > .tool-mark").tap()
    expect(page.locator(".paragraph-tools")).to_be_in_viewport(ratio=0.99)
    page.locator(".paragraph-tools .close").tap()
    page.evaluate("document.querySelectorAll('.tool-mark').forEach((node) => node.remove())")
    assert page.evaluate(height) == with_mark


def test_the_tools_are_not_printed_and_a_code_leads_back(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    expect(reader.locator(".qr")).not_to_be_visible()
    reader.emulate_media(media="print")
    expect(reader.locator(".qr img")).to_be_visible()
    for mark in reader.locator(".tool-mark").all():
        expect(mark).not_to_be_visible()
