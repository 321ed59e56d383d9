"""Bytes of a saved page -> its markup as text; of a web archive, its first page."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError

from duben.problem import Stop, found
from duben.source.decode import LIMIT, decode

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_HEAD = 4_096
_ARCHIVE = re.compile(rb"\s*(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot)[\w-]*:", re.I)


def markup(data: bytes, shown: str) -> tuple[str, str]:
    """(the markup, its encoding). Raises Stop with E-SRC-007, E-SRC-009 and E-SRC-040."""
    if len(data) > LIMIT:
        raise Stop(found("E-SRC-009", shown, size=len(data), limit=LIMIT))
    said = ""
    if _ARCHIVE.match(data):
        data, said = _archived(data, shown)
    meta = _META.search(data[:_HEAD])
    return decode(data, shown, said or (meta[1].decode("ascii") if meta else ""))


def _archived(data: bytes, shown: str) -> tuple[bytes, str]:
    """The first page of a web archive (RFC 2557) and the encoding it names."""
    try:
        for part in message_from_bytes(data).walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes):
                    return payload, part.get_content_charset() or ""
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise Stop(found("E-SRC-040", shown, part="text/html")) from error
    raise Stop(found("E-SRC-040", shown, part="text/html"))
