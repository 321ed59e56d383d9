"""Bytes of a .docx -> its parts as XML trees, with short names and within limits."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from duben.problem import Problem, Stop, found
from duben.source.word.xml import Hostile, Malformed, tree

LARGEST = 50_000_000
"""Bytes of one part; the document of a 160-page report has some 3,000,000."""
WHOLE = 500_000_000
"""Bytes of all parts together, pictures too."""
RATIO = 200
"""How many times larger a part of more than `PLAIN` bytes may become; Word's own reach 40."""
PLAIN = 2_000_000
DIRECTORY = 1_000_000
"""Bytes of the list of parts: some 10,000 of them."""
_END = b"PK\x05\x06"
_RELATIONS = "/relationships/"


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file: its document and the parts that the document names, as trees."""

    document: Element
    related: Mapping[str, Element]
    """By the last word of their relation: styles, numbering, footnotes, endnotes."""
    embedded: tuple[str, ...] = ()
    """Names of whole files that stand in for a part of the text (altChunk)."""


def package(data: bytes, shown: str) -> Package:
    """Raises Stop: E-SRC-041 for a password, E-SRC-040 for a broken file, E-SRC-022 for one that
    is too much.
    """
    _refuse_directory(data, shown)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_sizes(archive, shown)
            return _package(archive, shown)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise Stop(found("E-SRC-040", shown, part="zip")) from error
    except (ValueError, struct.error, UnicodeDecodeError) as error:
        raise Stop(found("E-SRC-040", shown, part="zip")) from error


def _package(archive: zipfile.ZipFile, shown: str) -> Package:
    names = {name.lower(): name for name in archive.namelist()}
    start = _targets(archive, "", names, shown).get("officeDocument", ["word/document.xml"])[0]
    if start.lower() not in names:
        raise Stop(found("E-SRC-040", shown, part=start))
    targets = _targets(archive, start, names, shown)
    related: dict[str, Element] = {
        kind: _part(archive, names[targets[kind][0].lower()], shown)
        for kind in ("styles", "numbering", "footnotes", "endnotes")
        if kind in targets and targets[kind][0].lower() in names
    }
    document = _part(archive, names[start.lower()], shown)
    return Package(document, related, tuple(targets.get("aFChunk", ())))


def _targets(
    archive: zipfile.ZipFile, part: str, names: Mapping[str, str], shown: str
) -> dict[str, list[str]]:
    """The kind of relation -> the names of the parts that a part points at."""
    folder, name = posixpath.split(part)
    listed = names.get(posixpath.join(folder, "_rels", f"{name}.rels").lower())
    found_: dict[str, list[str]] = {}
    for row in _part(archive, listed, shown) if listed else ():
        kind = row.get("Type", "").rpartition(_RELATIONS)[2]
        target = posixpath.normpath(posixpath.join("/", folder, row.get("Target", "")))
        if row.get("TargetMode") != "External":
            found_.setdefault(kind, []).append(target.lstrip("/"))
    return found_


def _part(archive: zipfile.ZipFile, name: str, shown: str) -> Element:
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise Stop(found("E-SRC-041", shown))
    try:
        return tree(archive.read(info))
    except Hostile as error:
        raise Stop(_too_much(shown, name, error.what, error.size, error.limit)) from error
    except Malformed as error:
        raise Stop(found("E-SRC-040", shown, part=f"{name}: {error}")) from error


def _refuse_directory(data: bytes, shown: str) -> None:
    """The list of parts is looked at before it is read: a million entries take memory and time."""
    at = data.rfind(_END)
    if at < 0 or len(data) < at + 16:
        raise Stop(found("E-SRC-040", shown, part="zip"))
    size = int.from_bytes(data[at + 12 : at + 16], "little")
    if size > DIRECTORY:
        raise Stop(_too_much(shown, "", "limit.directory", size, DIRECTORY))


def _refuse_sizes(archive: zipfile.ZipFile, shown: str) -> None:
    parts = archive.infolist()
    whole = sum(part.file_size for part in parts)
    for part in parts:
        name, size = part.filename, part.file_size
        if size > LARGEST and name.lower().endswith((".xml", ".rels")):
            raise Stop(_too_much(shown, name, "limit.part", size, LARGEST))
        if size > PLAIN and size > RATIO * part.compress_size:
            ratio = size // max(part.compress_size, 1)
            raise Stop(_too_much(shown, name, "limit.ratio", ratio, RATIO))
    if whole > WHOLE:
        raise Stop(_too_much(shown, "", "limit.whole", whole, WHOLE))


def _too_much(shown: str, name: str, what: str, size: int, limit: int) -> Problem:
    return found("E-SRC-022", shown, excerpt=name, what=what, size=size, limit=limit)
