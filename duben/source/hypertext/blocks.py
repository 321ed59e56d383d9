"""A page's tree -> its text in blocks, as a browser breaks it into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from duben.source.hypertext.tree import Node
from duben.source.list_numbers import written

PROSE = 400
"""Characters; a table with a cell that holds more lays out a page."""
_BLOCKS = frozenset(
    (
        *("html", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"),
        *("dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"),
        *("section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset"),
        *("blockquote", "pre", "center", "address", "figure", "figcaption", "details", "summary"),
        *("hr", "dir", "menu", "noscript", "select", "option", "button", "textarea", "label"),
    )
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BETWEEN = re.compile(
    r"(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\s*\n\s*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])"
)
_STYLES = {
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "cjk-decimal": "ideographDigital",
    "simp-chinese-formal": "chineseLegalSimplified",
    "trad-chinese-formal": "ideographLegalTraditional",
    "a": "lowerLetter",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "i": "lowerRoman",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "1": "decimal",
    "decimal": "decimal",
}
_LIST = re.compile(r"list-style(?:-type)?:([\w-]+)")


@dataclass(slots=True)
class Block:
    """A stretch of text that begins a line; `parent` is the index of the box around it."""

    text: str
    box: int
    level: int = 0
    """Of h1 to h6."""
    linked: int = 0
    """How many of its characters are links."""
    row: bool = False


@dataclass(slots=True)
class Box:
    """An element that breaks lines: where it stands, what it is."""

    node: Node
    parent: int


@dataclass(slots=True)
class Layout:
    """Every box of a page in order, and the blocks of text in them."""

    boxes: list[Box] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def layout(root: Node) -> Layout:
    """Walk a tree; without recursion, since pages may nest deeply."""
    sizes = _sizes(root)
    page = _Page(Layout([Box(root, -1)]), [0])
    stack: list[Iterator[Node | str]] = [iter(root.held)]
    path = [root]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
            page.close(path.pop())
        elif isinstance(item, str):
            page.say(item, path)
        elif item.tag == "tr" and page.in_data_table(path, sizes):
            page.row(item)
        else:
            page.open(item)
            stack.append(iter(item.held))
            path.append(item)
    page.flush()
    return page.layout


@dataclass(slots=True)
class _Page:
    """The line that is being filled, and the boxes around it."""

    layout: Layout
    around: list[int]
    words: list[str] = field(default_factory=list)
    linked: int = 0
    level: int = 0
    links: int = 0
    number: str = ""
    """Of a list item whose text has not begun."""
    counts: list[int] = field(default_factory=list)

    def open(self, node: Node) -> None:
        if node.tag == "br":
            self.flush()
        self.links += node.tag == "a"
        if node.tag not in _BLOCKS:
            return
        self.flush()
        self.layout.boxes.append(Box(node, self.around[-1]))
        self.around.append(len(self.layout.boxes) - 1)
        if re.fullmatch("h[1-6]", node.tag):
            self.level = int(node.tag[1])
        if node.tag in ("ol", "ul"):
            start = node.attributes.get("start", "1")
            self.counts.append(int(start) - 1 if start.isdecimal() and len(start) < 6 else 0)
        if node.tag == "li":
            self._number(node)

    def close(self, node: Node) -> None:
        self.links -= node.tag == "a"
        if node.tag in _BLOCKS:
            self.flush()
            self.around.pop()
            self.level = 0 if re.fullmatch("h[1-6]", node.tag) else self.level
            if node.tag in ("ol", "ul"):
                self.counts.pop()
            if node.tag == "li":
                self.number = ""

    def say(self, text: str, path: list[Node]) -> None:
        if path[-1].tag in ("pre", "textarea"):
            for line in text.split("\n"):
                self.words.append(line)
                self.flush()
            return
        if any("mso-list:ignore" in node.style() for node in path[-3:]):
            text = text.strip(" \t\r\n\xa0")
        self.words.append(text)
        self.linked += len(text.strip()) if self.links else 0

    def flush(self) -> None:
        text = spaced("".join(self.words)).strip(" ")
        if text.strip():
            text = self.number + text
            self.layout.blocks.append(Block(text, self.around[-1], self.level, self.linked))
            self.number = ""
        self.words = []
        self.linked = 0

    def row(self, row: Node) -> None:
        self.flush()
        cells = [cell for cell in _elements(row) if cell.tag in ("td", "th")]
        texts: list[str] = []
        for cell in cells:
            span = cell.attributes.get("colspan", "1")
            width = min(int(span), 60) if span.isdecimal() and len(span) < 4 else 1
            texts += [text_of(cell), *[""] * (width - 1)]
        if any(texts):
            self.layout.blocks.append(Block("\t".join(texts), self.around[-1], row=True))

    def in_data_table(self, path: list[Node], sizes: dict[int, int]) -> bool:
        """Whether a row is one of a table of figures, not of one that lays out a page."""
        table = next((node for node in reversed(path) if node.tag == "table"), None)
        return table is not None and sizes[id(table)] > 0

    def _number(self, item: Node) -> None:
        """The number that a browser prints before an item of an ordered list."""
        if not self.counts:
            return
        said = item.attributes.get("value", "")
        self.counts[-1] = int(said) if said.isdecimal() and len(said) < 6 else self.counts[-1] + 1
        holder = self.layout.boxes[self.layout.boxes[-1].parent].node
        if holder.tag != "ol":
            return
        kind = _LIST.search(item.style()) or _LIST.search(holder.style())
        type = holder.attributes.get("type", "1")
        name = kind[1] if kind else {"A": "upper-alpha", "I": "upper-roman"}.get(type, type)
        if name in _STYLES:
            number = written(self.counts[-1], _STYLES[name])
            cjk = "cjk" in name or "chinese" in name
            self.number = number + ("、" if cjk else ".")


def spaced(text: str) -> str:
    """White space as a browser shows it; a line end between two Chinese characters is none."""
    return _SPACE.sub(" ", _BETWEEN.sub("", text))


def text_of(node: Node) -> str:
    """All text of an element in one line; its blocks are parted by spaces."""
    found: list[str] = []
    stack: list[Node | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        else:
            if item.tag in _BLOCKS or item.tag == "br":
                found.append(" ")
            stack += reversed(item.held)
    return spaced("".join(found)).strip()


def _elements(node: Node) -> list[Node]:
    return [item for item in node.held if isinstance(item, Node)]


def _sizes(root: Node) -> dict[int, int]:
    """The id of a table -> 1 for one of figures, 0 for one that lays out; in one walk."""
    order: list[Node] = []
    stack = [root]
    while stack:
        node = stack.pop()
        order.append(node)
        stack += _elements(node)
    length: dict[int, int] = {}
    nested: dict[int, bool] = {}
    longest: dict[int, int] = {}
    columns: dict[int, int] = {}
    for node in reversed(order):
        inner = _elements(node)
        own = sum(len(item.strip()) for item in node.held if isinstance(item, str))
        length[id(node)] = own + sum(length[id(child)] for child in inner)
        nested[id(node)] = any(child.tag == "table" or nested[id(child)] for child in inner)
        cells = [child for child in inner if child.tag in ("td", "th")]
        columns[id(node)] = max([len(cells), *(columns[id(c)] for c in inner)])
        longest[id(node)] = max(
            [0, *(length[id(c)] for c in cells), *(longest[id(c)] for c in inner)]
        )
    return {
        id(node): int(not nested[id(node)] and longest[id(node)] < PROSE and columns[id(node)] > 1)
        for node in order
        if node.tag == "table"
    }
