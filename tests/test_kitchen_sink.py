"""A small project with everything in it, its pages compared with tests/golden as text.

Only the reading text and the data are compared, so a new design changes nothing here.
`DUBEN_ACCEPT=1 pytest tests/test_kitchen_sink.py` writes the golden files anew.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pages
import pytest

from duben import press
from duben.problem import Stop

GOLDEN = Path(__file__).parent / "golden"
SLUG = "yunxi-2022"
MAINS = (
    *(f"zh-hans/{SLUG}/{page}" for page in ("1", "1-1", "1-2", "1-3", "2", "closing")),
    f"zh-hant-tw/{SLUG}/1-2",
    f"zh-hant-hk/{SLUG}/1-1",
    *(f"en/{SLUG}/{page}" for page in ("1", "1-1", "2")),
    *(f"zh-hans-en/{SLUG}/{page}" for page in ("1", "1-1", "1-3")),
    f"zh-hans-pinyin/{SLUG}/2",
    f"zh-hans-pinyin/{SLUG}/1-2",
    f"zh-hans/{SLUG}/all",
)
# What the design adds to the reading text.
ADDED = re.compile(r'<nav\b.*?</nav>\n?|<h1 class="role">.*?</h1>\n?', re.DOTALL)
FILES = (
    f"data/{SLUG}.json",
    "data/glossary.json",
    "en/feed.xml",
    "zh-hant-tw/feed.xml",
    "sitemap.xml",
    "robots.txt",
    f"speech/zh-hant-tw/{SLUG}.js",
    f"speech/en/{SLUG}.js",
    "search/base.js",
    "search/text/0.js",
    "search/en/0.js",
    "search/hk.js",
    "search/reports.js",
    "search/terms/zh-hans.js",
    "search/glosses/en.js",
)


@pytest.mark.parametrize("page", MAINS)
def test_reading_text(page: str, sink_site: Path) -> None:
    text = re.sub(r"\.[0-9a-f]{8}\.", ".HASH.", pages.main(sink_site / page / "index.html"))
    compare(f"{page.replace('/', '.')}.html", ADDED.sub("", text))


@pytest.mark.parametrize("file", FILES)
def test_data(file: str, sink_site: Path) -> None:
    compare(file.replace("/", "."), _lines(sink_site / file))


def test_the_tree(sink_site: Path) -> None:
    """Every file of the site, so that an address cannot change unseen."""
    files = (p.relative_to(sink_site).as_posix() for p in sink_site.rglob("*") if p.is_file())
    listed = (re.sub(r"\.[0-9a-f]{8}\.", ".HASH.", path) for path in files)
    compare("tree.txt", "".join(f"{path}\n" for path in sorted(listed)))


def compare(name: str, text: str) -> None:
    """Fail with a unified diff where the text is not the golden one."""
    path = GOLDEN / name
    if os.environ.get("DUBEN_ACCEPT"):
        path.write_text(text, encoding="utf-8", newline="\n")
    golden = path.read_text("utf-8") if path.is_file() else ""
    lines = golden.splitlines(), text.splitlines()
    diff = "\n".join(difflib.unified_diff(*lines, f"golden/{name}", "built", lineterm=""))
    assert not diff, f"\n{diff}\n(DUBEN_ACCEPT=1 accepts this)"


def _lines(path: Path) -> str:
    """JSON and XML with a line a value, so that differences are readable."""
    text = path.read_text("utf-8")
    call = re.fullmatch(
        r'duben\.(?:put|take)\(("[^"]*"),(?:"[0-9a-f]{8}",)?(.*)\);\n', text, re.DOTALL
    )
    if call:
        return f"{call[1]}\n{_json(call[2])}"
    if path.suffix == ".json":
        return _json(text)
    if path.suffix == ".xml":
        tree = ET.ElementTree(ET.fromstring(text))
        ET.indent(tree, " ")
        return ET.tostring(tree.getroot(), encoding="unicode").replace("ns0:", "") + "\n"
    return text


def _json(text: str) -> str:
    """Lists of short strings stay on one line: readings have one item a character."""
    shown = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return re.sub(r'\n +("[^"\n]{0,8}",?)(?=\n)', r" \1", shown) + "\n"


def test_every_link_leads_somewhere(sink_site: Path) -> None:
    assert pages.broken(sink_site, "https://yunxi.example/") == []


def test_every_link_under_a_base_path(sink: Path, tmp_path: Path) -> None:
    address = "https://a.example/repo/"
    assert press.build(press.Options(sink, tmp_path / "site", address)).published
    assert pages.broken(tmp_path / "site", address) == []
    assert "https://yunxi.example" not in (tmp_path / "site/sitemap.xml").read_text("utf-8")


def test_no_id_stands_twice_on_a_page(sink_site: Path) -> None:
    for path, seen in pages.all_pages(sink_site).items():
        twice = {id for id in seen.ids if seen.ids.count(id) > 1}
        assert not twice, path


@pytest.mark.parametrize("heading", ["", "h1-3", "h1-1-1", "h2"])
def test_chinese_in_english_pages_says_so(heading: str, small: Path) -> None:
    """Han characters of the reading text stand in elements of a Chinese language."""
    path = small / f"translations/en/{SLUG}.po"
    text = path.read_text("utf-8")
    behind = re.sub(rf'(msgctxt "{heading}"\nmsgid .*\nmsgstr ").*"', r'\1"', text)
    assert (behind == text) == (not heading)
    path.write_text(behind, encoding="utf-8")
    assert rebuilt(small, {}).published
    for edition in ("en", "zh-hans-en"):
        for page in ("1", "1-1", "1-3", "2", "all", "closing"):
            file = small / "site" / edition / SLUG / page / "index.html"
            shown = re.sub(r'<(\w+)[^>]*lang="zh-[^>]*>.*?</\1>', "", pages.main(file))
            beside = re.findall(r'<(\w+)[^>]*lang="en"[^>]*>(.*?)</\1>', shown, re.DOTALL)
            english = shown if edition == "en" else "".join(text for _, text in beside)
            assert re.findall(r"[\u3400-\u9fff]+", english) == [], file


def rebuilt(root: Path, changes: dict[str, str]) -> press.Built:
    """The site of a project after edits of its Markdown; its evidence is not asked."""
    folder = root / "content" / SLUG
    for name, text in changes.items():
        (folder / name).write_text(text, encoding="utf-8")
    return press.build(press.Options(root, root / "site"))


@pytest.fixture
def free(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kitchen sink whose text may differ from its evidence."""
    monkeypatch.setattr("duben.fidelity.check", lambda *_: [])
    shutil.rmtree(small / "translations/en", ignore_errors=True)
    shutil.copytree(small / "translations/zh-hans", small / "translations/en")
    return small


