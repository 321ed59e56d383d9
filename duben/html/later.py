"""An entry and what it imports when asked -> two scripts: one for the page, one loaded later.

`import("./x.js")` in a module means “when it is needed”. A page opened from disk can't import, so
all that is imported so comes together in a second script: one function, which is given what the
first exports and returns what its modules export (docs/decisions/003).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from duben.problem import Stop, found

Modules = Callable[[Path, str, tuple[str, ...]], Iterator[tuple[str, str]]]
"""(folder, entry, ()) -> (name, text) of the modules that an entry imports, and of itself."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[\w-]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_LATER = re.compile(r'import\("\./([\w-]+\.js)"\)')
_BESIDE_CODE = re.compile(r"^[ ]+|^ *//[^\n]*\n", re.MULTILINE)
"""Indents and lines of comment. No template literal of ours runs over a line."""
_LOADER = """\
const own = document.currentScript;
let coming = null;
function later() {
coming ??= new Promise((resolve, reject) => {
const take = (make) => resolve(make({ GIVEN }));
globalThis.duben = Object.assign(globalThis.duben ?? {}, { later: take });
const script = document.createElement("script");
script.src = own.dataset.later;
script.onerror = () => reject(new Error(script.src));
document.head.append(script);
});
coming.catch(() => { coming = null; });
return coming;
}
"""


def scripts(folder: Path, entry: str, modules: Modules) -> dict[str, str]:
    """{"search.js": …, "search-later.js": …}. The page says where the second is: `data-later`."""
    now = dict(modules(folder, entry, ()))
    asked = sorted({name for text in now.values() for name in _LATER.findall(text)})
    after = {
        name: text
        for module in asked
        for name, text in modules(folder, module, ())
        if name not in now
    }
    _refuse_twins(entry, [*now.values(), *after.values()])
    given, made = _exports(now), _exports(after)
    first = f'"use strict";\n(() => {{\n{_LOADER.replace("GIVEN", given)}{_bare(now)}\n}})();\n'
    body = f"{_bare(after)}\nreturn {{ {made} }};"
    second = f'"use strict";\nduben.later(({{ {given} }}) => {{\n{body}\n}});\n'
    return {entry: first, entry.replace(".", "-later."): second}


def _exports(modules: Mapping[str, str]) -> str:
    return ", ".join(sorted(n for text in modules.values() for n in _EXPORTED.findall(text)))


def _bare(modules: Mapping[str, str]) -> str:
    """The modules' text without imports, exports, indents and lines of comment."""
    body = "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)).strip() for text in modules.values())
    return _LATER.sub("later()", _BESIDE_CODE.sub("", body))


def _refuse_twins(entry: str, texts: list[str]) -> None:
    names = _NAME.findall("\n".join(_EXPORT.sub("", text) for text in texts))
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Stop(found("E-TPL-004", f"templates/js/{entry}", name=", ".join(twice)))
