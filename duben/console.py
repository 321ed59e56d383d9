"""Problems and results -> lines on the console, in the reader's language."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from duben import strings
from duben.problem import Problem, Stop, hint, message, show


def spoken_words(root: Path, asked: str | None) -> Mapping[str, str]:
    """The words of problems, in the reader's language; codes alone where they can't be read."""
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = asked or next(filter(None, settings), None) or locale.getlocale()[0]
    language = "zh-hans" if (name or "").lower().startswith(("zh", "chinese")) else "en"
    for folder in (root, Path(__file__).resolve().parent.parent):
        try:
            return strings.read(folder, language, "problems")
        except Stop:
            continue
    return {}


def tell(problems: Sequence[Problem], spoken: Mapping[str, str]) -> None:
    for problem in dict.fromkeys(problems):
        print(show(problem, spoken), file=sys.stderr)


def say(spoken: Mapping[str, str], key: str, **values: object) -> None:
    text = spoken.get(key, key)
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    print(text)


def row(problem: Problem, spoken: Mapping[str, str]) -> dict[str, object]:
    return {
        "code": problem.code,
        "level": problem.level,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "excerpt": problem.excerpt,
        "message": message(problem, spoken),
        "hint": hint(problem, spoken),
    }
