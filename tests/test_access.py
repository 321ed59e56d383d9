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
    path, _, name = check.test.partition("::")
    assert re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    assert check.what["zh-hans"] and check.what["en"]


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "en", "zh-hans-en"])
def test_the_about_page_lists_every_check(edition: str, built: Path) -> None:
    text = (built / edition / "about/index.html").read_text("utf-8")
    for check in CHECKS:
        assert check.clause in text and check.test in text
    assert "axe-core" in text
