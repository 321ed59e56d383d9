"""The kinds of booklet, and which of them an edition has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duben.model import Variant


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table: a template and what paper it is for."""

    name: str
    template: str
    paper: str
    """"A5" or "A4"."""
    sides: int = 1
    """Pages that one side of a sheet carries."""
    notes: str = "foot"
    """Where terms are explained: "foot" of the page and end, "end" alone, or nowhere ("")."""


KINDS = {
    kind.name: kind
    for kind in (
        Kind("booklet", "booklet.typ", "A5"),
        Kind("imposed", "impose.typ", "A4", sides=2),
        Kind("large", "booklet.typ", "A4", notes="end"),
        Kind("gb", "gb.typ", "A4", notes=""),
        Kind("section", "booklet.typ", "A5"),
        Kind("columns", "columns.typ", "A4", notes=""),
        Kind("facing", "facing.typ", "A5", notes=""),
        Kind("ruby", "ruby.typ", "A4", notes=""),
    )
}
PLAIN = ("booklet", "imposed", "large", "section")
PARALLEL = ("columns", "facing")


def kinds(variant: Variant, chosen: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds that an edition is printed in, of those that the site has chosen."""
    if variant.beside:
        names: tuple[str, ...] = PARALLEL
    elif variant.reading:
        names = ("ruby",)
    elif variant.script or variant.translation:
        names = PLAIN
    else:
        names = (*PLAIN, "gb")  # GB/T 9704-2012 is for simplified characters
    return tuple(KINDS[name] for name in names if name in chosen)
