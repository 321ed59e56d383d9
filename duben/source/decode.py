"""Bytes of a source file -> its text, with the encoding that was found."""

from __future__ import annotations

import codecs
import re

from duben.problem import Stop, found
from duben.source.strange import STRANGE, strange_from, strangeness

LIMIT = 10_000_000
"""Bytes; a whole year's report is some 60,000."""
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# Pages name an encoding and use the larger one that holds it (WHATWG Encoding, 4.2).
WIDER = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16le", "unicode"), "utf-16-le"),
}
# What ends a line: also CR CR LF, the separators of Unicode, and the letters \r\n themselves.
_LINE_END = re.compile(r"\r*\n|\r|[\u2028\u2029\x85\x0b\x0c]|(?:\\r)?\\n|\\r")


def decode(data: bytes, shown: str, said: str = "") -> tuple[str, str]:
    """The text, its lines ended by line feeds, and the name of its encoding.

    Order: byte order mark, strict UTF-8, the encoding that the file itself names (`said`), then
    the legacy one in which the fewest characters are strange. Raises Stop with
    E-SRC-007 when none fits.
    """
    if len(data) > LIMIT:
        raise Stop(found("E-SRC-009", shown, size=len(data), limit=LIMIT))
    marked = [(name, len(mark)) for mark, name in BOMS if data.startswith(mark)]
    if marked:
        name, skipped = marked[0]
        text = _strict(data, name, shown, skipped)
    else:
        text, name = _unmarked(data, WIDER.get(said.lower(), ""), shown)
    return _LINE_END.sub("\n", text), name


def decode_as(data: bytes, encoding: str, shown: str) -> str:
    """The text of a file whose encoding is on record."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise Stop(found("E-SRC-007", shown, byte=getattr(error, "start", 0))) from error
    return _LINE_END.sub("\n", text)


def _strict(data: bytes, name: str, shown: str, skipped: int) -> str:
    """What a byte order mark says is not doubted; the codec counts from behind it in UTF-8."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        shift = skipped if name == "utf-8-sig" else 0
        raise Stop(found("E-SRC-007", shown, byte=error.start + shift)) from error
    at = strange_from(text) if name == "utf-16" else -1
    if at >= 0:
        byte = skipped + len(text[:at].encode("utf-16-le"))
        raise Stop(found("E-SRC-007", shown, byte=byte))
    return text


def _unmarked(data: bytes, said: str, shown: str) -> tuple[str, str]:
    """UTF-8 where it fits; else the encoding in which the text is least strange."""
    fine = 0
    best: tuple[float, str, str] | None = None
    for name in ("utf-8", said, *LEGACY):
        if not name or (best and best[2] in ("utf-8", said)):
            continue
        try:
            text, end = data.decode(name), len(data)
        except UnicodeDecodeError as error:
            text, end = data[: error.start].decode(name, "ignore"), error.start
        at = -1 if name == "utf-8" and end == len(data) else strange_from(text)
        if at < 0 and end == len(data):
            best = min(best or (2.0, "", ""), (strangeness(text), text, name), key=lambda b: b[0])
        else:
            start = text if at < 0 else text[:at]
            good = end if at < 0 else len(start.encode(name, "surrogatepass"))
            fine = max(fine, good) if strangeness(start) < STRANGE else fine
    if not best:
        raise Stop(found("E-SRC-007", shown, byte=fine))
    return best[1], best[2]
