"""Reports, texts and outlines in a few readable lines, for the cases to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from duben.blocks import Block, Image, Items, Note, Paragraph, Table
from duben.model import Report, Section
from duben.proof.passage import passages
from duben.proof.proofreading import findings
from duben.source.body import Body
from duben.source.structure import Structure
from duben.source.tree import Heading
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


def structure(seen: Structure) -> str:
    """Front matter, headings with style and line, bodies with their line, annexes."""
    outline = seen.outline
    lines = [*_front(seen), *(_body(body, "opening ") for body in outline.opening)]
    lines += [line for heading in outline.headings for line in _heading(heading, "")]
    lines += [_body(body, "closing ") for body in outline.closing]
    return "\n".join([*lines, *_annexes(seen)])


def headings(seen: Structure) -> str:
    """The headings alone, then what is proposed and what is doubtful."""
    lines = [f"{'  ' * (h.level - 1)}{_named(h)}" for h in seen.outline.walk()]
    lines += [f"? {_named(h)}" for h in seen.outline.proposed]
    lines += [f"{kind} {_body(body, '')}" for body, kind in seen.outline.doubts]
    return "\n".join(lines)


def front(seen: Structure) -> str:
    """What stands before the text, and the lines that go with the reason."""
    gone = [r for r in seen.repairs if not r.after]
    return "\n".join([*_front(seen), *(f"- {r.line}: {r.before} ({r.why})" for r in gone)])


def slips(source: Report) -> str:
    """What a proofreader marks, one line each: code, unit, the marked words, what is said."""
    rows = []
    for passage, slip in findings(passages(source)):
        words = passage.value[slip.start : slip.end]
        said = " ".join(f"{name}={value}" for name, value in slip.values if value != words)
        rows.append(f"{slip.code} {passage.unit} {words} {said}".rstrip())
    return "\n".join(rows)


def annexes(seen: Structure) -> str:
    """The annexes, and how many marks in the text point at a glossary."""
    lines = [*_annexes(seen), *([f"markers: {len(seen.markers)}"] if seen.markers else [])]
    return "\n".join(lines)


def _front(seen: Structure) -> Iterator[str]:
    rows = seen.front
    named = (
        ("title", rows.title),
        ("occasion", rows.occasion),
        ("speaker", rows.speaker),
    )
    yield from (f"{name}: {body.text}" for name, body in named if body)
    if rows.date:
        yield f"date: {rows.date}"
    if rows.salutation:
        yield f"salutation: {rows.salutation.text}"
    yield from (_body(body, "before ") for body in rows.opening)


def _annexes(seen: Structure) -> Iterator[str]:
    for annex in seen.annexes:
        yield f"annex {annex.title.line}: {annex.title.text}"
        if annex.entries:
            yield from (f"  {e.number}|{e.term}|{e.definition}" for e in annex.entries)
        else:
            yield from (_body(body, "  ") for body in annex.bodies)


def _named(heading: Heading) -> str:
    sure = f" {heading.confidence}" if heading.confidence < 1 else ""
    return f"{heading.number}|{heading.title}|{heading.stop} {heading.style}{sure}"


def _heading(heading: Heading, indent: str) -> Iterator[str]:
    yield f"{indent}h{heading.level} {_named(heading)} @{heading.line}"
    for entry in heading.content:
        if isinstance(entry, Heading):
            yield from _heading(entry, indent + "  ")
        else:
            yield _body(entry, indent + "  ")


def _body(body: Body, before: str) -> str:
    return f"{before}{body.line}: {body.text}"
