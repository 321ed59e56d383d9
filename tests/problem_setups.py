"""tests/problems/<case>/ -> a small project in that state, and what a command prints there."""

from __future__ import annotations

import codecs
import errno
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import (
    AbstractContextManager,
    contextmanager,
    nullcontext,
    redirect_stderr,
    redirect_stdout,
)
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib
import pytest
from pdf_files import pdf_file
from word_files import word_file

from duben import hanzi, weight, workers, write
from duben.booklet import typeset
from duben.cli import main

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "problems"
BASE = CASES / "_base"
SLUG = "tinghe-2023"
REPORT = f"content/{SLUG}"
DOCS = ROOT / "docs" / "problems.md"
LANGUAGES = {"zh": "zh-hans", "en": "en"}
"""The value of --lang and the folder of its words."""
CODE = re.compile(r"\b[EW]-[A-Z]{2,3}-\d{3}\b")
HAN = re.compile(r"[\u3400-\u9fff]")
_OWN = re.compile(r"case\.toml|expected\.(en|zh)\.txt")
_COUNTS = re.compile(r"^(Built|已生成|Nothing has changed|没有变化).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One folder: what is done to the base project, the command, its exit code."""

    folder: Path
    says: str
    args: tuple[str, ...]
    exit: int
    remove: tuple[str, ...] = ()
    edit: tuple[Mapping[str, str], ...] = ()
    """Rows of path, find, put: each text found once and replaced."""
    write: tuple[Mapping[str, Any], ...] = ()
    """Rows of path and one of text (with encoding, times), more (at the end), hex, size, link."""
    seal: bool = False
    """Whether report.toml's SHA-256 is brought in step with the changed evidence."""
    setup: str = ""
    """The name of a setup below."""
    shows: str = ""
    """What must be printed, however the words change."""

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def code(self) -> str:
        return "-".join(self.name.split("-")[:3])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and its exit code."""

    exit: int
    stderr: str
    stdout: str

    @property
    def golden(self) -> str:
        """As kept in expected.*.txt: durations and counts of files are no part of it."""
        out = _COUNTS.sub(lambda match: re.sub(r"\d+(\.\d+)?", "N", match[0]), self.stdout)
        return f"--- stderr\n{self.stderr}--- stdout\n{out}"


def printed(case: Case, lang: str) -> str:
    """The problem of a case's code as its golden text prints it."""
    golden = (case.folder / f"expected.{lang}.txt").read_text("utf-8")
    found = re.search(rf"^\S+ {case.code}(  .*)?\n(  .*\n)+", golden, re.MULTILINE)
    assert found, f"{case.name}: expected.{lang}.txt does not print {case.code}"
    return found[0]


def codes() -> list[str]:
    """Every code that the program can print."""
    sources = (path.read_text("utf-8") for path in (ROOT / "duben").rglob("*.py"))
    return sorted({code for text in sources for code in re.findall(rf'"({CODE.pattern})"', text)})


def words(lang: str) -> dict[str, str]:
    """The strings of problems.po."""
    path = ROOT / "translations" / LANGUAGES[lang] / "problems.po"
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}


def docs_section(code: str) -> str:
    """What docs/problems.md says of a code."""
    found = re.search(rf"^### {code}\n(.*?)(?=^##|\Z)", DOCS.read_text("utf-8"), re.M | re.DOTALL)
    assert found, f"no section {code}"
    return found[1]


def refresh_docs(code: str, examples: Iterable[str]) -> None:
    """Put the problem as it is printed today into the two examples of its section."""
    section, rest = docs_section(code), iter(examples)
    pattern = re.compile(r"```text\n.*?```", re.DOTALL)
    mended = pattern.sub(lambda _: f"```text\n{next(rest)}```", section)
    text = DOCS.read_text("utf-8").replace(section, mended)
    DOCS.write_text(text, "utf-8", newline="\n")


def cases() -> list[Case]:
    """Every folder of tests/problems/ but the base."""
    return [_case(path.parent) for path in sorted(CASES.glob("*/case.toml"))]


def _case(folder: Path) -> Case:
    raw = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    return Case(folder, **{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()})


