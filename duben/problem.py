"""Findings: what is wrong, where, how it reads and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding. `code` names its message and hint in translations/<language>/problems.po."""

    code: str
    path: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> str:
        """An "error" keeps the build from being published, a "warning" does not."""
        return "error" if self.code.startswith("E") else "warning"


class Stop(Exception):
    """The work cannot go on; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def found(
    code: str, path: str = "", line: int = 0, column: int = 0, excerpt: str = "", **values: object
) -> Problem:
    """A problem whose message is filled with `values`."""
    filled = tuple((name, str(value)) for name, value in values.items())
    return Problem(code, path, line, column, excerpt, filled)


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant, or ""."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def message(problem: Problem, strings: Mapping[str, str]) -> str:
    """What is wrong, as a sentence."""
    return _filled(strings.get(problem.code, ""), problem, strings) or _bare(problem)


def hint(problem: Problem, strings: Mapping[str, str]) -> str:
    """What to do about it, or ""."""
    filled = dict(problem.values)
    if filled.get("meant") and f"{problem.code}.meant" in strings:
        return _filled(strings[f"{problem.code}.meant"], problem, strings)
    return _filled(strings.get(f"{problem.code}.hint", ""), problem, strings)


def show(problem: Problem, strings: Mapping[str, str]) -> str:
    """The problem as printed on a console: code and place, message, excerpt, hint."""
    place = problem.path
    if problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    head = strings.get(f"level.{problem.level}", problem.level)
    lines = [f"{head} {problem.code}  {place}".rstrip(), f"  {message(problem, strings)}"]
    if problem.excerpt:
        lines.append(f"  | {problem.excerpt}")
    advice = hint(problem, strings)
    if advice:
        lines.append(f"  > {advice}")
    return "\n".join(lines)


def _filled(template: str, problem: Problem, strings: Mapping[str, str]) -> str:
    """The sentence with its values; one that names a word of problems.po is said by that word."""
    for name, value in problem.values:
        template = template.replace("{" + name + "}", strings.get(value, value))
    return template


def _bare(problem: Problem) -> str:
    return " ".join(f"{name}={value}" for name, value in problem.values) or problem.code
