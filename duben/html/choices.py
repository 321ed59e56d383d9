"""What the page of notes shows of the choices that script conversion made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where a choice was made: the words around it and the way there."""

    before: str
    behind: str
    href: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One choice of script conversion, and the line of report.toml that changes it."""

    source: str
    tw: str
    hk: str
    rule: str
    count: int
    places: tuple[PlaceView, ...]
    mend: str


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices of one kind: "doubtful", "ruled", "rest"."""

    name: str
    rows: tuple[ChoiceView, ...]
