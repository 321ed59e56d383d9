"""site.zip and the self-contained files: whole, closed, the same each time."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pages
import pytest

from duben import press, release

SLUG = "luodian-2021"


def test_the_archive_holds_every_other_file_in_order(built: Path) -> None:
    with zipfile.ZipFile(built / "site.zip") as archive:
        names = archive.namelist()
        listed = set(release.read_manifest(built)) - {"site.zip"}
        assert names == sorted(listed)
        for name in names[:: len(names) // 40]:
            assert archive.read(name) == (built / name).read_bytes()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_two_builds_make_the_same_archive(small: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert press.build(press.Options(small, tmp_path / name)).published
    assert (tmp_path / "one/site.zip").read_bytes() == (tmp_path / "two/site.zip").read_bytes()


def test_a_large_archive_has_none_and_does_not_offer_it(small: Path, tmp_path: Path) -> None:
    settings = (small / "site.toml").read_text("utf-8")
    (small / "site.toml").write_text(f"zipped = 0\n{settings}", "utf-8")
    assert press.build(press.Options(small, tmp_path / "site")).published
    assert not (tmp_path / "site/site.zip").exists()
    about = (tmp_path / "site/zh-hans/about/index.html").read_text("utf-8")
    assert "site.zip" not in about


def test_pages_offer_only_what_was_made(small: Path, tmp_path: Path) -> None:
    options = press.Options(small, tmp_path / "site", formats=("html",))
    assert press.build(options).published
    assert not list((tmp_path / "site").glob("downloads/*/*.html"))
    everything = "".join(
        path.read_text("utf-8") for path in sorted((tmp_path / "site").rglob("*.html"))
    )
    assert not re.search(r'href="[^"]*downloads/', everything)
    assert press.build(replace(options, out=tmp_path / "full", formats=())).published


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "zh-hant-hk", "en", "zh-hans-en"])
def test_a_single_file_is_closed_and_holds_the_text(edition: str, built: Path) -> None:
    path = built / "downloads" / SLUG / f"{SLUG}.{edition}.html"
    seen = pages.read(path)
    whole = pages.read(built / edition / SLUG / "all/index.html")
    for id, text in whole.texts.items():
        if re.match(r"[ps][0-9]", id):
            assert seen.texts[id] == text
    for tag, attrs in seen.links:
        address = attrs[pages.ADDRESSES[tag]]
        assert address.startswith(("#", "data:")) or attrs.get("rel") == "canonical", address
        assert not address.startswith("#") or address[1:] in seen.ids
    assert seen.forbidden == []
    assert "script" not in {tag for tag, _ in seen.links}
