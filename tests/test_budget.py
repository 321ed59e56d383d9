"""Budgets on the built files: what a page may weigh as gzip sends it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from duben import press

SLUG = "luodian-2021"
KB = 1024


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def sections(site: Path, edition: str) -> list[Path]:
    return sorted((site / edition / SLUG).glob("[0-9c]*/index.html"))


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "zh-hant-hk", "en"])
def test_a_section_page_is_at_most_8_kb(edition: str, built: Path) -> None:
    sizes = {page.parent.name: packed(page) for page in sections(built, edition)}
    assert len(sizes) == 24
    assert {name: size for name, size in sizes.items() if size > 8 * KB} == {}


@pytest.mark.parametrize(
    ("edition", "most"), [("zh-hans-en", 11), ("zh-hans-pinyin", 13)], ids=["parallel", "pinyin"]
)
def test_two_languages_and_readings_have_their_own_budget(
    edition: str, most: int, built: Path
) -> None:
    """Twice the text, or a reading over each character: the largest part of the report."""
    assert max(map(packed, sections(built, edition))) <= most * KB


def asset(site: Path, name: str) -> int:
    (path,) = (site / "assets").glob(f"{name}.*")
    return packed(path)


def test_script_and_style_are_small(built: Path) -> None:
    assert asset(built, "main") <= 8 * KB
    assert asset(built, "style") <= 10 * KB
    for part in ("panel", "speech", "paragraph", "keys", "beside"):
        assert asset(built, part) <= 6 * KB, part


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "zh-hant-hk", "en"])
def test_a_whole_first_view_is_at_most_24_kb(edition: str, built: Path) -> None:
    shared = sum(asset(built, name) for name in ("main", "style", "icon"))
    largest = max(map(packed, sections(built, edition)))
    assert shared + largest <= 24 * KB


def test_a_page_weighs_the_same_in_an_archive_of_many(small: Path, tmp_path: Path) -> None:
    """A section page's bytes do not depend on how many reports there are."""
    import shutil

    assert press.build(press.Options(small, tmp_path / "one", formats=("html",))).published
    (first,) = (path for path in (small / "content").iterdir() if path.is_dir())
    for number in range(30):
        slug = f"copy-{number}"
        shutil.copytree(first, small / "content" / slug)
        for po in (small / "translations").glob(f"*/{first.name}.po"):
            shutil.copyfile(po, po.with_name(f"{slug}.po"))
    built = press.build(press.Options(small, tmp_path / "many", formats=("html",)))
    assert built.published and built.reports == 31
    for page in (tmp_path / "one").glob(f"*/{first.name}/*/index.html"):
        other = tmp_path / "many" / page.relative_to(tmp_path / "one")
        assert other.read_bytes() == page.read_bytes(), page
