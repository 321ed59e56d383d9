"""A UTF-8 file -> its text, or a problem that names the byte."""

from __future__ import annotations

from pathlib import Path

from duben.problem import Stop, found

LARGEST = 4_000_000
"""Bytes; what is longer is no text that people edit (docs/decisions/004)."""


def read_text(path: Path, shown: str) -> str:
    """The text, a byte order mark dropped, every line ended by a line feed.

    Raises Stop: E-CFG-005 (no such file), E-SRC-002 (not UTF-8), E-SRC-009 (too large).
    """
    try:
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise Stop(found("E-CFG-005", shown)) from error
    if len(data) > LARGEST:
        raise Stop(found("E-SRC-009", shown, size=len(data), limit=LARGEST))
    try:
        return data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Stop(found("E-SRC-002", shown, line, byte=error.start)) from error


def place(path: Path, shown: str, needle: str) -> tuple[str, int, int, str]:
    """Where a text stands last in a file, as problems name it: path, line, column 0, excerpt."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, ValueError):
        return shown, 0, 0, ""
    numbers = [number for number, line in enumerate(lines, 1) if needle in line]
    if not numbers:
        return shown, 0, 0, ""
    return shown, numbers[-1], 0, lines[numbers[-1] - 1].strip()[:80]
