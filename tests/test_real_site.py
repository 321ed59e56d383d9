"""The built site of the real report: no dead link, nothing inline, feeds and data parse."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pages
import pytest

from duben import press, release

SLUG = "luodian-2021"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PLAIN = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en")
PARALLEL = {f"{plain}-en": plain for plain in PLAIN[:3]}
READ = {
    "zh-hans-pinyin": "zh-hans",
    "zh-hant-tw-zhuyin": "zh-hant-tw",
    "zh-hant-hk-jyutping": "zh-hant-hk",
}
EDITIONS = (*PLAIN, *PARALLEL, *READ)
LANGS = {"zh-hans": "zh-Hans", "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "en": "en"}


@pytest.fixture(scope="module")
def origin(built: Path) -> str:
    """The site's public address, as its own front page says."""
    return heads(pages.read(built / "index.html"), "canonical")[0]


def heads(seen: pages.Seen, rel: str) -> list[str]:
    return [attrs["href"] for _, attrs in seen.links if attrs.get("rel") == rel]


def test_alternates_answer_each_other(built: Path, origin: str) -> None:
    seen = pages.all_pages(built)
    checked = 0
    for path, page in seen.items():
        links = {
            attrs["hreflang"]: attrs["href"]
            for _, attrs in page.links
            if attrs.get("rel") == "alternate" and "hreflang" in attrs
        }
        if not links or path == "index.html":
            continue
        assert set(links) == {*LANGS.values(), "x-default"}
        assert origin + path.removesuffix("index.html") in links.values()
        for href in links.values():
            other = seen[href[len(origin) :] + "index.html"]
            if href != origin:
                back = {a["href"] for _, a in other.links if a.get("rel") == "alternate"}
                assert set(links.values()) - {origin} <= back, (path, href)
        checked += 1
    assert checked > 4 * 25


def test_canonical_addresses(built: Path, origin: str) -> None:
    for path, page in pages.all_pages(built).items():
        canonical = heads(page, "canonical")
        if path == "404.html":
            assert canonical == []
            continue
        edition, _, rest = path.removesuffix("index.html").partition("/")
        plain = (PARALLEL | READ).get(edition, edition)
        shared = any("noindex" in meta.get("content", "") for meta in page.metas)
        # A parallel page may be canonical itself: its text is no other page's.
        allowed = {f"{origin}{plain}/{rest}"} if edition else {origin}
        assert set(canonical) <= allowed, path
        assert len(canonical) == 1
        assert shared == (edition not in ("", *PLAIN))


