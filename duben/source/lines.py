"""What a source file holds, whatever its format: lines of text, and what it says about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineKind = Literal["text", "title", "heading", "row", "note", "margin"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a heading, a table row (its cells parted by tabs) or a footnote.

    A footnote's text begins with [^label]: and follows the paragraph that holds [^label].
    "margin" is what stands around the text in the file: the menus of a web page, the numbers and
    heads of pages, hidden text. It is dropped with a record, unless a person keeps it.
    """

    text: str
    kind: LineKind = "text"
    level: int = 0
    """Of a heading that the file itself marks as one: 1 to 6."""
