"""The files of a finished site -> site.zip, to carry the whole of it away."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from duben.model import Page

NAME = "site.zip"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format knows, for every file: same site, same bytes."""


def packed(folder: Path, paths: Iterable[str]) -> Iterator[Page]:
    """site.zip with every file of `paths`, sorted, readable by everyone."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(paths):
            entry = zipfile.ZipInfo(path, _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (folder / path).read_bytes())
    yield Page(NAME, body.getvalue())
