"""Bytes of a source file -> its text, with the encoding that was found."""

from __future__ import annotations

import codecs

from duben.problem import Stop, found

LIMIT = 10_000_000
"""Bytes; a whole year's report is some 60,000."""
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("gb18030", "big5hkscs")
# The characters that make up about a fifth of any Chinese text, in both scripts.
COMMON = frozenset("的一是在了和有大这這主中人上为為们們地发發工业業建设設政府年会會")


def decode(data: bytes, shown: str) -> tuple[str, str]:
    """The text, its lines ended by line feeds, and the name of its encoding.

    Order: byte order mark, strict UTF-8, then the legacy encoding in which the most common
    characters make up the larger share. Raises Stop with E-SRC-007 when none fits.
    """
    if len(data) > LIMIT:
        raise Stop(found("E-SRC-009", shown, size=len(data), limit=LIMIT))
    encodings = [name for mark, name in BOMS if data.startswith(mark)] or ["utf-8"]
    try:
        text, name = data.decode(encodings[0]), encodings[0]
    except UnicodeDecodeError as error:
        text, name = _legacy(data)
        if not name:
            # The error counts from behind the mark that the codec has dropped.
            mark = len(codecs.BOM_UTF8) if encodings[0] == "utf-8-sig" else 0
            raise Stop(found("E-SRC-007", shown, byte=error.start + mark)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n"), name


def decode_as(data: bytes, encoding: str, shown: str) -> str:
    """The text of a file whose encoding is on record."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise Stop(found("E-SRC-007", shown, byte=getattr(error, "start", 0))) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _legacy(data: bytes) -> tuple[str, str]:
    best = ("", "", 0.0)
    for name in LEGACY:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        share = sum(character in COMMON for character in text) / max(len(text), 1)
        if share > best[2]:
            best = (text, name, share)
    return best[0], best[1]
