"""One build, one server, one browser for all tests; a fresh reader where a test needs one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from duben.press import Options, build

from .house import CHROMIUM_ARGUMENTS, ROOT, House, chromium_path, listen, served

NewReader = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def house(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The real site, built once, in a folder whose name is not ASCII."""
    folder = tmp_path_factory.mktemp("browser") / "罗店 读本"
    with ExitStack() as stack:
        repo = stack.enter_context(served(folder, "/repo/"))
        top = stack.enter_context(served(folder, "/"))
        built = build(Options(root=ROOT, out=folder, base_url=repo))
        assert built.published, [str(problem) for problem in built.problems]
        yield House(folder, repo, top)


@pytest.fixture
def new_reader(chromium: Browser, house: House) -> Iterator[NewReader]:
    """new_reader(**context options) -> a page of a browser that was never here before.

    Addresses are relative to the site. At the end nothing may stand in the console.
    """
    with ExitStack() as stack:
        heard: list[list[str]] = []

        def new(**options: Any) -> Page:
            context = chromium.new_context(**{"base_url": house.repo, "locale": "zh-CN"} | options)
            stack.callback(context.close)
            context.set_default_timeout(8000)
            page = context.new_page()
            heard.append(listen(page))
            return page

        yield new
        assert [line for lines in heard for line in lines] == []


@pytest.fixture
def reader(new_reader: NewReader) -> Page:
    return new_reader()


@pytest.fixture(scope="session")
def _shared(chromium: Browser, house: House) -> Iterator[tuple[Page, list[str]]]:
    context = chromium.new_context(base_url=house.repo, locale="fr-FR")
    page = context.new_page()
    yield page, listen(page)
    context.close()


@pytest.fixture
def tab(_shared: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page that tests share which only look; the gate stays open for its language."""
    page, heard = _shared
    heard.clear()
    yield page
    assert not heard
