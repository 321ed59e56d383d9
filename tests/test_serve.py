"""The preview: pages under the base path, told when they are out of date."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from duben.serve import HOST, serve


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A preview of a small folder; it ends with the test process."""
    (tmp_path / "index.html").write_text("<html><head></head>甲</html>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<html><head></head>没有</html>", encoding="utf-8")
    ready: list[str] = []
    told = threading.Event()

    def tell(where: str) -> None:
        ready.append(where)
        told.set()

    arguments = (tmp_path, "/repo/", 0, tuple, lambda: None, tell)
    threading.Thread(target=serve, args=arguments, daemon=True).start()
    assert told.wait(5)
    yield ready[0]


def test_a_page_stands_under_the_base_path_and_asks_for_news(address: str) -> None:
    assert address.startswith(f"http://{HOST}:") and address.endswith("/repo/")
    with urllib.request.urlopen(address) as answer:
        body = answer.read().decode()
    assert "甲" in body and "__reload.js" in body


def test_outside_the_base_path_the_reader_is_led_in(address: str) -> None:
    with urllib.request.urlopen(address.removesuffix("repo/")) as answer:
        assert answer.url == address


def test_a_missing_page_is_missing(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(f"{address}nowhere/")
    assert missing.value.code == 404
    assert "没有" in missing.value.read().decode()
