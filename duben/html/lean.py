"""A script or a style sheet -> the same without the spaces that it does not need.

Our scripts keep to one style: statements end with a semicolon, no string, template or pattern runs
over a line. So lines stay lines, and a line with a template inside a template stays as it is.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\s+|.""", re.DOTALL
)
_PATTERN = re.compile(r"/(?:[^/\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*")
_BEFORE_PATTERN = frozenset("(,=:[!&|?{};>+")
_WORD = re.compile(r"[\w$]")
_IN_STYLE = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<=[:;{},]) | (?=[{}])""")


def lean(script: str) -> str:
    """Without spaces around signs."""
    return "\n".join(map(_line, script.splitlines()))


def lean_style(sheet: str) -> str:
    """Without spaces behind the signs of CSS and around its braces; those in strings stay."""
    return _IN_STYLE.sub(lambda match: match[1] or "", sheet)


def _line(line: str) -> str:
    if line.count("`") > 2 or line.lstrip().startswith("//"):
        return line
    out, at, space = "", 0, ""
    while at < len(line):
        last = out.rstrip()[-1:]
        pattern = _PATTERN.match(line, at) if line[at] == "/" else None
        is_pattern = pattern and (not out or last in _BEFORE_PATTERN or out.endswith("return"))
        found = pattern if pattern and is_pattern else _TOKEN.match(line, at)
        assert found
        token, at = found[0], found.end()
        if token.isspace():
            space = " "
            continue
        out += (space if _needed(out[-1:], token[0]) else "") + token
        space = ""
    return out


def _needed(before: str, after: str) -> bool:
    """Between two words, and between two signs that would become another one."""
    words = bool(_WORD.match(before)) and bool(_WORD.match(after))
    return words or (before == after and before in "+-&|/")
