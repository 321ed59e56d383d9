"""One real report -> an archive of N reports that differ in name, year and figures."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from duben import po

SOURCE = "luodian-2021"
EDITIONS = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en")
NAME, LATIN, YEAR = "罗店", "Luodian", "2021"
FIRST = {
    "青": "Qing", "松": "Song", "梅": "Mei", "兰": "Lan", "竹": "Zhu", "金": "Jin", "银": "Yin",
    "南": "Nan", "北": "Bei", "东": "Dong", "西": "Xi", "白": "Bai", "红": "Hong", "长": "Chang",
    "大": "Da", "石": "Shi", "云": "Yun", "安": "An", "平": "Ping", "永": "Yong", "新": "Xin",
    "高": "Gao", "天": "Tian", "双": "Shuang", "清": "Qing",
}  # fmt: skip
SECOND = {
    "溪": "xi", "山": "shan", "岭": "ling", "桥": "qiao", "塘": "tang", "湖": "hu", "坪": "ping",
    "沙": "sha", "潭": "tan", "峰": "feng", "泉": "quan", "源": "yuan", "坑": "keng", "湾": "wan",
    "洲": "zhou", "林": "lin", "庄": "zhuang", "坡": "po", "井": "jing", "堰": "yan",
}  # fmt: skip
_FIGURE = re.compile(r"(?<!\d)\d{2,}(?![\d年月日])")


@dataclass(frozen=True, slots=True)
class Town:
    """The town of the archive's report `number`, and how its text differs from the original."""

    number: int
    figures: frozenset[str] | None = None
    """Those that change; None: all."""

    @property
    def slug(self) -> str:
        return f"town-{self.number:04}"

    @property
    def year(self) -> str:
        return str(1998 + self.number % 23)

    @property
    def names(self) -> tuple[str, str]:
        """("青溪", "Qingxi"): as many characters as the original, so that columns stay."""
        first = list(FIRST)[self.number % len(FIRST)]
        second = list(SECOND)[self.number // len(FIRST) % len(SECOND)]
        return first + second, FIRST[first] + SECOND[second]

    def adapt(self, text: str, script: Callable[[str], str] = str) -> str:
        """The text with the town's name, year and figures, each as long as the original's."""
        name, latin = self.names
        text = text.replace(script(NAME), script(name)).replace(LATIN, latin)
        return _FIGURE.sub(self._figure, text.replace(YEAR, self.year))

    def _figure(self, match: re.Match[str]) -> str:
        """Another figure of as many digits: the first stays, the last ones change."""
        value = match[0]
        if value == self.year or (self.figures is not None and value not in self.figures):
            return value
        digest = hashlib.sha256(f"{self.number} {value}".encode()).digest()
        return value[0] + "".join(str(digest[i % 32] % 10) for i in range(1, len(value)))


@cache
def shared_figures(project: Path) -> frozenset[str]:
    """Figures that every sentence and its translation print alike: 94.47; not 4464万, 44.64 m.

    With only these changed a translation stays true, as that of a real report is.
    """
    met: set[str] = set()
    unlike: set[str] = set()
    for path in sorted(project.glob(f"translations/*/{SOURCE}.po")):
        for entry in po.read(path, path.name):
            there, here = (Counter(_FIGURE.findall(t)) for t in (entry.source, entry.text))
            met |= there.keys() | here.keys()
            unlike |= (there - here).keys() | (here - there).keys()
    return frozenset(met - unlike)


def make(project: Path, root: Path, reports: int) -> None:
    """A project in `root` with the templates and the glossary of `project` and N reports."""
    shutil.copytree(project / "templates", root / "templates")
    for path in project.glob("translations/*/*.po"):
        if path.stem in ("ui", "problems"):
            target = root / path.relative_to(project)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    (root / "content").mkdir()
    shutil.copyfile(project / "content/glossary.toml", root / "content/glossary.toml")
    (root / "site.toml").write_text(_settings(project), encoding="utf-8")
    grow(project, root, 0, reports)


def grow(project: Path, root: Path, before: int, reports: int) -> None:
    """Add the reports from number `before` up to `reports`."""
    originals = dict(_originals(project))
    for number in range(before, reports):
        town = Town(number, shared_figures(project))
        evidence = town.adapt(originals[f"content/{SOURCE}/report.txt"])
        digest = hashlib.sha256(evidence.encode()).hexdigest()
        for path, text in originals.items():
            target = root / path.replace(SOURCE, town.slug)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_adapted(town, target.suffix, text, digest).encode())


def _originals(project: Path) -> Iterator[tuple[str, str]]:
    for pattern in (f"content/{SOURCE}/*", f"translations/*/{SOURCE}.po"):
        for path in sorted(project.glob(pattern)):
            if path.suffix in (".txt", ".toml", ".md", ".po"):
                yield path.relative_to(project).as_posix(), path.read_bytes().decode()


def _adapted(town: Town, suffix: str, text: str, digest: str) -> str:
    if suffix == ".toml":
        return _record(town, text, digest)
    if suffix == ".po":
        lines = text.splitlines(keepends=True)
        return "".join(
            line if line.startswith(("#", "msgctxt")) else town.adapt(line) for line in lines
        )
    return town.adapt(text)


def _record(town: Town, text: str, digest: str) -> str:
    """report.toml: names and year changed, lines and columns of the repairs kept."""
    text = text.replace(NAME, town.names[0]).replace(YEAR, town.year)
    return re.sub(r'sha256 = "\w+"', f'sha256 = "{digest}"', text)


def _settings(project: Path) -> str:
    """site.toml with the four plain editions."""
    head, *rows = (project / "site.toml").read_text("utf-8").split("[[variants]]")
    keys = [f'key = "{key}"' for key in EDITIONS]
    kept = [row for row in rows if any(key in row.splitlines() for key in keys)]
    return "[[variants]]".join([head, *kept])
