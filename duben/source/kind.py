"""A file's name and bytes -> what it is read as; one that is not what it is called is refused."""

from __future__ import annotations

import re

from duben.problem import Stop, found

PLAIN = (".txt", ".md")
PAGES = (".html", ".htm", ".mht", ".mhtml")
SUFFIXES = (*PLAIN, *PAGES, ".docx", ".pdf")
OLD = (".doc", ".wps", ".wpt", ".rtf", ".dot", ".odt", ".xls", ".xlsx", ".ofd", ".ceb")
"""Formats that a person has to save anew."""
PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic")
"""Scans."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED = "EncryptedPackage".encode("utf-16-le")
"""Stands in a .docx with a password, which is such a file too."""
_RTF = b"{\\rtf"
# How a file of each kind begins.
_BEGINS = ((b"PK\x03\x04", ".docx"), (b"%PDF-", ".pdf"))
_PICTURE = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\x00", b"MM\x00*")
_HEAD = 1_024
_TAG = re.compile(r"<(?:p|div|span|br|td|tr|html|head|body|meta)\b[^<>]{0,2000}>", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_FEWEST = 10
"""Tags of a text that is a page's markup."""


def by_name(suffix: str, shown: str) -> None:
    """Raises Stop for a suffix that is not read: E-SRC-020, E-SRC-042 or E-SRC-003."""
    if suffix in OLD:
        raise Stop(found("E-SRC-020", shown, suffix=suffix))
    if suffix in PICTURES:
        raise Stop(found("E-SRC-042", shown, pages=1, all=1))
    if suffix not in SUFFIXES:
        raise Stop(found("E-SRC-003", shown, suffix=suffix or "-"))


def by_bytes(data: bytes, suffix: str, shown: str) -> None:
    """Raises Stop for bytes of another kind than the name says: E-SRC-020, 041, 042 or 045."""
    if data.startswith(_OLE):
        sealed = suffix == ".docx" and _SEALED in data
        raise Stop(
            found("E-SRC-041", shown) if sealed else found("E-SRC-020", shown, suffix=".doc")
        )
    if data.startswith(_RTF):
        raise Stop(found("E-SRC-020", shown, suffix=".rtf"))
    if data.startswith(_PICTURE):
        raise Stop(found("E-SRC-042", shown, pages=1, all=1))
    kind = next((kind for mark, kind in _BEGINS if data.startswith(mark)), suffix)
    if kind != suffix:
        raise Stop(found("E-SRC-045", shown, suffix=suffix, kind=kind))


def is_page(text: str) -> bool:
    """Whether a text is the markup of a page."""
    if _PAGE.match(text[:_HEAD]):
        return True
    return sum(1 for _ in zip(range(_FEWEST), _TAG.finditer(text), strict=False)) == _FEWEST


def is_markup(text: str) -> bool:
    """Whether a text has any element at all."""
    return bool(re.search(r"<(?:[a-zA-Z]|!doctype)", text, re.IGNORECASE))