def make_base(root: Path) -> None:
    """The good project, its words and templates those of the repository."""
    shutil.copytree(BASE, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    for language in ("zh-hans", "zh-hant-tw", "en"):
        (root / "translations" / language).mkdir(parents=True, exist_ok=True)
        for path in (ROOT / "translations" / language).glob("*.po"):
            if path.stem in ("ui", "problems"):
                shutil.copy2(path, root / "translations" / language)


def edit(path: Path, find: str, put: str) -> None:
    """Replace a text that stands once in a file."""
    text = path.read_text("utf-8")
    assert text.count(find) == 1, f"{find!r} must stand once in {path.name}"
    path.write_text(text.replace(find, put), "utf-8", newline="\n")


def spoil(root: Path, case: Case) -> None:
    """Lay the case over the project: files, then removals, edits, raw bytes."""
    for path in sorted(case.folder.rglob("*")):
        if path.is_file() and not _OWN.fullmatch(path.name):
            target = root / path.relative_to(case.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    for name in case.remove:
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for row in case.edit:
        edit(root / row["path"], row["find"], row["put"])
    for row in case.write:
        _write(root / str(row["path"]), row)
    if case.seal:
        _seal(root / "content" / SLUG)


def _write(path: Path, row: Mapping[str, Any]) -> None:
    """A row may also hold pdf or word, as tests/pdf_files.py and word_files.py read them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in row:
        path.symlink_to(row["link"])
    elif "hex" in row:
        path.write_bytes(codecs.decode(row["hex"].replace(" ", ""), "hex"))
    elif "pdf" in row:
        path.write_bytes(pdf_file(row["pdf"]))
    elif "word" in row:
        path.write_bytes(word_file(row["word"]))
    elif "size" in row:
        path.write_bytes(b"\n" * row["size"])
    elif "more" in row:
        path.write_text(path.read_text("utf-8") + row["more"], "utf-8", newline="\n")
    else:
        text = row["text"] * row.get("times", 1)
        path.write_bytes(text.encode(row.get("encoding", "utf-8")))


def _seal(folder: Path) -> None:
    digest = hashlib.sha256((folder / "report.txt").read_bytes()).hexdigest()
    record = folder / "report.toml"
    text = re.sub(r'sha256 = "\w+"', f'sha256 = "{digest}"', record.read_text("utf-8"))
    record.write_text(text, "utf-8", newline="\n")


def run(root: Path, *args: str) -> Outcome:
    """One command in a project's folder, as a person runs it there."""
    stderr, stdout, home = io.StringIO(), io.StringIO(), Path.cwd()
    os.chdir(root)
    try:
        with redirect_stderr(stderr), redirect_stdout(stdout):
            code = main(list(args))
    finally:
        os.chdir(home)
    return Outcome(code, *(s.getvalue().replace(str(root), ".") for s in (stderr, stdout)))


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# What no file of a project can bring about.


@contextmanager
def _running(root: Path, _: pytest.MonkeyPatch) -> Iterator[None]:
    """Another build holds the lock."""
    with write.locked(root / "site", "site"):
        yield


@contextmanager
def _full_disk(_: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """The disk fills up while the section pages are being written."""

    def full(path: str, *rest: Any, **more: Any) -> Any:
        if ".staging-" in str(path) and "/1/" in str(path):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return open(path, *rest, **more)

    patch.setattr(write, "open", full, raising=False)
    yield


@contextmanager
def _longer(_: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """A conversion that makes two characters of one."""
    for name in ("corner", "corner_lines"):
        patch.setattr(hanzi, name, lambda value: value.replace("桂", "桂樹"))
    yield


@contextmanager
def _twins(_: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two packages that bring `opencc`; what is loaded already is forgotten."""
    patch.setattr(hanzi, "providers", lambda _: ("opencc", "opencc_py"))
    for loaded in (hanzi.converter, hanzi.official, hanzi.simplified, hanzi._regional):
        loaded.cache_clear()
    yield


@contextmanager
def _killed(root: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Enough reports for two workers, which the system ends."""
    for year in ("2020", "2021"):
        shutil.copytree(root / "content/tinghe-2022", root / f"content/tinghe-{year}")
    patch.setattr(workers, "_work", lambda *_: os._exit(9))
    yield


@contextmanager
def _no_typesetter(_: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """The extra `print` was not installed."""
    patch.setattr(typeset, "missing", lambda: ["typst"])
    yield


@contextmanager
def _large_site(_: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """A host with little room."""
    sizes = [("pdf", 720_000_000), ("html", 190_000_000), ("epub", 45_000_000), ("css", 9_000)]
    patch.setattr(weight, "_files", lambda _: iter(sizes))
    yield


SETUPS: dict[str, Callable[[Path, pytest.MonkeyPatch], AbstractContextManager[None]]] = {
    "": lambda *_: nullcontext(),
    "running": _running,
    "full disk": _full_disk,
    "longer": _longer,
    "twins": _twins,
    "killed": _killed,
    "no typesetter": _no_typesetter,
    "large site": _large_site,
}


def bad_call(root: Path) -> None:
    """A template calls what is no function."""
    (root / "templates/404.html").write_text("{{ base() }}\n", "utf-8")


def nul_in_path(root: Path) -> None:
    """A file name holds a character that no system takes."""
    edit(root / REPORT / "report.toml", '"report.txt"', r'"re\u0000port.txt"')


def no_reports(root: Path) -> None:
    """Every report was deleted."""
    for folder in (root / "content").glob("*/"):
        shutil.rmtree(folder)


_WITHOUT = """
import runpy, sys
sys.path.insert(0, {root!r})
class Missing:
    def find_spec(self, name, *_):
        if name.partition(".")[0] == {name!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Missing())
sys.argv = {argv!r}
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def run_without(library: str, root: Path) -> subprocess.CompletedProcess[str]:
    """A build by a Python that lacks a library."""
    words = [str(ROOT / "build.py"), "build", "--lang", "en"]
    code = _WITHOUT.format(root=str(ROOT), name=library, argv=words)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
