"""The downloads page lists what there is; a site or a build makes the kinds that are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pages
import pytest
from test_booklets import SLUG, paper, prepared, printed

from duben import press
from duben.formats import chosen_formats
from duben.problem import Stop
from duben.site import load
from duben.weight import LIMIT, heavy

__all__ = ["paper", "printed"]
EDITIONS = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en", "zh-hans-en", "zh-hans-pinyin")


def test_the_names_of_all_files(paper: Path) -> None:
    """Readers bookmark them: docs/contracts; each kind once an edition."""
    names = {path.name for path in (paper / "site/downloads" / SLUG).iterdir()}
    wanted = {f"{SLUG}.zh-hans.gb.pdf", f"{SLUG}.zh-hans-pinyin.ruby.pdf"}
    for edition in EDITIONS[:4]:
        for kind in ("booklet", "imposed", "large", "1", "1-1", "1-2", "1-3", "2", "closing"):
            wanted.add(f"{SLUG}.{edition}.{kind}.pdf")
        wanted |= {f"{SLUG}.{edition}.{suffix}" for suffix in ("epub", "txt", "md")}
    wanted |= {f"{SLUG}.zh-hans-en.{kind}.pdf" for kind in ("columns", "facing")}
    wanted.add(f"{SLUG}.zh-hans-pinyin.epub")
    assert {name for name in names if not name.endswith(".png")} == wanted
    pictured = {name.removesuffix(".png") + ".pdf" for name in names if name.endswith(".png")}
    whole = {n for n in wanted if n.endswith(".pdf") and n.split(".")[2][0].isalpha()}
    assert pictured == whole - {n for n in whole if "closing" in n}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_lists_every_file_with_its_size(edition: str, paper: Path) -> None:
    path = paper / "site" / edition / SLUG / "downloads/index.html"
    html = pages.main(path)
    folder = paper / "site/downloads" / SLUG
    there = {p.name for p in folder.glob(f"{SLUG}.{edition}.*") if p.suffix != ".png"}
    listed = set(re.findall(r'href="[^"]*/([^"/]+\.(?:pdf|epub|txt|md))"', html))
    assert listed == there
    for name in listed:
        size = (folder / name).stat().st_size
        said = (
            f"{max(1, round(size / 1024))} KB" if size < 1 << 20 else f"{size / (1 << 20):.1f} MB"
        )
        at = html.index(f"/{name}")
        assert said in html[at : at + 900], name
    for link in re.findall(r'(?:href|src)="(\.\./[^"#]+)"', html):
        assert (path.parent / link).exists(), link


def test_formats_may_name_a_part_of_the_downloads(sink: Path) -> None:
    house, _ = load(sink)
    have = house.settings.downloads
    assert chosen_formats(["html", "epub"], house.settings) == (("html", "downloads"), ("epub",))
    pdfs = chosen_formats(["pdf"], house.settings)
    assert pdfs[1] == tuple(name for name in have if name not in ("epub", "txt", "md"))
    both = chosen_formats(["txt", "md"], house.settings)
    assert both == (("downloads",), ("txt", "md"))
    assert chosen_formats(["pdf", "downloads"], house.settings)[1] == have
    assert chosen_formats(["html"], house.settings) == (("html",), have)


def test_a_build_of_e_books_alone(sink: Path, tmp_path: Path) -> None:
    root = prepared(sink, tmp_path / "project")
    made = press.build(press.Options(root, root / "site", formats=("epub",)))
    assert made.published
    names = {path.suffix for path in (root / "site/downloads" / SLUG).iterdir()}
    assert names == {".epub"}


def test_an_unknown_kind_is_a_problem(sink: Path, tmp_path: Path) -> None:
    root = prepared(sink, tmp_path / "project")
    path = root / "site.toml"
    said = path.read_text("utf-8").replace('"booklet"', '"bookelt"')
    path.write_text(said, "utf-8")
    with pytest.raises(Stop) as stop:
        load(root)
    problem = stop.value.problems[0]
    assert (problem.code, problem.line > 0) == ("E-CFG-009", True)


def test_the_cover_leads_to_the_downloads(paper: Path, sink_site: Path) -> None:
    cover = (sink_site / "zh-hans" / SLUG / "index.html").read_text("utf-8")
    assert 'href="downloads/"' not in cover, "this site has none"
    root = paper.parent / "with-html"
    prepared(paper, root)
    path = root / "site.toml"
    said = path.read_text("utf-8").replace("formats = [", 'formats = ["html", ', 1)
    path.write_text(re.sub(r"(?m)^downloads = .*$", 'downloads = ["txt"]', said), "utf-8")
    assert press.build(press.Options(root, root / "site")).published
    cover = (root / "site/zh-hans" / SLUG / "index.html").read_text("utf-8")
    assert 'href="downloads/"' in cover


def test_a_site_is_weighed(tmp_path: Path) -> None:
    """W-OUT-010 from nine tenths of what the host takes."""
    with (tmp_path / "one.pdf").open("wb") as file:
        file.truncate(LIMIT // 2)
    assert not heavy(tmp_path)
    with (tmp_path / "two.epub").open("wb") as file:
        file.truncate(LIMIT // 2 - 9)
    assert [problem.code for problem in heavy(tmp_path)] == ["W-OUT-010"]
