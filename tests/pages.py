"""HTML pages as a checker sees them: ids, links, texts by id, what a policy forbids."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "col", "path", "circle"})
ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
UNREAD = frozenset({"rt", "rp"})


@dataclass
class Seen(HTMLParser):
    """What stands on one page."""

    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    """By id: what a reader reads, without ruby and footnote numbers."""
    langs: dict[str, str] = field(default_factory=dict)
    metas: list[dict[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    """The content of JSON-LD scripts."""
    forbidden: list[str] = field(default_factory=list)
    """Inline scripts, styles and handlers."""
    _open: list[tuple[str, str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.forbidden += [f"{tag} {name}" for name in known if name.startswith("on")]
        self.forbidden += [f"{tag} style"] * ("style" in known) + ["style"] * (tag == "style")
        if tag == "script" and "src" not in known and known.get("type") != "application/ld+json":
            self.forbidden.append("script")
        if tag in ADDRESSES and ADDRESSES[tag] in known:
            self.links.append((tag, known))
        if tag == "meta":
            self.metas.append(known)
        id = known.get("id", "")
        if id:
            self.ids.append(id)
            self.texts[id] = ""
            self.langs[id] = known.get("lang", "")
        if tag not in VOID:
            silent = tag in UNREAD or known.get("class") == "noteref"
            self._open.append((tag, id, silent))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        opened = self._open.pop()[0]
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "script":
            self.data.append(data)
        elif not any(silent for _, _, silent in self._open):
            for _, id, _ in self._open:
                if id:
                    self.texts[id] += data


@lru_cache(maxsize=4000)
def read(path: Path) -> Seen:
    """One page; its elements are closed in order."""
    seen = Seen()
    seen.feed(path.read_text("utf-8"))
    seen.close()
    assert not seen._open, f"{path} leaves {seen._open} open"
    return seen


def all_pages(site: Path) -> dict[str, Seen]:
    """Every page by its path in the site."""
    return {p.relative_to(site).as_posix(): read(p) for p in sorted(site.rglob("*.html"))}


def main(path: Path) -> str:
    """The reading text of a page, its <main> element, without empty lines."""
    html = re.search(r"<main.*</main>", path.read_text("utf-8"), re.DOTALL)
    assert html, path
    return re.sub(r"\n\s*\n", "\n", html[0]) + "\n"


def broken(site: Path, base_url: str) -> list[str]:
    """Every link of a site that leads to no file or no anchor of it."""
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    base = urlsplit(base_url)
    found = []
    for path, seen in all_pages(site).items():
        for tag, attrs in seen.links:
            wanted = attrs[ADDRESSES[tag]]
            link = urlsplit(urljoin(base_url + path, wanted))
            if link.scheme in ("http", "https") and link.netloc == base.netloc:
                fault = _fault(site, files, link.path, base.path, unquote(link.fragment))
            elif path == "404.html" and not wanted.startswith((base.path, base_url)):
                fault = "not absolute"
            else:
                fault = "" if wanted else "empty"
            if fault or not wanted:
                found.append(f"{path}: {wanted or 'an empty link'} ({fault})")
    return found


def _fault(site: Path, files: set[str], path: str, base: str, fragment: str) -> str:
    if not path.startswith(base):
        return "outside the base path"
    target = posixpath.normpath(unquote(path[len(base) :]) or ".")
    if path.endswith("/"):
        target = posixpath.normpath(f"{target}/index.html")
    if target not in files:
        return "no such file"
    if fragment and target.endswith(".html") and fragment not in read(site / target).ids:
        return "no such anchor"
    return ""
