"""The site that the browser tests visit: its pages, its servers, and the browser that reads it."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request

ROOT = Path(__file__).resolve().parents[2]
SLUG = "luodian-2021"
EDITIONS = ("zh-hans", "zh-hant-tw", "en", "zh-hans-en", "zh-hans-pinyin")
PLACES = {
    "archive": "",
    "cover": f"{SLUG}/",
    "part": f"{SLUG}/1/",
    "section": f"{SLUG}/1-2/",
    "closing": f"{SLUG}/closing/",
    "all": f"{SLUG}/all/",
    "figures": f"{SLUG}/figures/",
    "notes": f"{SLUG}/notes/",
    "glossary": "glossary/",
    "term": "glossary/furong-lake/",
    "search": "search/",
    "about": "about/",
}
EVERY_PAGE = ["", "404.html", *(f"{e}/{place}" for e in EDITIONS for place in PLACES.values())]

NO_BROWSER = (
    "no Chromium: install one (Debian, Ubuntu: apt-get install chromium; others: Chromium or "
    "Google Chrome), or set DUBEN_CHROMIUM to its path"
)
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class House:
    """The built site: its folder, and its addresses below /repo/ and below /."""

    folder: Path
    repo: str
    top: str

    @cached_property
    def report(self) -> dict[str, Any]:
        return json.loads((self.folder / "data" / f"{SLUG}.json").read_text("utf-8"))

    @property
    def paragraphs(self) -> list[dict[str, Any]]:
        return [block for section in self.report["sections"] for block in section["blocks"]]


class _Handler(SimpleHTTPRequestHandler):
    """A plain static server below a base path; a missing page is 404.html, as on GitHub Pages."""

    def __init__(self, *args: Any, base: str, **options: Any) -> None:
        self.base = base
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return "/nowhere"
        return super().translate_path("/" + path.removeprefix(self.base))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A browser that leaves before the answer is no fault."""


@contextmanager
def served(folder: Path, base: str) -> Iterator[str]:
    """The folder at an address of this machine; the folder may still be empty."""
    handler = partial(_Handler, base=base, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{base}"
        server.shutdown()
        thread.join()


def chromium_path() -> str:
    """Where the browser is; without one the tests skip, or fail where they must run."""
    names = ("chromium", "chromium-browser", "google-chrome")
    asked = os.environ.get("DUBEN_CHROMIUM", "")
    found = shutil.which(asked) if asked else next(filter(None, map(shutil.which, names)), None)
    if found:
        return found
    if os.environ.get("CI") == "true" or os.environ.get("DUBEN_BROWSER") == "1":
        pytest.fail(NO_BROWSER, pytrace=False)
    pytest.skip(NO_BROWSER)


def listen(page: Page) -> list[str]:
    """Everything that goes wrong on the page from now on; a clean page says nothing.

    A request that a new page breaks off is no fault; one that is refused or finds nothing is.
    """
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("requestfailed", lambda request: heard.extend(_failure(request)))
    page.on("response", lambda r: r.status >= 400 and heard.append(f"{r.status}: {r.url}"))
    return heard


def _failure(request: Request) -> list[str]:
    why = request.failure or ""
    return [] if why == "net::ERR_ABORTED" else [f"{why}: {request.url}"]
