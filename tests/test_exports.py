"""TMX and TBX, read back by the library that Weblate reads them with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from duben import po, site
from duben.html.report_pages import report_pages
from duben.publication import Publication, Site
from duben.tbx import tbx_pages
from duben.tmx import tmx_pages
from duben.translate import MERGED

ROOT = Path(__file__).resolve().parent.parent
SLUG = "luodian-2021"


@pytest.fixture(scope="module")
def house() -> Site:
    return site.load(ROOT)[0]


@pytest.fixture(scope="module")
def publication(house: Site) -> Publication:
    return site.publication(house, SLUG)[0]


def test_the_memory_is_read_back(house: Site, publication: Publication, tmp_path: Path) -> None:
    reader: Any = pytest.importorskip("translate.storage.tmx")
    (page,) = tmx_pages(house, publication)
    assert page.path == f"data/{SLUG}.tmx"
    path = tmp_path / "a.tmx"
    path.write_bytes(page.body)
    store = reader.tmxfile.parsefile(str(path))
    made = [(unit.source, unit.target) for unit in store.units]
    entries = po.read(ROOT / f"translations/en/{SLUG}.po", "")
    wanted = [entry for entry in entries if entry.text and not entry.fuzzy]
    merged = sum(entry.text == MERGED for entry in wanted)
    assert len(made) == len(wanted) - merged
    texts = dict(made)
    for entry in wanted:
        if entry.source in texts:
            assert texts[entry.source].strip() == entry.text.strip()
    assert sum(entry.source in texts for entry in wanted) >= len(made) - merged


def test_the_glossary_is_read_back(house: Site, tmp_path: Path) -> None:
    reader: Any = pytest.importorskip("translate.storage.tbx")
    (page,) = tbx_pages(house, ())
    path = tmp_path / "a.tbx"
    path.write_bytes(page.body)
    store = reader.tbxfile.parsefile(str(path))
    made = {unit.getid().removeprefix("term-"): unit.source for unit in store.units}
    assert made == {term.id: term.names["zh-hans"] for term in house.terms}
    for term in house.terms:
        assert term.gloss["zh-hans"] in page.body.decode().replace("&amp;", "&")


def test_the_same_bytes_again(house: Site, publication: Publication) -> None:
    assert [p.body for p in tmx_pages(house, publication)] == [
        p.body for p in tmx_pages(house, publication)
    ]
    assert next(tbx_pages(house, ())).body == next(tbx_pages(house, ())).body


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Publication]:
    """The kitchen sink, with sentences that are missing, behind, and merged."""
    root = tmp_path_factory.mktemp("exports") / "sink"
    shutil.copytree(ROOT / "tests" / "kitchen_sink", root)
    shutil.copytree(ROOT / "templates", root / "templates")
    for path in (ROOT / "translations").glob("*/ui.po"):
        (root / "translations" / path.parent.name).mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, root / "translations" / path.parent.name)
    house = site.load(root)[0]
    return house, site.publication(house, "yunxi-2022")[0]


def test_what_is_not_current_is_left_out(sink: tuple[Site, Publication]) -> None:
    (page,) = tmx_pages(*sink)
    text = page.body.decode()
    assert "茶花种植面积扩大，云溪茶花节接待游客3万人次。茶花销往各地。" in text
    assert "工作有三项：" not in text
    assert "成绩来之不易。" not in text
    assert "A&lt;B&amp;C" in text
    assert "↑" not in text


@pytest.mark.parametrize("key", ["en", "zh-hans-en"])
def test_each_page_says_what_is_current(sink: tuple[Site, Publication], key: str) -> None:
    """The numbers of the notice are those of the sentences below it; both languages say so."""
    house, publication = sink
    variant = next(v for v in house.variants if v.key == key)
    seen = 0
    for page in report_pages(house, publication, variant):
        html = page.body.decode()
        if "/1-1/" not in page.path and "/all/" not in page.path:
            continue
        main = html[html.index("<main") :]
        marked = {
            state: len(set(re.findall(rf'(?:id|data-s)="(s[^"]+)" data-status="{state}"', main)))
            for state in ("behind", "missing")
        }
        assert sum(marked.values()) > 0
        notice = re.search(r'<aside class="notice".*?</aside>', html, re.DOTALL)
        assert notice
        numbers = [int(n) for n in re.findall(r"\d+", re.sub(r"<[^>]+>", "", notice[0]))]
        assert numbers[2] == marked["behind"]
        assert numbers[3] >= marked["missing"], "headings have no sentences of their own"
        assert "Chinese is the authentic text" in notice[0]
        assert '<span lang="zh-Hans">中文为正式文本' in notice[0]
        seen += 1
    assert seen == 2
