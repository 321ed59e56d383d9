"""Lines of script-phrases.txt and script-*.txt -> rules for script conversion, each with its line.

A line is `左|右` (a border: both sides are converted apart, each may be a list in brackets) or
`简体=簡體` (a form of the same length). `#` begins a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from duben.problem import Problem, Stop, found
from duben.textfile import read_text

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase and either its form or the pieces that are converted apart."""

    phrase: str
    pieces: tuple[str, ...]
    """Empty where the form is given."""
    form: str = ""
    line: int = 0


def read_rules(path: Path, shown: str) -> tuple[Rule, ...]:
    """Every rule of a file, borders spelt out. Raises Stop with every fault and its line.

    E-HAN-002 (a form of another length), E-HAN-003 (not a rule: a space at an end, an empty
    side), E-HAN-004 (a phrase that stands twice).
    """
    rules: dict[str, Rule] = {}
    faults: list[Problem] = []
    for number, line in enumerate(read_text(path, shown).split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fault = _fault(line)
        if fault:
            faults.append(found(fault[0], shown, number, 0, line[:80], **fault[1]))
            continue
        for rule in _spelt(line, number):
            first = rules.setdefault(rule.phrase, rule)
            if first is not rule:
                faults.append(found("E-HAN-004", shown, number, name=rule.phrase, first=first.line))
    if faults:
        raise Stop(*faults)
    return tuple(rules.values())


def _fault(line: str) -> tuple[str, dict[str, int]] | None:
    """What is wrong with one line."""
    if "=" in line:
        phrase, _, form = line.partition("=")
        sides = [phrase, form]
    else:
        sides = [word for side in line.split("|") for word in (_words(side) or [""])]
    if len(sides) < 2 or "=" in sides[-1] or any(not s or s != s.strip() for s in sides):
        return "E-HAN-003", {}
    if "=" in line and len(sides[0]) != len(sides[1]):
        return "E-HAN-002", {"before": len(sides[0]), "after": len(sides[1])}
    return None


def _words(side: str) -> list[str]:
    """One side of a border: a word, or a list in brackets."""
    if side.startswith("(") and side.endswith(")"):
        return side[1:-1].split(" ")
    return [side]


def _spelt(line: str, number: int) -> Iterator[Rule]:
    if "=" in line:
        phrase, _, form = line.partition("=")
        yield Rule(phrase, (), form, number)
        return
    for pieces in product(*(_words(side) for side in line.split("|"))):
        yield Rule("".join(pieces), pieces, "", number)
