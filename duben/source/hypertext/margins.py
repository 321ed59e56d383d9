"""The blocks of a page -> which are its report, and which stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.source.hypertext.blocks import Block, Box, Layout
from duben.source.patterns import lines_like

BOXES = "page-boxes.txt"
_TAGS = frozenset(("nav", "footer", "aside", "noscript", "select", "option", "button", "textarea"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "menu"))
_HIDDEN = ("display:none", "visibility:hidden")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_STOP = re.compile(r"[。，；！？]")
_SHARE = 0.97
"""Of a page's prose; the innermost box that holds so much is the report's."""
_MOST = 0.3
_MOST_NAMED = 0.1
"""Of a page's prose; a box that holds more is no margin, whatever its tag or its name."""
_LINKED = 0.8


def margins(page: Layout) -> set[int]:
    """The indices of the blocks around the report: nothing is lost, they are only marked."""
    prose = [_prose(block) for block in page.blocks]
    weights = _weights(page, prose)
    outside = _boxes(page.boxes, weights, sum(prose))
    inside = [0 if block.box in outside else prose[i] for i, block in enumerate(page.blocks)]
    first, last = _extent(page, inside)
    return {
        index
        for index, block in enumerate(page.blocks)
        if block.box in outside or index > last or (index < first and _is_linked(block))
    }


def _prose(block: Block) -> int:
    """Han characters of a block that reads like text; 0 for a link, a label, a name."""
    if block.row or _is_linked(block) or not _STOP.search(block.text):
        return 0
    return len(_HAN.findall(block.text))


def _is_linked(block: Block) -> bool:
    return block.linked >= _LINKED * len(block.text)


def _weights(page: Layout, prose: Sequence[int]) -> list[int]:
    """The prose in each box and the boxes in it; a box stands behind the one around it."""
    weights = [0] * len(page.boxes)
    for block, weight in zip(page.blocks, prose, strict=True):
        weights[block.box] += weight
    for index in range(len(page.boxes) - 1, 0, -1):
        weights[page.boxes[index].parent] += weights[index]
    return weights


def _boxes(boxes: Sequence[Box], weights: Sequence[int], whole: int) -> set[int]:
    """The boxes that are margins by name, and all boxes in them."""
    found: set[int] = set()
    for index, box in enumerate(boxes):
        share = weights[index] / max(whole, 1)
        margin = (share <= _MOST and _is_aside(box)) or (share <= _MOST_NAMED and _is_named(box))
        if box.parent in found or (index and margin):
            found.add(index)
    return found


def _is_aside(box: Box) -> bool:
    """By its tag, its role, or because nobody sees it."""
    said = box.node.attributes
    if box.node.tag in _TAGS or said.get("role", "").lower() in _ROLES or "hidden" in said:
        return True
    return any(word in box.node.style() for word in _HIDDEN)


def _is_named(box: Box) -> bool:
    said = box.node.attributes
    names = f"{said.get('class', '')} {said.get('id', '')}".lower().split()
    like = lines_like(BOXES, "margin")
    return any(like.fullmatch(name) for name in names)


def _holds(box: Box) -> bool:
    """Whether a box may be the report's: a paragraph may hold it, but not its last words too."""
    return box.node.tag not in ("p", "li", "tr")


def _extent(page: Layout, prose: Sequence[int]) -> tuple[int, int]:
    """(first, last) block of the innermost box that holds nearly all prose."""
    whole = sum(prose)
    if not whole:
        return 0, len(page.blocks)
    weights = _weights(page, prose)
    at = 0
    below: list[list[int]] = [[] for _ in page.boxes]
    for index, box in enumerate(page.boxes[1:], 1):
        below[box.parent].append(index)
    while heavy := [i for i in below[at] if weights[i] >= _SHARE * whole and _holds(page.boxes[i])]:
        at = heavy[0]
    held = {at}
    for index, box in enumerate(page.boxes):
        if box.parent in held:
            held.add(index)
    inner = [index for index, block in enumerate(page.blocks) if block.box in held]
    return inner[0], inner[-1]
