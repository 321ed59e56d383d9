"""Style sheets and ES modules -> the few files that a page loads, named by their content.

Browsers refuse modules from a page opened from disk, so the modules that an entry imports are
joined, in order, into one deferred script (docs/decisions/003).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from duben.model import Page
from duben.problem import Stop, found
from duben.textfile import read_text

ENTRIES = ("main.js", "search.js")
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def asset_pages(templates: Path) -> dict[str, Page]:
    """Name in templates ("style.css", "main.js", "icon.svg") -> its file."""
    texts = {"style.css": _styles(templates / "css")}
    texts |= {name: _script(templates / "js", name) for name in ENTRIES}
    texts |= {
        path.name: read_text(path, f"templates/{path.name}")
        for path in sorted(templates.glob("*.svg"))
    }
    return {name: _named(name, text.encode()) for name, text in texts.items()}


def _styles(folder: Path) -> str:
    """layers.css says the order of the layers; the rest may follow in any order."""
    sheets = sorted(folder.glob("*.css"), key=lambda path: (path.name != "layers.css", path.name))
    return (
        "\n".join(read_text(path, f"templates/css/{path.name}").strip() for path in sheets) + "\n"
    )


def _script(folder: Path, entry: str) -> str:
    modules = dict(_modules(folder, entry, ()))
    body = "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)).strip() for text in modules.values())
    names = _NAME.findall(body)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Stop(found("E-TPL-004", f"templates/js/{entry}", name=", ".join(twice)))
    return f'"use strict";\n(() => {{\n{body}\n}})();\n'


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
