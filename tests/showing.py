"""Reports, texts and outlines in a few readable lines, for the cases to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from duben.blocks import Block, Image, Items, Note, Paragraph, Table
from duben.model import Report, Section
from duben.source.front import Body
from duben.source.outline import Heading, Outline
from duben.text import Text


def inline(text: Text, kinds: Iterable[str] = ("strong", "emphasis", "link", "note")) -> str:
    """这是⟨strong 双城⟩战略⟨note 1⟩; a link and a term show their target: ⟨link /a 文⟩."""
    shown = frozenset(kinds)
    parts: list[str] = []
    opened: list[object] = []
    for run in text.runs():
        marks = [mark for mark in run.marks if mark.kind in shown]
        while opened and opened != marks[: len(opened)]:
            parts.append("⟩")
            opened.pop()
        for mark in marks[len(opened) :]:
            target = f" {mark.target}" if mark.target else ""
            space = " " if mark.start < mark.end else ""
            parts.append(f"⟨{mark.kind}{target}{space}")
            opened.append(mark)
        parts.append(text.value[run.start : run.end])
    return "".join(parts) + "⟩" * len(opened)


def report(source: Report) -> str:
    """Sections as [id] number|title|stop, blocks by id below them."""
    return "\n".join(line for section in source.sections for line in _section(section, ""))


def _section(section: Section, indent: str) -> Iterator[str]:
    name = section.role or f"{section.number}|{inline(section.title)}|{section.stop}"
    yield f"{indent}[{section.id}] {name}"
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _section(block, indent + "  ")
        else:
            yield from _block(block, indent + "  ")


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"{indent}{block.id} {inline(block.text)}"
        case Note():
            yield f"{indent}{block.id} note {block.label}: {inline(block.text)}"
        case Image():
            yield f"{indent}{block.id} image {block.path} | {block.alt.value}"
        case Items():
            yield f"{indent}{block.id} " + (f"ol {block.start}" if block.ordered else "ul")
            for number, item in enumerate(block.items, 1):
                yield f"{indent}  {number}."
                for inner in item:
                    yield from _block(inner, indent + "    ")
        case Table():
            yield f"{indent}{block.id} table"
            for row in (block.head, *block.rows):
                cells = (f"{c.id} {inline(c.text)}" + f" ({c.align})" * bool(c.align) for c in row)
                yield f"{indent}  " + " | ".join(cells)


def outline(seen: Outline) -> str:
    """The outline: front matter, then headings with style and line, bodies with their line."""
    front = (
        ("title", seen.title),
        ("place", seen.place),
        ("occasion", seen.occasion),
        ("date", seen.date),
        ("salutation", seen.salutation),
    )
    lines = [f"{name}: {value}" for name, value in front if value]
    lines += [_body(body, "opening ") for body in seen.opening]
    lines += [line for heading in seen.headings for line in _heading(heading, "")]
    lines += [_body(body, "closing ") for body in seen.closing]
    return "\n".join(lines)


def _heading(heading: Heading, indent: str) -> Iterator[str]:
    name = f"{heading.number}|{heading.title}|{heading.stop}"
    yield f"{indent}h{heading.level} {name} {heading.style} @{heading.line}"
    for entry in heading.content:
        if isinstance(entry, Heading):
            yield from _heading(entry, indent + "  ")
        else:
            yield _body(entry, indent + "  ")


def _body(body: Body, before: str) -> str:
    return f"{before}{body.line}: {body.text}"
