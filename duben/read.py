"""content/<slug>/ -> a Report: Markdown files in order, ids by position, sentences marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from markdown_it.token import Token

from duben import markdown, report_file
from duben.blocks import Block, Cell, Image, Items, Note, Paragraph, Table
from duben.model import Report, Section
from duben.problem import Stop, found
from duben.sentence import sentences
from duben.sign import sign
from duben.text import Mark, Text
from duben.textfile import read_text

LANG = "zh-Hans"
NONE = Text("")
CLOSING = "-closing.md"


@dataclass(slots=True)
class _Open:
    """A section that is still being filled."""

    id: str
    level: int
    number: str = ""
    title: Text = NONE
    stop: str = ""
    role: str = ""
    blocks: list[Block | _Open] = field(default_factory=list)

    def done(self) -> Section:
        blocks = tuple(b.done() if isinstance(b, _Open) else b for b in self.blocks)
        return Section(self.id, self.number, self.title, self.stop, self.role, blocks)

    def next_child(self) -> str:
        count = sum(isinstance(block, _Open) for block in self.blocks)
        return f"{self.id}-{count + 1}"

    def next_block(self) -> str:
        count = sum(not isinstance(block, _Open) for block in self.blocks)
        return f"p{self.id}-{count + 1}"


def report(folder: Path, shown: str) -> Report:
    """Read one report's folder. Raises Stop where it cannot be read."""
    record = report_file.read_report(folder, shown)
    names = sorted(path.name for path in folder.glob("[0-9][0-9]-*.md"))
    if not names:
        raise Stop(found("E-SRC-004", shown, count=0))
    roots: list[_Open] = []
    for name in names:
        text = read_text(folder / name, f"{shown}/{name}")
        _file(text, f"{shown}/{name}", roots, closes=name == names[-1] or name.endswith(CLOSING))
    return Report(
        folder.name,
        _marked("title", Text(record.title)),
        _marked("place", Text(record.place)),
        _marked("occasion", Text(record.occasion)),
        _marked("speaker", Text(record.speaker)),
        record.date,
        LANG,
        record.evidence(),
        tuple(root.done() for root in roots),
        record.chosen(),
        record.drawn(),
        record.overrides(),
    )


def _file(text: str, shown: str, roots: list[_Open], closes: bool) -> None:
    """Add a file's sections to the report's.

    Text before any heading opens the report in its first file, closes it in a last file or one
    before the annexes that has no headings, and elsewhere goes on where the file before ended.
    """
    groups = list(_groups(markdown.tokens(text)))
    headed = any(group[0].type == "heading_open" for group in groups)
    stack: list[_Open] = []
    for group in groups:
        if group[0].type == "heading_open":
            _descend(stack, roots, group, shown)
        elif group[0].type == "hr":
            del stack[max(len(stack) - 1, 1) :]
        else:
            if not stack:
                stack.append(_headless(roots, closes=closes and not headed))
            stack[-1].blocks.append(_block(group, stack[-1].next_block(), shown))


def _descend(stack: list[_Open], roots: list[_Open], group: Sequence[Token], shown: str) -> None:
    """Open the section that a heading begins, below those that stay open."""
    level = int(group[0].tag[1])
    stack[:] = [entry for entry in stack[: level - 1] if not entry.role]
    if len(stack) < level - 1:
        raise Stop(found("E-MD-003", shown, _line(group), excerpt=group[1].content))
    entry = _Open(stack[-1].next_child() if stack else str(_numbered(roots) + 1), level)
    _head(entry, markdown.inline(group[1].children or ()))
    (stack[-1].blocks if stack else roots).append(entry)
    stack.append(entry)


def _headless(roots: list[_Open], closes: bool) -> _Open:
    """The section to which text before any heading of a file belongs."""
    if not roots:
        roots.append(_Open("0", 1, role="opening"))
    elif closes and _numbered(roots):
        roots.append(_Open(str(_numbered(roots) + 1), 1, role="closing"))
    return roots[-1]


def _numbered(roots: Sequence[_Open]) -> int:
    return sum(root.role != "opening" for root in roots)


def _line(group: Sequence[Token]) -> int:
    return group[0].map[0] + 1 if group[0].map else 0


def _groups(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each top-level block."""
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield group
            group = []


def _head(entry: _Open, text: Text) -> None:
    """Split a heading into its printed number, its title and the 。 that ends it."""
    number = sign(text.value)
    if number:
        entry.number = number.text
    title = text.value[len(entry.number) :]
    entry.title = Text(title.rstrip("。"), lang=LANG)
    entry.stop = title[len(entry.title.value) :]


def _block(group: Sequence[Token], id: str, shown: str) -> Block:
    kind = group[0].type
    if kind == "paragraph_open":
        return _paragraph(group[1], id)
    if kind in ("bullet_list_open", "ordered_list_open"):
        start = int(group[0].attrGet("start") or 1)
        return Items(id, kind.startswith("ordered"), start, tuple(_items(group[1:-1], id, shown)))
    if kind == "table_open":
        return _table(group, id)
    if kind == "footnote_reference_open":
        text = markdown.inline([t for g in group for t in g.children or ()])
        return Note(id, str(group[0].meta["label"]), _marked(id, text))
    raise Stop(found("E-MD-004", shown, _line(group), excerpt=group[0].markup))


def _paragraph(token: Token, id: str) -> Block:
    picture = markdown.picture(token.children or ())
    if picture:
        return Image(id, picture[0], _marked(id, Text(picture[1])))
    return Paragraph(id, _marked(id, markdown.inline(token.children or ())))


def _items(tokens: Sequence[Token], id: str, shown: str) -> Iterator[tuple[Block, ...]]:
    """The blocks of each item of a list."""
    item: list[Token] = []
    number = 0
    base = tokens[0].level if tokens else 0
    for token in tokens:
        if token.level == base and token.type == "list_item_open":
            item, number = [], number + 1
        elif token.level == base and token.type == "list_item_close":
            inner = [_relevelled(part, base + 1) for part in item]
            yield tuple(
                _block(group, f"{id}-i{number}-{n}", shown)
                for n, group in enumerate(_groups(inner), 1)
            )
        else:
            item.append(token)


def _relevelled(token: Token, base: int) -> Token:
    return token.copy(level=token.level - base)


def _table(group: Sequence[Token], id: str) -> Table:
    rows: list[list[Cell]] = []
    number = 0
    align = ""
    for token in group:
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            align = str(token.attrGet("style") or "").removeprefix("text-align:")
        elif token.type == "inline":
            number += 1
            cell = f"{id}-c{number}"
            text = _marked(cell, markdown.inline(token.children or ()))
            rows[-1].append(Cell(cell, text, align))
    return Table(id, tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))


def _marked(id: str, text: Text) -> Text:
    """The text with its sentences marked: p1-2-3 holds s1-2-3-1, s1-2-3-2 ..."""
    text = replace(text, lang=LANG)
    if not id.startswith("p") or id == "place":
        return text
    spans = enumerate(sentences(text.value), 1)
    return text.mark(Mark(a, b, "sentence", f"s{id[1:]}-{n}") for n, (a, b) in spans)
