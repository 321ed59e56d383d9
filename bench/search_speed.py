"""A search page -> how long its first result takes on a slow phone: CPU slowed four times.

Milliseconds from the input event to the first hit in the page, by the page's own clock, median and
ninth of ten. Cold: nothing but the page as it stands when it is opened, over a line of 60 ms round
trip and 9 Mbit/s, files not compressed. Warm: the same query once more. Typed: a character every
250 ms over the same line, the time after the last one.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

from browser.house import served  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402

SLOWER = 4
LINE = {"offline": False, "latency": 60, "downloadThroughput": 9e6 / 8, "uploadThroughput": 9e6 / 8}
EACH = 250
"""Milliseconds between two characters typed."""
SEARCH = """async ([query, each]) => {
  const [box, list] = ["q", "hits"].map((id) => document.getElementById(id));
  const type = (text) => {
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  if (each) {
    for (let n = 1; n < query.length; n += 1) {
      type(query.slice(0, n));
      await pause(each);
    }
  }
  list.replaceChildren();
  return new Promise((done) => {
    const started = performance.now();
    new MutationObserver((_, watch) => {
      if (!list.querySelector(".hit a[href*='#']")) return;
      watch.disconnect();
      done(performance.now() - started);
    }).observe(list, { childList: true, subtree: true });
    type(query);
  });
}"""


def lines(browser: Browser, site: Path, chosen: Sequence[str]) -> Iterator[str]:
    """A line each way: "first result cold, ms | 120 / 180"."""
    times: dict[str, list[float]] = {"cold": [], "warm": [], "typed": []}
    with served(site, "/") as address:
        for query in chosen:
            for way in ("cold", "typed"):
                context = browser.new_context(base_url=address, locale="zh-CN")
                page = context.new_page()
                session = context.new_cdp_session(page)
                session.send("Network.enable")
                session.send("Network.emulateNetworkConditions", LINE)
                page.goto("zh-hans/search/", wait_until="networkidle")
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                times[way].append(_time(page, query, EACH if way == "typed" else 0))
                if way == "cold":
                    page.wait_for_timeout(500)
                    times["warm"].append(_time(page, query, 0))
                context.close()
    for way, taken in times.items():
        last = statistics.quantiles(taken, n=10)[-1]
        yield f"first result {way}, ms | {statistics.median(taken):.0f} / {last:.0f}"


def _time(page: Any, query: str, each: int) -> float:
    return float(page.evaluate(SEARCH, [query, each]))
