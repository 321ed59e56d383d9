"""translations/<language>/*.po -> the words of the interface and of problems, by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from duben import po
from duben.problem import Problem, Stop, found, nearest


class Strings(Mapping[str, str]):
    """The words of one language: `t["skip"]`, and `t("archive.year", year=2021)` to fill one.

    A key without a word raises Stop; `get` and `in` ask whether there is one.
    """

    def __init__(self, language: str, words: Mapping[str, str]) -> None:
        self.language = language
        self._words = dict(words)

    def __getitem__(self, key: str) -> str:
        try:
            return self._words[key]
        except KeyError:
            shown = f"translations/{self.language}/ui.po"
            meant = nearest(key, self._words)
            raise Stop(found("E-TRN-003", shown, name=key, meant=meant)) from None

    def __contains__(self, key: object) -> bool:
        return key in self._words

    def get(self, key: str, default: Any = None) -> Any:
        return self._words.get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __call__(self, key: str, **values: object) -> str:
        """The string with its {placeholders} filled."""
        text = self[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text


def read(root: Path, language: str, name: str = "ui") -> Strings:
    """One language's strings; an empty one is an error."""
    shown = f"translations/{language}/{name}.po"
    path = root / shown
    if not path.is_file():
        raise Stop(found("E-CFG-005", shown))
    entries = po.read(path, shown)
    empty = [found("E-TRN-003", shown, name=e.source, meant="") for e in entries if not e.text]
    if empty:
        raise Stop(*empty)
    return Strings(language, {entry.source: entry.text for entry in entries})


def gaps(languages: Mapping[str, Strings]) -> list[Problem]:
    """Keys that one language has and another lacks."""
    known = {key for words in languages.values() for key in words}
    return [
        found("E-TRN-003", f"translations/{language}/ui.po", name=key, meant="")
        for language, words in sorted(languages.items())
        for key in sorted(known - set(words))
    ]