def test_the_sitemap_lists_the_pages(built: Path, origin: str) -> None:
    urls = [e.text or "" for e in ET.parse(built / "sitemap.xml").iter(f"{MAP}loc")]
    assert len(set(urls)) == len(urls)
    listed = {url[len(origin) :] + "index.html" for url in urls}
    indexed = {
        path
        for path, page in pages.all_pages(built).items()
        if not any("noindex" in meta.get("content", "") for meta in page.metas)
    }
    left_out = {"index.html", *(f"{edition}/search/index.html" for edition in PLAIN)}
    assert listed == indexed - left_out
    assert f"Sitemap: {origin}sitemap.xml" in (built / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_feed_parses(edition: str, built: Path, origin: str) -> None:
    feed = ET.parse(built / edition / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for parent in (feed, feed.find(f"{ATOM}entry")):
        assert parent is not None
        for name in ("id", "title", "updated"):
            assert parent.findtext(f"{ATOM}{name}"), name
    assert feed.findtext(f"{ATOM}entry/{ATOM}updated") == "2021-08-17T00:00:00Z"
    assert feed.findtext(f"{ATOM}entry/{ATOM}id") == f"{origin}{edition}/{SLUG}/"
    links = [e.attrib["href"] for e in feed.iter(f"{ATOM}link")]
    for href in links:
        path = href[len(origin) :]
        assert (built / path / ("" if path.endswith(".xml") else "index.html")).is_file()


@pytest.mark.parametrize("edition", EDITIONS)
def test_json_ld_describes_the_report(edition: str, built: Path, origin: str) -> None:
    page = pages.read(built / edition / SLUG / "index.html")
    assert len(page.data) == 1
    thing = json.loads(page.data[0])
    assert (thing["@context"], thing["@type"]) == ("https://schema.org", "Report")
    assert thing["url"] == thing["@id"] == f"{origin}{edition}/{SLUG}/"
    assert thing["datePublished"] == "2021-08-17"
    assert thing["publisher"]["@type"] == "GovernmentOrganization"
    assert thing["name"]
    assert len(thing["hasPart"]) == 3 + 20 + 1
    for part in thing["hasPart"]:
        assert (built / part["url"][len(origin) :] / "index.html").is_file()
    glossary = json.loads(pages.read(built / edition / "glossary/index.html").data[0])
    assert glossary["@type"] == "DefinedTermSet"
    assert len(glossary["hasDefinedTerm"]) == 221


def test_every_link_leads_somewhere(built: Path, origin: str) -> None:
    assert pages.broken(built, origin) == []


def test_links_under_a_base_path(project: Path, tmp_path: Path) -> None:
    address = "https://someone.github.io/repo/"
    assert press.build(press.Options(project, tmp_path / "site", address)).published
    assert pages.broken(tmp_path / "site", address) == []
    missing = (tmp_path / "site/404.html").read_text("utf-8")
    links = re.findall(r'(?:href|src)="([^"]*)"', missing)
    assert len(links) >= 5
    assert all(link.startswith("/repo/") for link in links)


def test_links_are_relative_but_for_the_head(built: Path) -> None:
    """So one folder works at any address, and from a disk."""
    for path, page in pages.all_pages(built).items():
        for tag, attrs in page.links:
            absolute = attrs.get("rel") in ("canonical", "alternate") or path == "404.html"
            address = attrs[pages.ADDRESSES[tag]]
            assert absolute or not address.startswith(("/", "https://luodian.example")), path


def test_the_checker_sees_what_is_broken(tmp_path: Path) -> None:
    """The tests above can fail: every kind of dead link is found, good ones are not."""
    head = '<!doctype html><html lang="en"><body>'
    bad = ("b/", "B/", "a.html#x", "../c/", "/a/", "#y", "", "a/%E5%B1%B1/")
    good = ("", "a.html", "a.html#字", "#z", "a/", "https://b.example/", "mailto:a@b.example")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text(head + "</body></html>", "utf-8")
    (tmp_path / "a.html").write_text(head + '<p id="字"></p></body></html>', "utf-8")
    rows = "".join(f'<a href="{link}">x</a>' for link in (*bad, *good[1:]))
    (tmp_path / "index.html").write_text(f'{head}<p id="z">{rows}</p></body></html>', "utf-8")
    assert len(pages.broken(tmp_path, "https://a.example/r/")) == len(bad)


def test_nothing_is_inline(built: Path) -> None:
    for path, page in pages.all_pages(built).items():
        assert page.forbidden == [], path
        policies = [m["content"] for m in page.metas if "http-equiv" in m]
        assert len(policies) == 1, path
        policy = dict(part.strip().split(" ", 1) for part in policies[0].split(";"))
        assert policy["default-src"] == "'none'"
        assert policy["base-uri"] == "'none'"
        assert not re.search(r"unsafe|\*|https?:", policies[0])
        for tag, attrs in page.links:
            if tag in ("script", "img") or attrs.get("rel") in ("stylesheet", "icon"):
                assert not urlsplit(attrs[pages.ADDRESSES[tag]]).netloc, path


def test_pages_say_their_language(built: Path) -> None:
    for path in pages.all_pages(built):
        text = (built / path).read_text("utf-8")
        lang = re.match(r'<!doctype html>\n<html lang="([^"]+)"', text)
        assert lang, path
        edition = path.split("/")[0]
        if edition == "downloads":
            edition = path.removesuffix(".html").rpartition(".")[2]
        assert lang[1] == LANGS.get((PARALLEL | READ).get(edition, edition), "zh-Hans"), path
        assert text.count("<h1") == 1, path
        assert text.count("<main") == 1, path


def test_release_json_verifies(built: Path) -> None:
    assert release.verify(built, "site") == []
    listed = release.read_manifest(built)
    assert len(listed) > 800
    sources = json.loads((built / "release.json").read_bytes())["sources"]
    assert list(sources) == [f"content/{SLUG}/report.txt"]
