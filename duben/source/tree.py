"""A heading of an outline, with what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duben.source.body import Body


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and, in the order of the source, its paragraphs and sub-headings."""

    level: int
    number: str
    """As printed, 一、 or （二）; empty where it has none."""
    title: str
    stop: str
    """The 。 that ends it in the source, or nothing."""
    style: str
    """"own": a line of its own; "run": its text begins on the same line."""
    body: Body
    """Number and title as the source has them, without the stop."""
    confidence: float = 1.0
    """Of an unnumbered heading: how sure it is that it is one."""
    content: tuple[Body | Heading, ...] = ()

    def walk(self) -> Iterator[Heading]:
        """The heading and all below it."""
        yield self
        for entry in self.content:
            if isinstance(entry, Heading):
                yield from entry.walk()

    @property
    def line(self) -> int:
        return self.body.line
