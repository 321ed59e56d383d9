"""Rows -> CSV that a spreadsheet opens safely: a byte order mark, RFC 4180, no cell that runs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
_ACTIVE = re.compile(r"[=+\-@|%;\s]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180, 2.1)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode()


def safe(cell: str) -> str:
    """The cell, led by an apostrophe where a spreadsheet would take it for a formula.

    Numbers, negative ones too, stay as they are.
    """
    if _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}" if _ACTIVE.match(cell) else cell
