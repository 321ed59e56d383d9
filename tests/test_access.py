"""The accessibility statement names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from duben.access import Check, statement

ROOT = Path(__file__).resolve().parent.parent
CHECKS = [check for standard in statement().standard for check in standard.check]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.clause)
def test_a_check_has_its_test(check: Check) -> None:
    assert check.tests
    for test in check.tests:
        path, _, name = test.partition("::")
        assert re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    assert check.what["zh-hans"] and check.what["en"]


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "en", "zh-hans-en"])
def test_the_about_page_lists_every_check(edition: str, built: Path) -> None:
    text = (built / edition / "about/index.html").read_text("utf-8")
    for check in CHECKS:
        assert check.clause in text
        assert [test for test in check.tests if test not in text] == []
    assert "axe-core" in text


def pages(site: Path) -> dict[Path, str]:
    """Every page of an edition, with its masthead."""
    found = {path: path.read_text("utf-8") for path in sorted(site.glob("*/**/index.html"))}
    return {path: text for path, text in found.items() if '<header class="masthead">' in text}


def test_every_page_begins_with_links_past_the_masthead(built: Path) -> None:
    every = pages(built)
    assert len(every) > 300
    for path, text in every.items():
        head = text[text.index("<body") : text.index('<header class="masthead">')]
        asked = re.findall(r'<a class="skip" href="#(\w+)">', head)
        (kind,) = re.findall(r'<body data-kind="(\w+)"', text)
        with_contents = kind in {"section", "whole", "cover"}
        assert asked == (["main", "contents"] if with_contents else ["main"]), path
        assert all(len(re.findall(rf'\bid="{id}"', text)) == 1 for id in asked), path


def test_every_page_of_text_can_be_listened_to(built: Path) -> None:
    kinds = 'data-kind="section"', 'data-kind="whole"', 'data-kind="cover"'
    texts = {path: text for path, text in pages(built).items() if any(k in text for k in kinds)}
    assert len(texts) > 200
    assert [path for path, text in texts.items() if '<button class="tool listen ' not in text] == []
