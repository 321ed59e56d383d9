"""What one document is made of: a template and its data; with a key over all of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TAGGED = ("ua-1", "a-2a")
"""ISO 14289-1 and ISO 19005-2 level A. Under any standard a glyph that no face has is an error."""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to typeset."""

    name: str
    """Its file in downloads/<slug>/, without the suffix: "luodian-2021.zh-hans.booklet"."""
    template: str
    """The file in templates/print/ that it begins with."""
    data: Mapping[str, Any]
    timestamp: int
    """Seconds since 1970, written into the file in place of the clock."""
    pictures: Mapping[str, Path] = field(default_factory=dict)
    """Path in the data -> the file."""
    sheets: bytes = field(default=b"", repr=False)
    """A finished document that this one sets anew: a booklet to impose."""
    thumbnail: bool = True

    @property
    def standards(self) -> tuple[str, ...]:
        """Sheets have no text of their own, and none of the standards lets a PDF hold another."""
        return () if self.sheets else TAGGED

    def json(self) -> bytes:
        return json.dumps(self.data, ensure_ascii=False, sort_keys=True).encode()

    def key(self, press: str) -> str:
        """Changes whenever the document may: its data, its pictures, `press` (what sets it)."""
        made_of = (press, self.template, str(self.timestamp), str(self.thumbnail))
        digest = hashlib.sha256("\n".join(made_of).encode() + self.json())
        for name, path in sorted(self.pictures.items()):
            digest.update(name.encode() + hashlib.sha256(path.read_bytes()).digest())
        digest.update(hashlib.sha256(self.sheets).digest())
        return digest.hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Document:
    """A finished PDF."""

    pdf: bytes = field(repr=False)
    pages: int
    thumbnail: bytes = field(default=b"", repr=False)
    """Its first page as a small PNG."""
