"""First views of the built site on a slow phone: paint, layout shift, long tasks, bytes.

CPU four times slower, slow 4G (400 ms, 1.6 Mbit/s down), an empty cache, answers packed by gzip;
the middle of several runs, as a table. `python bench/first_view.py` after `make site`.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from tests.browser.house import CHROMIUM_ARGUMENTS, SLUG, chromium_path  # noqa: E402

PLACES = (
    "zh-hans/{slug}/1-2/",
    "zh-hans/{slug}/",
    "en/{slug}/1-2/",
    "zh-hans-en/{slug}/1-2/",
    "zh-hans/",
)
SLOW_4G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 200_000,
    "uploadThroughput": 94_000,
}
WATCH = """
  globalThis.seen = {paint: 0, moved: 0, long: 0};
  const watch = (type, take) => new PerformanceObserver(
    (list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
  watch("layout-shift", (entry) => { seen.moved += entry.value; });
  watch("longtask", (entry) => { seen.long = Math.max(seen.long, entry.duration); });
"""


class _Packed(SimpleHTTPRequestHandler):
    """A static server that answers with gzip, as hosts of static pages do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        body = gzip.compress(path.read_bytes(), 6) if path.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The site at an address of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def view(browser: Browser, address: str) -> dict[str, float]:
    """One first view."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, locale="fr-FR", service_workers="block"
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    answers: list[Any] = []

    def take(request: Any) -> None:
        answers.append(request)

    page.on("requestfinished", take)
    session: Any = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(300)
    seen = page.evaluate("seen")
    sizes = [answer.sizes()["responseBodySize"] for answer in answers]
    context.close()
    return {**seen, "requests": len(sizes), "bytes": sum(sizes)}


def main(words: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args(words)
    print("| page | requests | KB, gzip | largest paint, s | layout shift | longest task, ms |")
    print("|---|---:|---:|---:|---:|---:|")
    with sync_playwright() as play, served(asked.site) as root:
        browser = play.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGUMENTS)
        for place in PLACES:
            path = place.format(slug=SLUG)
            runs = [view(browser, root + path) for _ in range(asked.rounds)]
            middle = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
            print(
                f"| `{path}` | {middle['requests']:.0f} | {middle['bytes'] / 1024:.1f}"
                f" | {middle['paint'] / 1000:.2f} | {middle['moved']:.3f} | {middle['long']:.0f} |",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
