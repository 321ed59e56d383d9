"""An outline -> Markdown files, one a part, as people edit them."""

from __future__ import annotations

from collections.abc import Iterator

from duben import markdown
from duben.source.front import Body
from duben.source.outline import Heading, Outline

DIVIDER = "---"


def files(seen: Outline) -> Iterator[tuple[str, str]]:
    """(file name, Markdown) for the opening, each part and the closing.

    A line --- ends a sub-section: what follows belongs to the part above it.
    """
    if seen.opening:
        yield "00-opening.md", _joined(_body(body) for body in seen.opening)
    for number, part in enumerate(seen.headings, 1):
        yield f"{number:02}-part-{number}.md", _joined(_heading(part))
    if seen.closing:
        last = len(seen.headings) + 1
        yield f"{last:02}-closing.md", _joined(_body(body) for body in seen.closing)


def _heading(heading: Heading) -> Iterator[str]:
    title = markdown.escape(heading.number + heading.title + heading.stop)
    yield f"{'#' * heading.level} {title}"
    below = False
    for entry in heading.content:
        if isinstance(entry, Heading):
            yield from _heading(entry)
            below = True
        else:
            if below:
                yield DIVIDER
            yield _body(entry)
            below = False


def _body(body: Body) -> str:
    return markdown.escape(body.text)


def _joined(blocks: Iterator[str]) -> str:
    return "\n\n".join(blocks) + "\n"
