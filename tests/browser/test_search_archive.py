"""An archive with an index: three towns, and the limit for reading everything lowered to none."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from duben.press import Options, build
from duben.search import archive as search_archive

from .house import ROOT, House, listen, served
from .searching import ask
from .test_search_recall import strings

sys.path.insert(0, str(ROOT / "bench"))

import archive as towns

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("archive") / "project"
    towns.make(ROOT, root, 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_archive, "SCAN", 0)
        patch.setattr("duben.search.shards.RAW", 4000)
        patch.setattr("duben.search.translated.NEW", 1)
        built = build(Options(root=root, out=root / "site", formats=("html", "data", "search")))
    assert built.published
    yield root / "site"


@pytest.fixture
def page(site: Path, chromium: Browser) -> Iterator[Page]:
    with served(site, "/repo/") as address:
        context = chromium.new_context(base_url=address, locale="zh-CN")
        context.set_default_timeout(8000)
        page = context.new_page()
        heard = listen(page)
        page.goto("zh-hans/search/")
        yield page
        context.close()
        assert heard == []


def holding(site: Path, query: str, edition: str = "zh-hans") -> set[tuple[str, str]]:
    """(report, passage) that hold a query, headings left out."""
    found = set()
    for path in sorted((site / "data").glob("town-?*[0-9].json")):
        report = json.loads(path.read_text("utf-8"))
        for section in report["sections"]:
            for block in section["blocks"]:
                if query in block["text"][edition].lower():
                    found.add((report["slug"], block["id"]))
    return found


def shown(page: Page) -> set[tuple[str, str]]:
    """(report, passage) of the hits, after all of them have been asked for."""
    for _ in range(20):
        if page.locator("#further").is_visible():
            page.locator("#further").click()
            expect(page.locator("#hits")).to_have_attribute("aria-busy", "false")
    hrefs = page.locator(".hit a[href*='#p']").evaluate_all("ns => ns.map((n) => n.href)")
    return {(href.split("/")[5], href.split("#")[1]) for href in hrefs}


def test_there_is_an_index_in_several_shards(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in (site / "search").rglob("*.js")}
    assert {"search/pairs/0.js", "search/pairs/1.js", "search/ones/0.js"} <= files
    assert {"search/words-en/0.js", "search/text/6.js"} <= files
    assert {"search/en/words.js", "search/en/2.js", "search/en/3.js"} <= files
    assert "search/en/4.js" not in files  # two reports in one
    assert len(files) < 200


def test_strings_of_every_length_are_found_and_nothing_else(
    page: Page, site: Path, house: House
) -> None:
    for query in strings(house)[::17]:
        ask(page, [query])
        assert shown(page) == holding(site, query), query


def test_the_other_script_words_readings_and_figures(page: Page, site: Path) -> None:
    for query, text, edition in [
        ("示範區", "示范区", "zh-hans"),
        ("fazhan", "发展", "zh-hans"),
        ("fā zhǎn", "发展", "zh-hans"),
        ("发zhan", "发展", "zh-hans"),
        ("revitalization", "revitalization", "en"),
        ("revitalizaton", "revitalization", "en"),
        ("经济 发展", "经济", "zh-hans"),
    ]:
        ask(page, [query])
        truth = holding(site, text, edition)
        if " " in query and "发展" in query:
            truth &= holding(site, "发展")
        assert truth, query
        assert truth <= shown(page), query


def test_translations_are_read_only_where_letters_are_asked(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/search/")[2]))
    ask(page, ["发展"])
    assert not [name for name in asked if name.startswith("en/")]
    ask(page, ["revitalization"])
    assert [name for name in asked if name.startswith("en/words.js")]


def test_all_of_a_translation_comes_back(page: Page, site: Path) -> None:
    """Of the newest report, which has small files, and of those that share one."""
    for path in sorted((site / "data").glob("town-?*[0-9].json")):
        read = json.loads(path.read_text("utf-8"))
        wanted = {b["id"]: b["text"]["en"] for s in read["sections"] for b in s["blocks"]}
        kept = translations(page, site, read["slug"])
        assert {id: kept[id] for id in wanted} == wanted


def translations(page: Page, site: Path, slug: str) -> dict[str, str]:
    """Of a report by the ids of its texts, read by the script of the page."""
    base = put(site, "base")
    code = "".join(
        (ROOT / "templates/js" / f"{n}.js").read_text("utf-8") for n in ("digit", "packing")
    )
    code = re.sub(r"^import .*$|\bexport ", "", code, flags=re.MULTILINE)
    asked = [put(site, "en/words"), *[put(site, f"en/{n}") for n in range(4)]]
    read = page.evaluate(
        f"([words, ...files]) => {{ {code}; return files.flat().map(wordReader(words)); }}", asked
    )
    assert len(read) == len(base["counts"])
    found: dict[str, str] = {}
    for number, texts in enumerate(read):
        chunk = put(site, f"text/{number}")
        if chunk["slug"] == slug:
            ids = [(place[0], short) for place in chunk["places"] for short in place[1].split()]
            found |= {
                short[1:] if short[0] == "=" else short[0] + place + short[1:]: text
                for (place, short), text in zip(ids, texts, strict=True)
            }
    return found


def put(site: Path, name: str) -> Any:
    """What a file of the index holds."""
    _, _, text = (site / f"search/{name}.js").read_text("utf-8").split(",", 2)
    return json.loads(text.removesuffix(");\n"))


def test_initials_find_words_in_all_reports(page: Page, site: Path) -> None:
    """Not only in the newest: the words that begin so are looked up."""
    ask(page, ["gtfy"])
    truth = holding(site, "共同富裕")
    assert len({slug for slug, _ in truth}) == 3
    assert truth <= shown(page)


def test_years_are_counted_and_filter(page: Page, site: Path) -> None:
    ask(page, ["发展"])
    page.locator("#spread-box summary").click()
    years = page.locator("#spread figure").first.locator(".name").all_inner_texts()
    assert years == sorted(years)
    assert len(years) == 3
    page.goto(f"zh-hans/search/?q=发展&year={years[1]}")
    expect(page.locator(".group h2").first).to_contain_text(years[1])
    assert {slug for slug, _ in shown(page)} == {f"town-{int(years[1]) - 1998:04}"}


def test_a_lost_shard_is_admitted_and_the_rest_answers(site: Path, chromium: Browser) -> None:
    with served(site, "/repo/") as address:
        # A service worker asks for files itself, past what a test holds back.
        context = chromium.new_context(base_url=address, locale="zh-CN", service_workers="block")
        page = context.new_page()
        page.route("**/search/text/0.js*", lambda route: route.abort())
        page.goto("zh-hans/search/?q=发展")
        expect(page.locator("#trouble")).to_be_visible()
        expect(page.locator(".hit").first).to_be_visible()
        page.route("**/search/pairs/*", lambda route: route.abort())
        page.reload()
        expect(page.locator("#trouble")).to_be_visible()
        context.close()


def test_from_disk(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(base_url=site.as_uri() + "/", locale="zh-CN")
    page = context.new_page()
    page.goto("zh-hant-tw/search/index.html?q=發展")
    expect(page.locator(".hit mark").first).to_have_text("發展")
    context.close()
