"""Characters that no face of the press has -> remembered, and set as a geta, 〓."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import replace
from pathlib import Path

from duben.booklet.job import Job
from duben.booklet.typeset import Outcome, press

GETA = "〓"
"""U+3013, which Chinese printers set where a sort is missing."""
FOLDER = ".cache/print"
_NAMED = re.compile(r'the text `?"(?P<text>.+?)"`? could not be displayed', re.DOTALL)


def lacking(root: Path) -> str:
    """The characters that these faces are known to lack, sorted."""
    path = _memory(root)
    return path.read_text("utf-8") if path.is_file() else ""


def learn(root: Path, characters: str) -> None:
    """Remember characters that the typesetter has named."""
    if characters:
        path = _memory(root)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.write_text("".join(sorted({*lacking(root), *characters})), encoding="utf-8")
        draft.replace(path)


def named(outcome: Outcome) -> str:
    """The characters that the typesetter's error names; none for a finished document."""
    match = _NAMED.search(outcome) if isinstance(outcome, str) else None
    return "".join(c for c in match["text"] if not c.isspace()) if match else ""


def without(job: Job, characters: str) -> Job:
    """The same job with a geta in the place of each of these characters."""
    text = json.dumps(job.data, ensure_ascii=False)
    if not set(text) & set(characters):
        return job
    return replace(job, data=json.loads(text.translate(dict.fromkeys(map(ord, characters), GETA))))


def _memory(root: Path) -> Path:
    """Other faces lack other characters: the file's name says which these are."""
    digest = hashlib.sha256(press(root / "templates/print").encode()).hexdigest()[:12]
    return root / FOLDER / f"lacking-{digest}.txt"
