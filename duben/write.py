"""Pages -> a folder that is whole at every moment: staged beside the output, then swapped."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from duben.model import Page
from duben.problem import Stop, found
from duben.release import STATE

OURS = ("content", "templates", "translations", "duben")
_EXCHANGE = 2
_CURRENT_FOLDER = -100


def check_output(out: Path, root: Path, shown: str) -> None:
    """Raise Stop with E-OUT-001 where writing to `out` would destroy what is not ours."""
    inside = any(
        out.is_relative_to(root / name)
        for name in ("content", "templates", "translations", "duben")
    )
    if root.is_relative_to(out) or inside or (out.exists() and not out.is_dir()):
        raise Stop(found("E-OUT-001", shown))
    if out.is_symlink():
        raise Stop(found("E-OUT-001", shown))
    if out.is_dir() and any(out.iterdir()) and not (out / STATE).is_file():
        raise Stop(found("E-OUT-001", shown))


@contextmanager
def locked(out: Path, shown: str) -> Iterator[None]:
    """Hold the output against a second build; raises Stop with E-OUT-002 where one is running."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with open(out.parent / f".{out.name}.lock", "w", encoding="utf-8") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise Stop(found("E-OUT-002", shown)) from error
        yield


def sweep(out: Path) -> None:
    """Remove the staging folders that killed builds have left."""
    for left in out.parent.glob(f".{out.name}.staging-*"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A new empty folder beside the output, gone at the end."""
    staging = out.parent / f".{out.name}.staging-{os.getpid()}"
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def put(
    pages: Iterable[Page], staging: Path, out: Path, before: Mapping[str, str]
) -> dict[str, str]:
    """Write pages into the staging folder; returns the sha256 of each by path.

    A page whose digest stands in `before`, the untouched files of the last release, is linked
    instead of written.
    """
    made: set[str] = set()
    digests: dict[str, str] = {}
    for page in pages:
        if page.path in digests:
            raise Stop(found("E-OUT-004", page.path))
        digest = digests[page.path] = hashlib.sha256(page.body).hexdigest()
        target = os.path.join(staging, page.path)
        same = before.get(page.path) == digest
        try:
            folder = os.path.dirname(target)
            if folder not in made:
                _make_folder(folder)
                made.add(folder)
            if not (same and _link(os.path.join(out, page.path), target)):
                with open(target, "wb") as file:
                    file.write(page.body)
        except OSError as error:
            raise Stop(found("E-OUT-003", page.path, why=error.strerror)) from error
    return digests


def swap(staging: Path, out: Path) -> None:
    """Put the staged folder in the place of the output, in one step where the system can."""
    if not out.exists():
        staging.rename(out)
    elif not _exchange(staging, out):
        old = staging.with_name(staging.name + "-old")
        out.rename(old)
        staging.rename(out)
        shutil.rmtree(old)


def _make_folder(folder: str) -> None:
    """Most folders are new and stand in one that is there: ask the system once."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)


def _link(old: str, target: str) -> bool:
    """Reuse the file of the last build; False where the system has no links."""
    try:
        os.link(old, target)
    except OSError:
        return False
    return True


def _exchange(staging: Path, out: Path) -> bool:
    """renameat2(2) with RENAME_EXCHANGE; False where the system lacks it."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here, one, other = _CURRENT_FOLDER, os.fsencode(staging), os.fsencode(out)
    if rename(here, one, here, other, _EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(ctypes.get_errno(), "renameat2", str(out))


def _lock(descriptor: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
