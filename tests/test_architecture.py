"""The layers: imports point down, siblings do not know each other, modules stay small."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "duben").rglob("*.py"))
NAMES = {p: ".".join(p.relative_to(ROOT).with_suffix("").parts[1:]) for p in FILES}
MODULES = {name.removesuffix(".__init__"): path for path, name in NAMES.items()}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}

# Which layer a module stands in; it imports from lower ones, or from its own by `BESIDE`.
LAYERS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "text blocks model problem",
        "textfile slug xmltext numeral line_numbers tabular quotes cardinal access",
        "toml po sign sentence emphasis config report_file strings phrases spoken",
        "markdown glossary hanzi script conversion regional reading.* translate quantity.*"
        " period_words",
        # From a file's bytes to a report's folder, step by step.
        "source.words source.toml_text source.lines source.lead source.dates source.strange"
        " source.list_numbers source.kind",
        "source.patterns source.place source.damage source.decode",
        # Readers: a file of each format -> lines.
        "source.hypertext.tree source.hypertext.charset source.pdf.pages source.word.xml"
        " source.word.styles",
        "source.hypertext.blocks source.pdf.paragraphs source.word.package source.word.text"
        " source.word.numbering source.word.fonts",
        "source.hypertext.margins source.pdf.document source.word.paragraphs source.word.tables",
        "source.hypertext.page source.word.headings",
        "source.word.document",
        "source.punctuation source.spacing source.edits source.intake",
        "source.repair source.body",
        "source.page source.contents source.fragments source.notes source.one_line source.repeats"
        " source.rows source.series source.tops source.tree",
        "source.appendix source.settling source.title source.unnumbered",
        "source.details source.markers source.measures source.salutation source.wrapping",
        "source.outline",
        "source.front",
        "source.structure",
        "source.record",
        "source.doubt source.forbidden source.glossary_file",
        "source.sections",
        "source.importing",
        "source.outline_json read",
        "proof.figure proof.passage",
        "proof.accepted proof.doubling proof.lists proof.patterns proof.percent proof.places"
        " proof.punctuation proof.quotes proof.repeats proof.spellings",
        "proof.counts proof.numbering",
        "proof.proofreading",
        "variant publication",
        "told",
        "fidelity oddities check guards.* data figures tbx tmx search.* speech feeds sitemap html.*"
        " release write"
        " catalogue serve workers pack plain weight booklet.manuscript booklet.joins booklet.job"
        " booklet.kinds booklet.compiler epub.container epub.xhtml",
        "booklet.glossing booklet.front booklet.figures booklet.typeset",
        "booklet.plan booklet.shelf booklet.faces epub.book",
        "booklet.pages",
        "downloads printing",
        "formats",
        "site",
        "press translating",
        "arguments console progress",
        "cli",
    )
)
# Steps inside a layer, each with its reason.
BESIDE = frozenset(
    {
        ("blocks", "text"),  # the nouns are made of each other: text, blocks, report
        ("model", "blocks"),
        ("model", "text"),
        ("report_file", "toml"),
        ("config", "toml"),  # a file's syntax, then what it says
        ("strings", "po"),
        ("markdown", "emphasis"),
        ("script", "hanzi"),  # the engine, then the step that a report takes
        ("conversion", "hanzi"),
        ("conversion", "script"),  # what it reviews
        ("regional", "glossary"),  # words are found as terms are
        ("regional", "hanzi"),  # a word in the edition's own characters
        ("script", "glossary"),  # terms are found as they are marked
        # readings: data, then words, rules, pinyin; what is told apart by pinyin stands on it
        ("reading.rules", "reading.words"),
        ("reading.pinyin", "reading.words"),
        ("reading.pinyin", "reading.rules"),
        ("reading.pinyin", "reading.phrases"),
        ("reading.zhuyin", "reading.words"),
        ("reading.spoken", "reading.words"),
        ("reading.zhuyin", "reading.phrases"),
        ("reading.zhuyin", "reading.pinyin"),
        ("reading.jyutping", "reading.words"),
        ("reading.jyutping", "reading.phrases"),
        ("reading.syllables", "reading.pinyin"),
        ("reading.spelling", "reading.words"),
        ("reading.spelling", "reading.phrases"),
        ("reading.spelling", "reading.pinyin"),
        ("reading.annotate", "reading.spelling"),
        ("reading.annotate", "reading.keep"),
        ("reading.annotate", "reading.phrases"),
        ("reading.annotate", "reading.pinyin"),
        ("reading.annotate", "reading.syllables"),
        ("reading.annotate", "reading.zhuyin"),
        ("reading.annotate", "reading.jyutping"),
        ("publication", "variant"),  # a site holds the workshop that its editions are made in
        ("check", "oddities"),
        ("check", "fidelity"),  # the heaviest judge has a module of its own
        ("write", "release"),  # what marks a folder as ours
    }
)
LIBRARIES = {
    "opencc": {"hanzi"},
    "pypinyin": {"reading.pinyin"},
    "rjieba": {"reading.words"},
    "ToJyutping": {"reading.jyutping"},
    "jinja2": {"html.render"},
    "polib": {"po"},
    "segno": {"html.qr"},
    "typst": {"booklet.compiler"},
    "tomli": {"toml", "access"},
    "ahocorasick_rs": {"glossary"},
    "selectolax": {"source.hypertext.tree"},
    "pypdfium2": {"source.pdf.pages"},
    "mdit_py_plugins": {"markdown"},
    "markdown_it": {"markdown", "emphasis", "read"},
    "msgspec": {
        "toml",
        "access",
        "config",
        "report_file",
        "data",
        "figures",
        "search.pages",
        "search.records",
        "speech",
        "html.frame",
        "html.assets",
    },
}
MUTATORS = frozenset(
    [
        "append",
        "add",
        "update",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "clear",
        "discard",
        "setdefault",
        "sort",
    ]
)


def layer(name: str) -> int:
    """The layer of a module; html.* means every module of the folder."""
    folder = f"{name.partition('.')[0]}.*"
    found = [i for i, row in enumerate(LAYERS) if name in row or folder in row]
    assert len(found) == 1, f"{name} stands in no layer: say in LAYERS where it belongs"
    return found[0]


def imports(name: str) -> Iterator[str]:
    """Our modules that a module imports, as far as it is our own."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (a.name.removeprefix("duben.") for a in node.names if "duben" in a.name)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "duben":
            package = (node.module or "")[len("duben.") :]
            for alias in node.names:
                inner = f"{package}.{alias.name}".strip(".")
                if inner in MODULES or package in MODULES:
                    yield inner if inner in MODULES else package


