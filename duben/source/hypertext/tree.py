"""Markup -> a plain tree of its elements and texts; markup that is too much is refused first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from duben.problem import Stop, found

DEEPEST = 500
"""Elements in each other; real pages have some 30, and a hundred left open."""
MOST = 200_000
"""Tags; a page with a report has some 3,000."""
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_CLOSED = frozenset(
    (
        # These have no end:
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
        # these need none:
        *("p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead"),
        *("tfoot", "colgroup", "rt", "rp", "html", "head", "body"),
    )
)
UNSEEN = frozenset(("script", "style", "head", "template", "svg", "math", "iframe", "object"))
"""What holds no text of the page."""


@dataclass(slots=True)
class Node:
    """An element: its name, its attributes, what it holds."""

    tag: str
    attributes: dict[str, str]
    held: list[Node | str] = field(default_factory=list)

    def style(self) -> str:
        """The style attribute without spaces, in small letters."""
        return re.sub(r"\s", "", self.attributes.get("style", "")).lower()


def tree(markup: str, shown: str) -> Node:
    """The root of a page. Raises Stop with E-SRC-022."""
    _refuse(markup, shown)
    root = Node("", {})
    start = LexborHTMLParser(markup).root
    if start is not None:
        _copy(start, root)
    return root


def _copy(start: LexborNode, root: Node) -> None:
    """Depth first, without recursion: a page may be as deep as it likes."""
    stack: list[tuple[LexborNode, Node]] = [(start, root)]
    while stack:
        source, parent = stack.pop()
        later = source.next if source is not start else None
        if later is not None:
            stack.append((later, parent))
        tag = source.tag or ""
        if tag == "-text":
            parent.held.append(source.text_content or "")
        elif not tag.startswith(("-", "_", "!")) and tag not in UNSEEN:
            node = Node(tag, {key: value or "" for key, value in source.attributes.items()})
            parent.held.append(node)
            child = source.first_child
            if child is not None:
                stack.append((child, node))


def _refuse(markup: str, shown: str) -> None:
    """Count tags before the parser sees them: it needs minutes for a hundred thousand levels."""
    depth = count = 0
    open_: Counter[str] = Counter()
    for match in _TAG.finditer(markup):
        count += 1
        name = match[2].lower()
        if count > MOST:
            raise Stop(found("E-SRC-022", shown, what="limit.tags", size=count, limit=MOST))
        if name in _CLOSED:
            continue
        if not match[1]:
            open_[name] += 1
            depth += 1
            if depth > DEEPEST:
                raise Stop(
                    found("E-SRC-022", shown, what="limit.nesting", size=depth, limit=DEEPEST)
                )
        elif open_[name]:
            open_[name] -= 1
            depth -= 1
