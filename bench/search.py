"""N reports -> what search costs beside Pagefind's: build, size, recall, bytes.

Both index the same Chinese texts, ours as the project builds them, Pagefind's as a page a section,
by its program from its Python wheel. Queries are random strings of Han characters of the texts.
Bytes, gzip 6: the files, scripts of the page too, that the browser asked for until ten results
stood there.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import importlib.util
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import Any

import msgspec

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

import measure  # noqa: E402
import search_archive  # noqa: E402
import search_speed  # noqa: E402
from browser.house import CHROMIUM_ARGUMENTS, chromium_path, served  # noqa: E402
from browser.searching import ask  # noqa: E402
from measure import Cost  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from duben.press import Options, build  # noqa: E402
from duben.search.records import Record  # noqa: E402

LENGTHS = (1, 2, 3, 4, 6)
RESULTS = 10
_HAN = re.compile("[\u3400-\u9fff]+")
_WORD = re.compile("[a-z]{3,}")
_SPACE = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
PAGEFIND = """async (queries) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  const answers = [];
  for (const query of queries) {
    const found = await pagefind.search(query);
    await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    answers.push(found.results.map((result) => result.id));
  }
  return answers;
}"""


# When the hits stood there, ten or all. Later files are not counted.
WATCH = """new MutationObserver(() => {
  const hit = document.querySelector("#hits[data-whole] .hit a[href*='#']");
  if (hit) globalThis.shown ??= performance.now();
}).observe(document, { attributes: true, childList: true, subtree: true });"""
ASKED = """() => performance.getEntriesByType("resource")
  .filter((file) => file.startTime < (globalThis.shown ?? Infinity)).map((file) => file.name)"""


@dataclass(slots=True)
class Row:
    """One line of the table."""

    name: str
    cost: Cost
    files: int
    raw: int
    start: Cost | None = None
    """What its program costs that has nothing to index."""
    recalls: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def text(self, reports: int, text: int) -> str:
        recall = f"{statistics.mean(self.recalls):.3f}" if self.recalls else "–"
        sizes = sorted(self.sizes) or [0]
        middle, most = sizes[len(sizes) // 2] / 1000, sizes[-1] / 1000
        first = self.start
        seconds = f"{self.cost.cpu:.2f}" + (f" ({first.cpu:.2f})" if first else "")
        memory = f"{self.cost.main:.0f}" + (f" ({first.main:.0f})" if first else "")
        return (
            f"| {reports:,} | {self.name} | {recall} | {middle:.0f} / {most:.0f}"
            f" | {self.raw / reports / 1000:.1f} | {self.raw / text:.2f}"
            f" | {self.files / reports:.1f} | {seconds} | {memory} |"
        )


def main(words: Sequence[str]) -> None:
    asked = _parser().parse_args(words)
    folder = Path(tempfile.mkdtemp(prefix="duben-search-", dir=asked.folder))
    base = search_archive.original(PROJECT)
    print(
        "| reports | | recall | KB for ten results, median / most | KB a report, raw"
        " | of the text | files a report | build CPU s (to start) | MB |\n"
        "|---:|---|---:|---:|---:|---:|---:|---:|---:|"
    )
    try:
        with ExitStack() as stack:
            playwright = stack.enter_context(sync_playwright())
            options = {"executable_path": chromium_path(), "args": list(CHROMIUM_ARGUMENTS)}
            browser = stack.enter_context(playwright.chromium.launch(**options))
            for reports in asked.reports:
                made = list(search_archive.records(base, reports, asked.real, asked.languages))
                _compare(browser, folder / str(reports), made, asked)
                shutil.rmtree(folder / str(reports))
    finally:
        shutil.rmtree(folder)


def _compare(browser: Browser, folder: Path, made: list[Record], asked: Any) -> None:
    folder.mkdir()
    texts = [_SPACE.sub("", text) for record in made for text in record.texts]
    spoken = [t for r in made for texts in r.translations.values() for t in texts]
    size = sum(len(text.encode()) for text in [*texts, *spoken])
    chosen = list(queries(texts, asked.queries))
    row = _ours(folder, made)
    if asked.queries:
        _ask_ours(browser, folder / "ours", chosen, texts, row)
        print(row.text(len(made), size), flush=True)
    if asked.queries and spoken:
        row = replace(row, name="ours, asked in English", recalls=[], sizes=[])
        _ask_english(browser, folder / "ours", list(phrases(spoken, asked.queries)), spoken, row)
        print(row.text(len(made), size), flush=True)
    if asked.speed:
        timed = [query for query in queries(texts, asked.speed) if len(query) > 1]
        for line in search_speed.lines(browser, folder / "ours", timed):
            print(f"| {len(made):,} | {line} |", flush=True)
    if len(made) <= asked.pagefind and importlib.util.find_spec("pagefind_bin_extended"):
        row = _pagefind(folder, made)
        _ask_pagefind(browser, folder / "theirs", chosen, made, row)
        print(row.text(len(made), sum(len(t.encode()) for t in texts)), flush=True)


def queries(texts: Sequence[str], each: int) -> Iterator[str]:
    """Random strings of each length, across word boundaries."""
    chance = random.Random(len(texts))
    for length in LENGTHS:
        found: set[str] = set()
        while len(found) < each:
            runs = [run for run in _HAN.findall(chance.choice(texts)) if len(run) >= length]
            if runs:
                run = chance.choice(runs)
                start = chance.randrange(len(run) - length + 1)
                found.add(run[start : start + length])
        yield from sorted(found)


def phrases(texts: Sequence[str], each: int) -> Iterator[str]:
    """Random words of translations, and two that stand side by side."""
    chance = random.Random(len(texts))
    found: set[str] = set()
    for length in (1, 2):
        while len(found) < each * length:
            cut = _WORD.findall(chance.choice(texts).lower())
            if len(cut) > length:
                start = chance.randrange(len(cut) - length)
                found.add(" ".join(cut[start : start + length]))
    yield from sorted(found)


def _ours(folder: Path, made: Sequence[Record]) -> Row:
    """The search page of the project over the index of the archive."""
    site = folder / "ours"
    build(Options(root=PROJECT, out=site))
    shutil.rmtree(site / "search")
    lines = folder / "records"
    with lines.open("wb") as file:
        for record in made:
            characters = "".join(sorted({c for t in record.texts for c in t if c >= "\u3400"}))
            head = "\t".join((record.slug, record.date, characters, ""))
            kept = zlib.compress(msgspec.json.encode(record), 1)
            file.write(head.encode() + base64.b64encode(kept) + b"\n")
    program = [sys.executable, Path(__file__).parent / "search_build.py"]
    start = measure.run([*program, os.devnull, folder / "nothing"], PROJECT)
    cost = measure.run([*program, lines, site], PROJECT)
    files = [path for path in (site / "search").rglob("*") if path.is_file()]
    return Row("ours", cost, len(files), sum(path.stat().st_size for path in files), start)


def _ask_ours(
    browser: Browser, site: Path, chosen: Sequence[str], texts: Sequence[str], row: Row
) -> None:
    """Recall is that of the first ten."""
    for query in chosen:
        holding = sum(query in text for text in texts)
        _ask(browser, site, "zh-hans/search/", query, holding, row)


def _ask_english(
    browser: Browser, site: Path, chosen: Sequence[str], texts: Sequence[str], row: Row
) -> None:
    """The same on the English page; texts that hold every word of a query should be found."""
    held = [set(_WORD.findall(text.lower())) for text in texts]
    for query in chosen:
        holding = sum(words.issuperset(query.split()) for words in held)
        _ask(browser, site, "en/search/", query, holding, row)


def _ask(browser: Browser, site: Path, path: str, query: str, holding: int, row: Row) -> None:
    """A fresh page, so that nothing is in its cache; `holding` texts should be found."""
    with _page(browser, site, path, ("search/", "assets/search")) as (page, sizes):
        ask(page, [query])
        asked = {name.partition("?")[0] for name in page.evaluate(ASKED)}
        row.sizes.append(sum(size for name, size in sizes if name in asked))
        shown = page.locator(".hit a[href*='#']:has(mark)").count()
    row.recalls.append(min(1.0, shown / min(RESULTS, holding)))


def _pagefind(folder: Path, made: Sequence[Record]) -> Row:
    """A page a section, as a generator of static sites would write it."""
    site = folder / "theirs"
    for record in made:
        units = iter(record.texts)
        for place in record.places:
            path = site / record.slug / (place.id or "0") / "index.html"
            path.parent.mkdir(parents=True)
            body = "".join(f"<p>{escape(next(units))}</p>" for _ in place.units)
            path.write_text(
                f'<!doctype html><html lang="zh-Hans"><title>{record.slug} {place.id}</title>'
                f"<body><main>{body}</main></body></html>",
                encoding="utf-8",
            )
    spec = importlib.util.find_spec("pagefind_bin_extended")
    assert spec and spec.submodule_search_locations
    home = Path(spec.submodule_search_locations[0])
    program = next(p for p in home.rglob("pagefind*") if p.is_file() and p.suffix != ".py")
    cost = measure.run([program, "--site", site, "--quiet"], folder)
    files = [path for path in (site / "pagefind").rglob("*") if path.is_file()]
    return Row("Pagefind", cost, len(files), sum(path.stat().st_size for path in files))


def _ask_pagefind(
    browser: Browser, site: Path, chosen: Sequence[str], made: Sequence[Record], row: Row
) -> None:
    """Recall by pages: how many of those that hold the query are among the results."""
    pages = []
    for record in made:
        units = iter(record.texts)
        pages += [_SPACE.sub("", "\n".join(next(units) for _ in p.units)) for p in record.places]
    (site / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    for query in chosen:
        with _page(browser, site, "", ("pagefind/",)) as (page, sizes):
            found = page.evaluate(PAGEFIND, [query])[0]
            row.sizes.append(sum(size for _, size in sizes))
        holding = sum(query in text for text in pages)
        row.recalls.append(min(1.0, len(found) / holding))


@contextmanager
def _page(
    browser: Browser, site: Path, path: str, counted: tuple[str, ...]
) -> Iterator[tuple[Page, list[tuple[str, int]]]]:
    """A fresh page of a site, and the gzip size of each counted file that it asks for."""
    sizes: list[tuple[str, int]] = []
    with served(site, "/") as address:
        context = browser.new_context(base_url=address, locale="zh-CN")
        page = context.new_page()

        def note(response: Any) -> None:
            url = response.url.partition("?")[0]
            name = url.removeprefix(address)
            if name.startswith(counted) and (site / name).is_file():
                sizes.append((url, len(gzip.compress((site / name).read_bytes(), 6))))

        page.on("response", note)
        page.add_init_script(WATCH)
        page.goto(path)
        yield page, sizes
        context.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[1, 500, 2000], metavar="N")
    parser.add_argument("--queries", type=int, default=12, metavar="N", help="of each length")
    parser.add_argument("--pagefind", type=int, default=500, metavar="N", help="up to N reports")
    parser.add_argument("--speed", type=int, default=0, metavar="N", help="time N of each length")
    parser.add_argument("--languages", action="store_true", help="with the translations")
    parser.add_argument("--real", type=Path, metavar="DIR", help="a folder of real reports")
    parser.add_argument("--folder", metavar="DIR", help="where to work, a RAM disk is best")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
