"""The files of a book -> a zip that reading systems open, the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The container of EPUB Open Container Format 3.3: mimetype first, stored, without a date."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), b"application/epub+zip")
        for name, data in {"META-INF/container.xml": CONTAINER, **files}.items():
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), data)
    return made.getvalue()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = method
    entry.create_system = 3  # as on Unix, wherever it is made
    entry.external_attr = 0o644 << 16
    return entry
