"""A report's structure -> Markdown files, one a part, as people edit them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben import markdown
from duben.source.body import Body
from duben.source.structure import Structure
from duben.source.tree import Heading

DIVIDER = "---"


def files(seen: Structure) -> Iterator[tuple[str, str]]:
    """(file name, Markdown) for the opening, each part, the closing and each annex.

    A line --- ends a sub-section: what follows belongs to the part above it.
    """
    outline = seen.outline
    salutation = [seen.front.salutation] if seen.front.salutation else []
    opening = [*seen.front.opening, *salutation, *outline.opening]
    if opening:
        yield "00-opening.md", _joined(_bodies(opening))
    for number, part in enumerate(outline.headings, 1):
        yield f"{number:02}-part-{number}.md", _joined(_heading(part))
    last = len(outline.headings) + 1
    if outline.closing:
        yield f"{last:02}-closing.md", _joined(_bodies(outline.closing))
    for number, annex in enumerate(seen.annexes, 1):
        title = f"# {markdown.escape(annex.title.text)}"
        blocks = [title, *_bodies(annex.bodies)]
        yield f"{last + number:02}-annex-{number}.md", _joined(blocks)


def _heading(heading: Heading) -> Iterator[str]:
    title = markdown.escape(heading.number + heading.title + heading.stop)
    yield f"{'#' * heading.level} {title}"
    below = False
    run: list[Body] = []
    for entry in heading.content:
        if isinstance(entry, Heading):
            yield from _bodies(run)
            run = []
            yield from _heading(entry)
            below = True
        else:
            if below:
                yield DIVIDER
            run.append(entry)
            below = False
    yield from _bodies(run)


def _bodies(bodies: Sequence[Body]) -> Iterator[str]:
    """Paragraphs; rows that follow each other with as many cells make a table."""
    index = 0
    while index < len(bodies):
        rows = [bodies[index]]
        while _goes_on(rows, bodies[index + len(rows) : index + len(rows) + 1]):
            rows.append(bodies[index + len(rows)])
        if bodies[index].kind == "row" and len(rows) > 1:
            yield _table(rows)
        else:
            rows = rows[:1]
            yield _body(bodies[index])
        index += len(rows)


def _goes_on(rows: Sequence[Body], following: Sequence[Body]) -> bool:
    first = rows[0]
    alike = (b.kind == "row" and b.text.count("\t") == first.text.count("\t") for b in following)
    return first.kind == "row" and any(alike)


def _table(rows: Sequence[Body]) -> str:
    cells = [
        "| " + " | ".join(markdown.escape(cell.strip()) for cell in row.text.split("\t")) + " |"
        for row in rows
    ]
    rule = "|" + " --- |" * (rows[0].text.count("\t") + 1)
    return "\n".join([cells[0], rule, *cells[1:]])


def _body(body: Body) -> str:
    """A paragraph as Markdown, with the marks that stand in it."""
    if not body.inserts:
        return markdown.escape(body.text)
    parts: list[str] = []
    position = 0
    for at, insert in sorted(body.inserts, key=lambda pair: pair[0]):
        piece = body.text[position:at]
        parts += [markdown.escape(piece) if not parts else markdown.escape_inner(piece)]
        parts.append(insert)
        position = at
    return "".join(parts) + markdown.escape_inner(body.text[position:])


def _joined(blocks: Iterator[str] | Sequence[str]) -> str:
    return "\n\n".join(blocks) + "\n"
