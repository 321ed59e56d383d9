"""The search page by hand: keys, suggestions, filters, views, what is said and lit."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewReader
from .house import SLUG, House
from .searching import ask, search

pytestmark = pytest.mark.browser

FOCUS = "document.activeElement.id || document.activeElement.closest('.hit')?.className"


def parameters(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_nothing_is_loaded_before_the_reader_turns_to_search(reader: Page) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.goto("zh-hans/glossary/")
    assert [url for url in asked if "/search" in url] == []
    reader.goto("zh-hans/search/")
    ask(reader, ["罗店"])
    texts = [url for url in asked if "/search/" in url and url.endswith((".js", "?"))]
    assert not any("glosses" in url for url in texts)


def test_slash_leads_to_the_box_from_anywhere(reader: Page) -> None:
    reader.goto(f"zh-hans/{SLUG}/1-2/")
    reader.keyboard.press("/")
    reader.wait_for_url("**/zh-hans/search/")
    search(reader, "茶花")
    reader.locator(".hit a").first.focus()
    reader.keyboard.press("/")
    assert reader.evaluate(FOCUS) == "q"
    reader.keyboard.type("/")
    expect(reader.locator("#q")).to_have_value("/")


def test_arrows_walk_the_hits_and_enter_opens_one(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "经济")
    reader.locator("#q").press("Enter")
    expect(reader.locator(".hit a").first).to_be_focused()
    reader.keyboard.press("ArrowDown")
    expect(reader.locator(".hit a").nth(1)).to_be_focused()
    reader.keyboard.press("End")
    expect(reader.locator(".hit a").last).to_be_focused()
    reader.keyboard.press("ArrowDown")
    expect(reader.locator(".hit a").last).to_be_focused()
    reader.keyboard.press("Escape")
    expect(reader.locator("#q")).to_be_focused()
    reader.keyboard.press("Escape")
    expect(reader.locator("#q")).to_have_value("")
    search(reader, "芙蓉湖大坝")
    reader.locator("#q").press("Enter")
    expect(reader.locator(".hit a").first).to_be_focused()
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/zh-hans/**#p1-2-1")


def test_terms_are_suggested_as_a_combobox_does(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    box, options = reader.locator("#q"), reader.locator("#suggestions [role=option]")
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("huaxiang", delay=20)
    expect(box).to_have_attribute("aria-expanded", "true")
    name = "云想尖峰·花享罗店"
    expect(options.first).to_have_text(name)
    reader.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    active = options.first.get_attribute("id")
    expect(box).to_have_attribute("aria-activedescendant", active or "")
    reader.keyboard.press("Enter")
    expect(box).to_have_value(name)
    expect(reader.locator("#suggestions")).to_be_hidden()
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press_sequentially("x")
    box.fill("花")
    expect(reader.locator("#suggestions")).to_be_visible()
    reader.keyboard.press("Escape")
    expect(reader.locator("#suggestions")).to_be_hidden()
    expect(box).to_have_value("花")


def test_enter_that_ends_a_composition_opens_nothing(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=茶花")
    expect(reader.locator(".hit").first).to_be_visible()
    before = reader.url
    reader.locator("#q").focus()
    keyboard = reader.context.new_cdp_session(reader)
    half = {"text": "luo", "selectionStart": 3, "selectionEnd": 3}
    keyboard.send("Input.imeSetComposition", half)
    key = {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Enter"}
    keyboard.send("Input.dispatchKeyEvent", key)
    reader.wait_for_timeout(150)
    assert reader.url == before
    expect(reader.locator("#q")).to_be_focused()


@pytest.mark.parametrize(
    ("edition", "query"),
    [("zh-hans", "茶花"), ("zh-hant-tw", "茶花"), ("zh-hans-pinyin", "茶花"), ("en", "camellia")],
)
def test_the_words_are_lit_where_the_passage_opens(reader: Page, edition: str, query: str) -> None:
    reader.goto(f"{edition}/search/")
    search(reader, query)
    link = reader.locator(".hit a[href*='#p']").first
    shown = link.locator("mark").first.inner_text()
    id = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    reader.wait_for_url(f"**#{id}")
    lit = reader.locator(f"#{id} mark")
    expect(lit.first).to_be_visible()
    readings = "n => { n.querySelectorAll('rt, rp').forEach(r => r.remove()); return n.innerText }"
    assert shown.replace("\n", "") in "".join(lit.evaluate_all(f"ns => ns.map({readings})"))
    reader.reload()
    expect(reader.locator(f"#{id} mark")).to_have_count(0)


def test_hits_stand_by_report_and_section_with_counts(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "的")
    total = 0
    for place in reader.locator(".place").all():
        told = int(place.locator("h3 .times").inner_text())
        assert place.locator(".hit").count() == told
        total += told
    group = reader.locator(".group", has=reader.locator(".place")).first
    assert str(total) in group.locator("h2 .times").inner_text()


def test_the_distribution_adds_up_and_leads_to_the_section(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "发展")
    reader.locator("#spread-box summary").click()
    rows = reader.locator("#spread li")
    counts = [int(row.locator(".times").inner_text()) for row in rows.all()]
    assert sum(counts) == reader.locator(".place .hit").count()
    href = rows.first.locator("a").get_attribute("href")
    assert reader.locator(f"[id='{(href or '')[1:]}']").count() == 1


def test_a_concordance_shows_every_match_in_the_middle(reader: Page) -> None:
    reader.goto("zh-hans/search/?q=工作&view=lines")
    expect(reader.locator(".line").first).to_be_visible()
    middles = reader.locator(".line mark").evaluate_all(
        "nodes => nodes.map((node) => Math.round(node.getBoundingClientRect().left))"
    )
    assert len(middles) > 15
    assert max(middles) - min(middles) <= 2
    assert set(reader.locator(".line mark").all_inner_texts()) == {"工作"}
    reader.locator("#views button[value=list]").click()
    expect(reader.locator(".line")).to_have_count(0)
    assert "view" not in parameters(reader)


def test_filters_narrow_the_hits_and_stand_in_the_address(reader: Page, house: House) -> None:
    reader.goto("zh-hans/search/")
    every = search(reader, "工作")
    reader.locator("#filters summary").click()
    reader.locator("select[name=part]").select_option("2")
    expect(reader.locator("#hits")).to_have_attribute("aria-busy", "false")
    assert parameters(reader) == {"q": "工作", "part": "2"}
    shown = search(reader, "工作")
    assert shown
    assert set(shown) == {id for id in every if re.match(r"[hp]2(-|$)", id)}
    reader.locator("select[name=kind]").select_option("heading")
    expect(reader.locator("#hits")).to_have_attribute("aria-busy", "false")
    assert all(id.startswith("h2") for id in search(reader, "工作"))
    reader.goto("zh-hans/search/?q=收入&kind=figure")
    expect(reader.locator(".hit mark").first).to_be_visible()
    reader.goto("zh-hans/search/?q=花&kind=term")
    expect(reader.locator(".hit").first).to_be_visible()
    assert reader.locator(".hit a[href*='#']").count() == 0


def test_words_phrases_and_words_that_must_not_be_there(reader: Page, house: House) -> None:
    held = {b["id"]: b["text"]["zh-hans"] for b in house.paragraphs}
    reader.goto("zh-hans/search/")
    both, phrase, without, spaced = ask(
        reader, ["罗店 发展", "“共同富裕”", "罗店 -发展", "政 府 工 作"]
    )
    paragraphs = {id for id in both.ids if id.startswith("p")}
    assert paragraphs == {i for i, t in held.items() if "罗店" in t and "发展" in t}
    assert {i for i, t in held.items() if "共同富裕" in t} == {
        i for i in phrase.ids if i.startswith("p")
    }
    assert {i for i in without.ids if i[0] == "p"} == {
        i for i, t in held.items() if "罗店" in t and "发展" not in t
    }
    assert {i for i in spaced.ids if i[0] == "p"} == {i for i, t in held.items() if "政府工作" in t}


def test_where_nothing_is_found_others_are_offered(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "茶花博物馆大楼")
    offer = reader.locator("#near button")
    expect(offer.first).to_be_visible()
    offer.first.click()
    expect(reader.locator(".hit").first).to_be_visible()


def test_what_is_read_the_same_is_offered(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    assert search(reader, "共同富余") == []
    expect(reader.locator("#near button").first).to_contain_text("共同富裕")


def test_a_report_is_found_by_its_name_and_its_cover_opens(reader: Page) -> None:
    reader.goto("zh-hant-tw/search/")
    assert search(reader, "政府工作报告")[0] == "title"
    reader.locator(".hit a[href$='#title']").click()
    expect(reader.locator("h1 mark")).to_have_text("政府工作報告")


def test_a_term_stands_with_the_first_sentence_of_its_explanation(reader: Page) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "两个维护")
    hit = reader.locator(".terms .hit").first
    expect(hit.locator(".where mark")).to_have_text("两个维护")
    expect(hit.locator(".what")).to_have_text(re.compile("^[^。]+。$"))


def test_explanations_of_terms_are_searched_on_request_or_where_nothing_else_is(
    reader: Page,
) -> None:
    reader.goto("zh-hans/search/")
    search(reader, "办好的一批具体事情")
    expect(reader.locator(".terms .hit mark").first).to_be_visible()
    search(reader, "政府")
    before = reader.locator(".terms .hit").count()
    reader.locator("#deeper").click()
    expect(reader.locator("#deeper")).to_be_hidden()
    assert reader.locator(".terms .hit").count() > before


@pytest.mark.parametrize(
    "query",
    [
        "罗店" * 5000,
        "(((" * 3000,
        "\ud800罗店\udc00",
        "。。。、，",
        "a" * 10_000,
        "-",
        '"',
        "“”",
        "%",
    ],
    ids=["long", "brackets", "surrogates", "signs", "letters", "minus", "quote", "quotes", "%"],
)
def test_hostile_queries_are_answered(reader: Page, query: str) -> None:
    reader.goto("zh-hans/search/")
    reader.evaluate("q => { document.getElementById('q').value = q }", "")
    answer = ask(reader, [query, "罗店镇"])
    assert answer[1].ids
    assert reader.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_file_that_is_missing_is_admitted_and_can_be_asked_for_again(
    new_reader: NewReader, house: House
) -> None:
    page = new_reader().context.new_page()
    page.route("**/search/en/0.js*", lambda route: route.abort())
    page.goto("zh-hans/search/?q=罗店 luodian")
    expect(page.locator("#trouble")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()
    page.unroute_all()
    page.locator("#retry").click()
    expect(page.locator("#trouble")).to_be_hidden()


@pytest.mark.parametrize("old", ["base.js", "text/0.js"])
def test_a_file_of_an_older_build_in_the_cache_is_not_used(
    new_reader: NewReader, house: House, old: str
) -> None:
    """Without its mark the address is answered from an old cache; a marked one is new."""
    page = new_reader().context.new_page()
    body = (house.folder / "search" / old).read_text("utf-8")
    stale = re.sub(r'^(duben\.put\("[^"]+",)"\w+"', r'\1"00000000"', body).replace("镇", "村")
    served: list[str] = []

    def answer(route: object) -> None:
        served.append(route.request.url)  # type: ignore[attr-defined]
        is_first = len(served) == 1
        if is_first:
            route.fulfill(body=stale, content_type="text/javascript")  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.route(f"**/search/{old}*", answer)
    page.goto("zh-hans/search/?q=罗店镇")
    expect(page.locator(".hit mark").first).to_have_text("罗店镇")
    assert len(served) == 2


def test_it_fits_a_phone(new_reader: NewReader) -> None:
    page = new_reader(viewport={"width": 320, "height": 640})
    for address in ("zh-hans/search/?q=工作", "en/search/?q=town&view=lines"):
        page.goto(address)
        expect(page.locator(".hit").first).to_be_visible()
        page.locator("#spread-box summary").click()
        page.locator("#filters summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
