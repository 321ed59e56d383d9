"""Style sheets and ES modules -> the few files that a page loads, named by their content.

Browsers refuse modules from a page opened from disk, so the modules that an entry imports are
joined, in order, into one deferred script (docs/decisions/003). A page loads `main.js`; the parts
that a reader may never use are scripts of their own, loaded when they are (docs/decisions/011).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from duben.html.later import scripts
from duben.html.lean import lean_style
from duben.model import Page
from duben.problem import Stop, found
from duben.strings import Strings
from duben.textfile import read_text

ENTRIES = ("main.js",)
PARTS = (
    "panel.js",
    "speech.js",
    "paragraph.js",
    "keys.js",
    "beside.js",
    "code.js",
    "lit.js",
    "print.js",
)
"""Scripts that `main.js` loads when a reader asks for what they do."""
ASKED = ("charts.css", "downloads.css", "review.css", "search.css", "style-page.css")
"""Sheets of single kinds of page: in a sheet of their own, which only these name."""
OPENED = ("player.css", "sheet.css")
"""Sheets of what opens over a page: in one of their own, fetched with the first script for it."""
SHELL = ("icon.svg", "main.js", "style.css")
"""What every page loads: kept for reading offline from the first visit, the parts with a report."""
SPOKEN = ("panel.", "listen.", "paragraph.", "keys.", "beside.", "theme.", "close")
"""Beginnings of the keys whose words the parts need."""
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_STYLE_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAME = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def asset_pages(
    templates: Path, languages: Mapping[str, Strings], offline: bool = True
) -> dict[str, Page]:
    """Name in templates ("style.css", "main.js", "icon.svg") -> its file; `languages` by tag.

    The service worker is the one file without a hash: browsers ask for it by its name.
    """
    later = {name: _script(templates / "js", name) for name in PARTS}
    later["opened.css"] = styles(templates / "css", OPENED)
    later |= {f"words.{tag}.js": _words(words) for tag, words in sorted(languages.items())}
    parts = {name: _named(name, text.encode()) for name, text in later.items()}
    texts = {"style.css": styles(templates / "css")}
    texts["asked.css"] = styles(templates / "css", ASKED)
    texts |= {name: _filled(_script(templates / "js", name), parts) for name in ENTRIES}
    texts |= scripts(templates / "js", "search.js", _modules)
    texts |= {
        path.name: read_text(path, f"templates/{path.name}")
        for path in sorted(templates.glob("*.svg"))
    }
    pages = {name: _named(name, text.encode()) for name, text in texts.items()} | parts
    return pages | {"sw.js": _worker(_script(templates / "js", "sw.js"), pages, offline)}


def _worker(script: str, pages: Mapping[str, Page], offline: bool) -> Page:
    """The service worker: its version is that of the files which it keeps from the first visit."""
    paths = [pages[name].path for name in SHELL if name in pages]
    later = [page.path for name, page in sorted(pages.items()) if page.path not in paths]
    version = hashlib.sha256("".join(sorted(p.path for p in pages.values())).encode())
    script = script.replace('VERSION = ""', f'VERSION = "{version.hexdigest()[:8]}"')
    for name, listed in (("SHELL", paths), ("LATER", later)):
        script = script.replace(f"{name} = []", f"{name} = {msgspec.json.encode(listed).decode()}")
    if not offline:
        script = script.replace("OFFLINE = true", "OFFLINE = false")
    return Page("sw.js", script.encode())


def _filled(script: str, parts: Mapping[str, Page]) -> str:
    """A script that loads parts, told their names."""
    names = {name: page.path.removeprefix("assets/") for name, page in parts.items()}
    return script.replace("const PARTS = {};", f"const PARTS = {_json(names)};")


def _words(words: Strings) -> str:
    """The words of one language that the parts show."""
    chosen = {key: words[key] for key in words if key.startswith(SPOKEN)}
    return f'duben.take("words", {_json(chosen)});\n'


def _json(value: Mapping[str, str]) -> str:
    return msgspec.json.encode(value).decode()


def styles(folder: Path, names: tuple[str, ...] = ()) -> str:
    """layers.css says the order of the layers; the rest may follow in any order.

    `names`: these sheets, instead of those that every page loads.
    """
    sheets = sorted(folder.glob("*.css"), key=lambda path: (path.name != "layers.css", path.name))
    wanted = [p for p in sheets if (p.name in names if names else p.name not in ASKED + OPENED)]
    texts = (read_text(path, f"templates/css/{path.name}") for path in wanted)
    return lean_style(_lean(_STYLE_NOTE.sub("", text) for text in texts))


def _lean(texts: Iterable[str]) -> str:
    """Without indentation, empty lines and comments: a quarter of the bytes of a first view.

    No text of ours runs over two lines inside quotes, so nothing that is shown changes.
    """
    lines = (line.strip() for text in texts for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _script(folder: Path, entry: str) -> str:
    modules = dict(_modules(folder, entry, ()))
    body = _lean(_EXPORT.sub("", _IMPORT.sub("", text)) for text in modules.values())
    names = [name for text in modules.values() for name in _NAME.findall(_EXPORT.sub("", text))]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Stop(found("E-TPL-004", f"templates/js/{entry}", name=", ".join(twice)))
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def _modules(folder: Path, name: str, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A module after all that it imports."""
    shown = f"templates/js/{name}"
    if not (folder / name).is_file():
        raise Stop(found("E-TPL-003", shown, name=name))
    text = read_text(folder / name, shown)
    if name in above:
        raise Stop(found("E-TPL-004", f"templates/js/{name}", name=name))
    for imported in _IMPORT.findall(text):
        yield from _modules(folder, imported, (*above, name))
    yield name, text


def _named(name: str, body: bytes) -> Page:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(body).hexdigest()[:8]
    return Page(f"assets/{stem}.{digest}.{suffix}", body)
