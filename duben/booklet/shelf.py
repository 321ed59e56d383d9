"""Documents typeset before -> kept in a folder beside the site, each under the key of its job."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from duben.booklet.job import Document, Job
from duben.booklet.typeset import Outcome, press, typeset

FOLDER = ".cache/print"
"""In the project's folder, not in git; safe to delete."""


def documents(jobs: Sequence[Job], root: Path, shelf: str) -> dict[str, Outcome]:
    """Every job's outcome by its name; what is on the report's own shelf is not set again."""
    templates = root / "templates/print"
    folder = root / FOLDER / shelf
    setting = press(templates)
    keys = {job.name: job.key(setting) for job in jobs}
    found: dict[str, Outcome] = {}
    for job in jobs:
        kept = _take(folder, keys[job.name], job.thumbnail)
        if kept:
            found[job.name] = kept
    made = typeset([job for job in jobs if job.name not in found], templates)
    for name, outcome in made.items():
        if isinstance(outcome, Document):
            _put(folder, keys[name], outcome)
    return found | made


def clear(root: Path, shelf: str, keep: Iterable[Job]) -> None:
    """Take everything off a shelf but the documents of these jobs."""
    setting = press(root / "templates/print")
    wanted = {job.key(setting) for job in keep}
    for path in (root / FOLDER / shelf).glob("*"):
        if path.name.partition(".")[0] not in wanted:
            path.unlink(missing_ok=True)


def _take(folder: Path, key: str, thumbnail: bool) -> Document | None:
    pages = sorted(folder.glob(f"{key}.*.pdf"))
    picture = folder / f"{key}.png"
    if not pages or (thumbnail and not picture.is_file()):
        return None
    count = int(pages[0].name.split(".")[1])
    return Document(pages[0].read_bytes(), count, picture.read_bytes() if thumbnail else b"")


def _put(folder: Path, key: str, document: Document) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if document.thumbnail:
        _write(folder / f"{key}.png", document.thumbnail)
    _write(folder / f"{key}.{document.pages}.pdf", document.pdf)


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: another build may be reading."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    os.replace(draft, path)
