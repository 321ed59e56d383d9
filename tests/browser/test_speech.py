"""Reading aloud, with voices that write down what they are given."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG, House
from .voices import NONE, RECORDER, finish, said

pytestmark = pytest.mark.browser

SECTION = f"zh-hans/{SLUG}/1-2/"


@pytest.fixture
def listener(reader: Page) -> Page:
    reader.add_init_script(RECORDER)
    return reader


def listen(page: Page, path: str = SECTION) -> None:
    page.goto(path)
    page.locator(".listen").click()
    expect(page.locator(".player")).to_be_visible()


def forms(house: House, lang: str) -> dict[str, str]:
    text = (house.folder / "speech" / lang.lower() / f"{SLUG}.js").read_text("utf-8")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def lit(page: Page) -> list[str]:
    return page.locator(".s.lit").evaluate_all("nodes => nodes.map((n) => n.id || n.dataset.s)")


@pytest.mark.parametrize(
    ("edition", "voice"),
    [("zh-hans", "Ting-Ting"), ("zh-hant-tw", "Mei-Jia"), ("zh-hant-hk", "Sin-ji"),
     ("en", "Samantha"), ("zh-hans-pinyin", "Ting-Ting")],
)  # fmt: skip
def test_sentences_are_spoken_in_order_one_at_a_time(
    listener: Page, house: House, edition: str, voice: str
) -> None:
    listen(listener, f"{edition}/{SLUG}/1-2/")
    spoken = forms(house, listener.locator("html").get_attribute("lang"))
    written = listener.locator("main :is(h1, .s)").evaluate_all(
        """nodes => nodes.map((node) => {
          const copy = node.cloneNode(true);
          copy.querySelectorAll("rt, rp, button").forEach((extra) => extra.remove());
          return [node.id, copy.textContent.trim()];
        })"""
    )
    for id, text in written:
        utterance = said(listener)[-1]
        assert utterance["text"] == spoken.get(id, text)
        assert utterance["voice"] == voice
        assert lit(listener) == ([] if id.startswith("h") else [id])
        finish(listener)
    assert len(said(listener)) == len(written)
    assert listener.evaluate("silent()")
    expect(listener.locator(".onward-listen")).to_be_visible()


def test_figures_are_spoken_as_a_person_would(listener: Page) -> None:
    listen(listener, f"zh-hans/{SLUG}/all/")
    for _ in range(listener.locator("main :is(h1, h2, h3, .s)").count()):
        finish(listener)
    whole = "".join(utterance["text"] for utterance in said(listener))
    for form in ("百分之九十四点四七", "国家五A级", "“七加二”", "一至六月", "一万八千八百七十六"):
        assert form in whole
    assert not re.search(r"[0-9%+]", whole)


def test_it_starts_at_the_sentence_that_was_tapped(listener: Page) -> None:
    listener.goto(SECTION)
    listener.locator("#s1-2-1-4").dispatch_event("click")
    listener.locator(".listen").click()
    expect(listener.locator(".player")).to_be_visible()
    assert said(listener)[0]["text"].startswith("数字化转型")
    listener.locator("#s1-2-1-6").dispatch_event("click")
    assert said(listener)[-1]["text"].startswith("夯实要素")
    assert lit(listener) == ["s1-2-1-6"]


def test_a_pause_keeps_the_sentence_and_a_reload_goes_on_from_it(listener: Page) -> None:
    listen(listener)
    for _ in range(3):
        finish(listener)
    here = said(listener)[-1]["text"]
    listener.locator(".pause").click()
    assert listener.evaluate("silent()")
    listener.reload()
    expect(listener.locator(".player")).to_be_visible()
    assert said(listener) == []
    assert lit(listener) == ["s1-2-1-3"]
    listener.locator(".pause").click()
    assert said(listener)[0]["text"] == here


def test_speed_and_steps(listener: Page) -> None:
    listen(listener)
    listener.locator(".player select").first.select_option("1.5")
    assert said(listener)[-1]["rate"] == 1.5
    listener.get_by_role("button", name="下一句").click()
    assert lit(listener) == ["s1-2-1-1"]
    listener.get_by_role("button", name="上一句").click()
    assert said(listener)[-1]["text"].startswith("（二）")
    listener.reload()
    expect(listener.locator(".player")).to_be_visible()
    listener.locator(".pause").click()
    assert said(listener)[-1]["rate"] == 1.5


def test_voices_are_named_by_language_and_cantonese_says_so(listener: Page) -> None:
    listen(listener)
    voices = listener.locator(".voices select")
    names = voices.locator("option").all_inner_texts()
    assert [name.split(" ")[0] for name in names] == ["普通话", "台湾国语", "粤语"]
    voices.select_option("Sin-ji")
    assert (said(listener)[-1]["voice"], said(listener)[-1]["lang"]) == ("Sin-ji", "yue-HK")
    expect(listener.locator(".player .said")).to_contain_text("粤语")


def test_a_parallel_page_reads_either_language_or_both(listener: Page) -> None:
    listen(listener, f"zh-hans-en/{SLUG}/1-2/")
    which = listener.get_by_label("读哪种语言")
    assert said(listener)[-1]["voice"] == "Ting-Ting"
    which.select_option("other")
    finish(listener)
    assert said(listener)[-1]["voice"] == "Samantha"
    assert len(lit(listener)) == 2
    which.select_option("both")
    listener.get_by_role("button", name="结束朗读").click()
    listener.locator(".listen").click()
    count = len(said(listener))
    for _ in range(20):
        finish(listener)
    assert {one["voice"] for one in said(listener)[count:]} == {"Ting-Ting", "Samantha"}


def test_the_end_takes_the_bar_and_the_light_away(listener: Page) -> None:
    listen(listener)
    finish(listener)
    listener.get_by_role("button", name="结束朗读").click()
    expect(listener.locator(".player")).to_have_count(0)
    assert lit(listener) == []
    assert listener.evaluate("silent()")
    listener.reload()
    listener.wait_for_timeout(200)
    expect(listener.locator(".player")).to_have_count(0)


def test_without_a_voice_for_the_language_it_says_so(listener: Page) -> None:
    listener.add_init_script("globalThis.muted = ['zh-CN', 'zh_TW', 'yue-HK']")
    listen(listener)
    expect(listener.locator(".player .said")).to_have_text(re.compile("没有读这种语言的语音"))
    assert said(listener) == []


def test_in_wechat_a_plain_word_stands_instead(new_reader: NewReader) -> None:
    agent = (
        "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
        "Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MicroMessenger/8.0.45.2521"
    )
    page = new_reader(
        user_agent=agent, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True
    )
    page.add_init_script(NONE)
    page.goto(SECTION)
    expect(page.locator(".listen")).to_have_text("不能朗读")
    page.locator(".listen").tap()
    expect(page.locator(".sheet .mute")).to_contain_text("在浏览器打开")
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("main a.term").first.tap()
    expect(page.locator("body > .gloss")).to_be_visible()