def faults(root: Path) -> list[str]:
    """Dead links and doubled ids of a site."""
    site = root / "site"
    found = pages.broken(site, "https://yunxi.example/")
    for path, seen in pages.all_pages(site).items():
        found += [f"{path}: {id} twice" for id in set(seen.ids) if seen.ids.count(id) > 1]
    return found


PART = "# 一、甲\n\n前言。\n\n"


@pytest.mark.parametrize(
    ("what", "part"),
    [
        (
            "a footnote defined at the end of the file",
            "## （一）乙\n\n文[^9]。\n\n## （二）丙\n\n文。\n\n[^9]: 注。",
        ),
        ("footnotes of one label in two parts", "文[^2]。\n\n[^2]: 另一个注。"),
        ("a term in a footnote", "文[^9]。\n\n[^9]: 云溪镇和茶花。"),
        ("a picture in a list", "- 山：\n\n  ![山](tea-hills.svg)"),
        ("the same picture twice", "![山](tea-hills.svg)\n\n![山](tea-hills.svg)"),
        ("a picture's path with ./", "![山](./tea-hills.svg)"),
        (
            "a table before sub-sections",
            "|甲|乙|\n|-|-|\n|1|2|\n\n## （一）丙\n\n文。\n\n## （二）丁\n\n文。",
        ),
        (
            "four levels and a list",
            "## （一）乙\n\n文。\n\n- 项\n\n### 1.丙\n\n文。\n\n### 2.丁\n\n#### （1）戊\n\n文。",
        ),
    ],
    ids=lambda value: "" if "\n" in value or value[0] in "文!-" else value,
)
def test_every_address_holds(what: str, part: str, free: Path) -> None:
    built = rebuilt(free, {"01-part-1.md": f"{PART}{part}\n"})
    assert built.published, built.problems
    assert faults(free) == [], what


@pytest.mark.parametrize(
    "part",
    ["- # 标题\n", "- 甲\n\n  ---\n", "文[^9]。\n", "见[附件](附件.pdf)。\n"],
    ids=["heading in a list", "rule in a list", "footnote without text", "link to nowhere"],
)
def test_what_cannot_be_set_is_a_problem(part: str, free: Path) -> None:
    """No crash and no silence: a problem of this file, or pages without dead links."""
    unused = {"W-GLO-001"}
    try:
        built = rebuilt(free, {"01-part-1.md": PART + part})
    except Stop as stop:
        assert stop.problems
    else:
        told = {problem.code for problem in built.problems} - unused
        assert told or faults(free) == [], "published with dead links, and nobody was told"
