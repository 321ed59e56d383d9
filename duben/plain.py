"""A report -> its text without any markup, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from duben import markdown
from duben.blocks import Block, Image, Items, Note, Paragraph, Table
from duben.model import Report, Section


def text(report: Report) -> str:
    """One line a paragraph, an empty line between, as the report prints it."""
    head = [report.title.value, report.occasion.value]
    return "\n\n".join([*head, *(line for s in report.sections for line in _section(s))]) + "\n"


def marked(report: Report, name: str) -> str:
    """The same in Markdown, the report's name as its first heading."""
    lines = [f"# {markdown.escape(name)}", markdown.escape(report.occasion.value)]
    for section in report.sections:
        lines += _section(section, signs=True)
    return "\n\n".join(lines) + "\n"


def _section(section: Section, signs: bool = False) -> Iterator[str]:
    title = section.lead + section.title.value + section.stop
    if title:
        yield f"{'#' * min(section.level + 1, 6)} {markdown.escape(title)}" if signs else title
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(block, signs)
        else:
            yield from _block(block, signs)


def _block(block: Block, signs: bool) -> Iterator[str]:
    match block:
        case Paragraph() | Note():
            yield markdown.escape(block.text.value) if signs else block.text.value
        case Items():
            for number, item in enumerate(block.items, block.start):
                sign = f"{number}. " if block.ordered else "- "
                rows = [line for inner in item for line in _block(inner, signs)]
                yield "\n".join(f"{sign if n == 0 else '   '}{row}" for n, row in enumerate(rows))
        case Table():
            cells = [[cell.text.value for cell in row] for row in (block.head, *block.rows)]
            yield _ruled(cells) if signs else "\n".join("\t".join(row) for row in cells)
        case Image():
            alt = block.alt.value
            yield f"![{markdown.escape(alt)}]({block.path})" if signs else alt


def _ruled(cells: list[list[str]]) -> str:
    """A table with a row of dashes under its head."""
    rows = [[markdown.escape(cell) for cell in row] for row in cells]
    rows.insert(1, ["---"] * len(cells[0]))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
