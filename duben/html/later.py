"""An entry and what it imports when asked -> scripts: one for the page, others loaded later.

`import("./x.js")` in a module means “when it is needed”. A page opened from disk can't import, so
what is imported so comes in scripts of its own: each is one function, which is given what the first
exports and returns what its modules export (docs/decisions/003).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from duben.html.lean import lean
from duben.problem import Stop, found

Modules = Callable[[Path, str, tuple[str, ...]], Iterator[tuple[str, str]]]
"""(folder, entry, ()) -> (name, text) of the modules that an entry imports, and of itself."""

APART = ("letters", "look")
"""Modules that are scripts of their own; all others that are asked for come together as "later"."""
SCRIPTS = (*APART, "later")
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[\w-]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_LATER = re.compile(r'import\("\./([\w-]+)\.js"\)')
_BESIDE_CODE = re.compile(r"^[ ]+|^ *//[^\n]*\n", re.MULTILINE)
"""Indents and lines of comment. No template literal of ours runs over a line."""
_LOADER = """\
const own = document.currentScript;
const taking = new Map();
const coming = new Map();
function later(name) {
if (!coming.has(name)) {
coming.set(name, new Promise((resolve, reject) => {
taking.set(name, (make) => resolve(make({ GIVEN })));
const give = (which, make) => taking.get(which)(make);
globalThis.duben = Object.assign(globalThis.duben ?? {}, { later: give });
const script = document.createElement("script");
script.src = own.dataset[name];
script.onerror = () => reject(new Error(script.src));
document.head.append(script);
}));
coming.get(name).catch(() => coming.delete(name));
}
return coming.get(name);
}
"""


def scripts(folder: Path, entry: str, modules: Modules) -> dict[str, str]:
    """{"search.js": …, "search-look.js": …}; the page says where later ones are: `data-look`."""
    now = dict(modules(folder, entry, ()))
    groups: dict[str, dict[str, str]] = {name: {} for name in SCRIPTS}
    for module in _asked(folder, now, modules):
        group = module if module in APART else "later"
        groups[group] |= {
            name: text for name, text in modules(folder, f"{module}.js", ()) if name not in now
        }
    given = _exports(now)
    loader = _LOADER.replace("GIVEN", f"later, {given}")
    made = {entry: lean(f'"use strict";\n(() => {{\n{loader}{_bare(now)}\n}})();') + "\n"}
    for group, texts in groups.items():
        _refuse_twins(entry, [*now.values(), *texts.values()])
        body = f"{_bare(texts)}\nreturn {{ {_exports(texts)} }};"
        head = f'"use strict";\nduben.later("{group}", ({{ later, {given} }}) => {{'
        made[entry.replace(".", f"-{group}.")] = lean(f"{head}\n{body}\n}});") + "\n"
    return made


def _asked(folder: Path, now: Mapping[str, str], modules: Modules) -> list[str]:
    """Modules that are imported when needed, from the first script or from later ones."""
    asked: set[str] = set()
    texts = [*now.values()]
    while texts:
        new = {name for text in texts for name in _LATER.findall(text)} - asked
        asked |= new
        texts = [t for name in new for _, t in modules(folder, f"{name}.js", ())]
    return sorted(asked)


def _exports(modules: Mapping[str, str]) -> str:
    return ", ".join(sorted(n for text in modules.values() for n in _EXPORTED.findall(text)))


def _bare(modules: Mapping[str, str]) -> str:
    """The modules' text without imports, exports, indents and lines of comment."""
    body = "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)).strip() for text in modules.values())
    return _LATER.sub(_load, _BESIDE_CODE.sub("", body))


def _load(asked: re.Match[str]) -> str:
    return f'later("{asked[1] if asked[1] in APART else "later"}")'


def _refuse_twins(entry: str, texts: list[str]) -> None:
    names = _NAME.findall("\n".join(_EXPORT.sub("", text) for text in texts))
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Stop(found("E-TPL-004", f"templates/js/{entry}", name=", ".join(twice)))
