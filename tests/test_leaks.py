"""English pages of the real site: no Chinese outside lang="zh"; markup in a translation is text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pages import VOID
from test_cases import read_report

from duben.blocks import Paragraph
from duben.html.inline import Style, foreign, inline
from duben.po import Entry
from duben.translate import translate

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff01-\uff60]")
READ_ALOUD = ("title", "alt", "aria-label", "content", "placeholder")


class Leaks(HTMLParser):
    """Chinese text and attributes that do not carry their language."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._open: list[tuple[str, str]] = []

    def _lang(self) -> str:
        return next((lang for _, lang in reversed(self._open) if lang), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        lang = known.get("lang", "")
        if not (lang or self._lang()).startswith("zh"):
            self.found += [known[n] for n in READ_ALOUD if CHINESE.search(known.get(n, ""))]
        if tag not in VOID | {"rect", "text", "use"} or tag == "text":
            self._open.append((tag, lang))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        code = any(tag in ("script", "style") for tag, _ in self._open)
        if CHINESE.search(data) and not code and not self._lang().startswith("zh"):
            self.found.append(data.strip())


def leaks(html: str) -> list[str]:
    parser = Leaks()
    parser.feed(html)
    return parser.found


def test_english_pages_hold_no_unmarked_chinese(built: Path) -> None:
    paths = sorted((built / "en").rglob("*.html"))
    assert len(paths) > 20
    found = {path.relative_to(built).as_posix(): leaks(path.read_text("utf-8")) for path in paths}
    assert {path: texts for path, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<html lang="en"><p>甲</p>', 1),
        ('<html lang="en"><p lang="zh-Hans">甲</p><p>，</p>', 1),
        ('<html lang="en"><img alt="甲"><br><p>A</p>', 1),
        ('<html lang="en"><p title="甲" lang="zh">甲</p>', 0),
        ('<html lang="en"><script>甲</script><p>“A” · B—C…</p>', 0),
    ],
)
def test_the_checker_sees_leaks(html: str, count: int) -> None:
    assert len(leaks(html)) == count


def test_chinese_in_an_editors_note_carries_its_language() -> None:
    html = str(foreign("It prints 区委、区政府，then “A”.", "en"))
    assert html == 'It prints <span lang="zh-Hans">区委、区政府，</span>then “A”.'


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<script>alert(1)</script>", "[a](javascript:x)", "**x** & &lt;"]
)
def test_markup_in_a_translation_prints_as_text(text: str, tmp_path: Path) -> None:
    report = read_report("# 一、题\n\n甲。", tmp_path)
    made = translate(report, [Entry("s1-1-1", "甲。", text)], "en")
    block = made.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert block.text.value == text
    html = str(inline(block.text, Style()))
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html == f'<span class="s" id="s1-1-1">{shown}</span>'
