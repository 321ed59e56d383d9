"""The repository's report, built once a session, and small projects to try things on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from duben import press  # noqa: E402

SINK = Path(__file__).parent / "kitchen_sink"
# No test says how fast something is: a busy machine would fail it.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
KNOWN = ("site.toml", "content", "templates", "translations")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's report, so that nobody's edit falls between two tests."""
    root = tmp_path_factory.mktemp("real")
    for name in KNOWN:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, root / name)
    return root


@pytest.fixture(scope="session")
def built(project: Path) -> Path:
    """The real site."""
    return _build(project)


@pytest.fixture(scope="session")
def sink(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kitchen sink with the repository's templates and interface translations."""
    root = tmp_path_factory.mktemp("sink")
    shutil.copytree(SINK, root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "templates", root / "templates")
    for path in sorted((ROOT / "translations").glob("*/ui.po")):
        folder = root / "translations" / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / "ui.po")
    return root


@pytest.fixture(scope="session")
def sink_site(sink: Path) -> Path:
    return _build(sink)


@pytest.fixture
def small(sink: Path, tmp_path: Path) -> Path:
    """A kitchen sink of one's own to change."""
    root = tmp_path / "small"
    shutil.copytree(sink, root, ignore=shutil.ignore_patterns("site", ".site*"))
    return root


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., subprocess.Popen[bytes]]:
    """Start build.py as people do; what it says goes to a log."""
    log = tmp_path_factory.mktemp("said") / "log.txt"

    def start(
        *words: object, env: dict[str, str] | None = None, cwd: Path = ROOT
    ) -> subprocess.Popen[bytes]:
        command = [sys.executable, str(ROOT / "build.py"), *map(str, words)]
        given = {**os.environ, "LC_ALL": "C.UTF-8", **(env or {})}
        with log.open("ab") as said:
            return subprocess.Popen(command, env=given, cwd=cwd, stdout=said, stderr=said)

    return start


def _build(root: Path) -> Path:
    made = press.build(press.Options(root, root / "site"))
    assert made.published, made.problems
    return root / "site"