def others(name: str) -> Iterator[str]:
    """The other packages that a module imports, by their first name."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


REAL = sorted(name for name in MODULES if name and not MODULES[name].name.startswith("__"))


@pytest.mark.parametrize("name", REAL)
def test_imports_point_down(name: str) -> None:
    for imported in set(imports(name)):
        folders = {name.partition(".")[0], imported.partition(".")[0]}
        same_page = len(folders) == 1 and folders <= {
            "html",
            "guards",
            "quantity",
            "search",
            "booklet",
            "epub",
        }
        ours = (name, imported) in BESIDE or same_page
        assert layer(imported) < layer(name) or ours, f"{name} imports {imported}"


def test_nothing_runs_in_circles() -> None:
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " -> ".join((*above, name))
        if name not in done:
            for imported in set(imports(name)):
                visit(imported, (*above, name))
            done.add(name)

    for name in REAL:
        visit(name, ())
    assert len(done) >= len(REAL)


def test_every_exception_is_used() -> None:
    used = {(name, imported) for name in REAL for imported in imports(name)}
    assert not BESIDE - used
    assert not {n for row in LAYERS for n in row if "*" not in n} - set(REAL)


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_a_library_has_one_wrapping_module(library: str) -> None:
    assert {name for name in REAL if library in others(name)} == LIBRARIES[library]


def test_no_other_library() -> None:
    import sys

    known = {*LIBRARIES, *sys.stdlib_module_names, "duben", "markupsafe"}
    assert {library for name in REAL for library in others(name)} <= known


def test_modules_are_small() -> None:
    lengths = {name: len(MODULES[name].read_text("utf-8").splitlines()) for name in REAL}
    assert {name: length for name, length in lengths.items() if length > 300} == {}
    assert statistics.median(lengths.values()) < 120


@pytest.mark.parametrize("name", REAL)
def test_a_module_says_what_it_does(name: str) -> None:
    first = (ast.get_docstring(TREES[name]) or "").split("\n")[0]
    assert len(first) > 20
    assert first.endswith((".", ":"))
    assert not set(name.lower().split(".")) & {"utils", "util", "helpers", "helper", "manager"}


@pytest.mark.parametrize("name", REAL)
def test_no_global_state(name: str) -> None:
    """Module-level lists, dicts and sets are never changed; no `global`."""
    tree = TREES[name]
    made = set()
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        made |= {target.id for target in targets if isinstance(target, ast.Name)}
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global), f"line {node.lineno}"
        changed: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            changed = [node.func.value] if node.func.attr in MUTATORS else []
        elif isinstance(node, ast.Assign | ast.Delete):
            changed = [t.value for t in node.targets if isinstance(t, ast.Subscript)]
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Subscript):
            changed = [node.target.value]
        for value in changed:
            inside = isinstance(value, ast.Name) and value.id in made
            assert not inside, f"line {node.lineno}"


def test_nothing_is_inherited_among_our_own() -> None:
    """Data types have no base class of ours; libraries' and Python's own are free."""
    ours = {n.name for t in TREES.values() for n in ast.walk(t) if isinstance(n, ast.ClassDef)}
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
                assert not bases & ours, f"{name}.{node.name}"
