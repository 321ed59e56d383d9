"""Whatever happens to a build, the folder holds the old site or the new one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from folders import SLUG, copies, digest, edit, leftovers

from duben import press, release, write
from duben.press import Options
from duben.problem import Stop

Run = Callable[..., "subprocess.Popen[bytes]"]


@pytest.mark.skipif("linux" not in sys.platform, reason="workers are forked on Linux")
def test_a_worker_that_dies_stops_the_build(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that cannot be made must not silently be missing from the site."""
    options = Options(small, small / "site", formats=("data",), jobs=2)
    assert press.build(options).published
    before = digest(small / "site")
    copies(small, 4)
    make = press._Press.make

    def dying(self: press._Press, slug: str) -> object:
        if slug == "r02":
            os._exit(9)  # as the system ends a process that takes too much memory
        return make(self, slug)

    monkeypatch.setattr(press._Press, "make", dying)
    try:
        built = press.build(options)
    except (Stop, OSError, RuntimeError):
        built = None
    assert not (built and built.published)
    assert digest(small / "site") == before


def test_an_error_keeps_the_old_site(small: Path) -> None:
    options = Options(small, small / "site")
    press.build(options)
    before = digest(small / "site")
    path = small / "content" / SLUG / "02-part-2.md"
    path.write_text(path.read_text("utf-8").replace("目标", ""), encoding="utf-8")
    built = press.build(options)
    assert not built.published
    assert [p.code for p in built.problems if p.level == "error"] == ["E-FID-001"]
    assert digest(small / "site") == before
    assert leftovers(small) == []


def test_one_error_is_one_problem(small: Path) -> None:
    """The terms of a report that could not be made are not unused."""
    path = small / "content" / SLUG / "02-part-2.md"
    path.write_text(path.read_text("utf-8").replace("目标", ""), encoding="utf-8")
    built = press.build(Options(small, small / "site"))
    assert [p.code for p in built.problems] == ["E-FID-001"]


def test_a_killed_build_leaves_a_whole_site(small: Path, run: Run) -> None:
    """kill -9 at ten moments of a build: the folder holds the old site or the new one."""
    words = ("build", "--root", small, "--out", small / "site")
    started = time.monotonic()
    assert run(*words).wait(60) == 0
    whole = time.monotonic() - started
    known = [digest(small / "site")]
    other = small.parent / "other"
    shutil.copytree(small, other)
    edit(other)
    press.build(Options(other, other / "site"))
    known.append(digest(other / "site"))
    assert known[0] != known[1]
    killed = 0
    for number in range(10):
        edit(small, *(("规模小", "规模很小") if number % 2 == 0 else ("规模很小", "规模小")))
        process = run(*words, env={"PYTHONDONTWRITEBYTECODE": "1"})
        time.sleep(whole * (0.35 + 0.065 * number))
        process.kill()
        killed += process.wait(10) == -signal.SIGKILL
        assert digest(small / "site") in known
        assert release.verify(small / "site", "site") == []
    assert killed >= 3
    edit(small, "企业少", "企业很少")
    assert run(*words).wait(60) == 0
    assert leftovers(small) == []


def test_what_a_killed_build_left_goes_though_nothing_changed(small: Path) -> None:
    options = Options(small, small / "site")
    press.build(options)
    (small / ".site.staging-1/en").mkdir(parents=True)
    assert press.build(options).unchanged
    assert leftovers(small) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupted_build_cleans_up(jobs: int, small: Path, run: Run) -> None:
    press.build(Options(small, small / "site", formats=("data",)))
    before = digest(small / "site")
    copies(small, 24)
    process = run("build", "--root", small, "--out", small / "site", "--jobs", jobs)
    deadline = time.monotonic() + 30
    while not list(small.glob(".site.staging-*/en")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    assert digest(small / "site") == before
    assert leftovers(small) == []


def test_two_builds_do_not_meet(small: Path) -> None:
    with write.locked(small / "site", "site"), pytest.raises(Stop) as stopped:
        press.build(Options(small, small / "site"))
    assert [p.code for p in stopped.value.problems] == ["E-OUT-002"]
    assert press.build(Options(small, small / "site")).published


@pytest.mark.parametrize(
    "place",
    [
        "foreign",
        "file",
        "link",
        "small",
        ".",
        "small/content",
        "small/content/new",
        "small/templates/new",
        "small/translations/new",
    ],
)
def test_a_folder_that_is_not_ours_is_refused(place: str, small: Path, tmp_path: Path) -> None:
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign/letter.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "foreign")
    before = digest(tmp_path)
    with pytest.raises(Stop) as stopped:
        press.build(Options(small, (tmp_path / place).absolute()))
    assert [p.code for p in stopped.value.problems] == ["E-OUT-001"]
    assert digest(tmp_path) == before
