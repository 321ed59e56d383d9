"""Markdown -> texts with marks, and text -> Markdown that reads back as the same text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from duben import emphasis
from duben.text import Kind, Mark, Text

_OPENING: dict[str, Kind] = {"strong_open": "strong", "em_open": "emphasis", "link_open": "link"}
# What Markdown would read as markup. Lists and headings only begin a line.
_ACTIVE = re.compile(r"[\\`*_\[\]<>&|~!^#]")
_LINE_START = re.compile(r"^([+\-=:]|\d{1,9}(?=[.)]))")


@cache
def parser() -> MarkdownIt:
    """Paragraphs, headings, lists, tables, images, links, emphasis, footnotes and nothing else.

    What else Markdown knows (code, quotes, HTML, underlined headings) stays text: no character
    of a report may vanish because it happens to look like markup.
    """
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")
    md.disable(["code", "fence", "blockquote", "html_block", "lheading"])
    md.disable(["html_inline", "backticks", "autolink"])
    footnote_plugin(md, inline=False, move_to_end=False)
    emphasis.use(md)
    return md


def tokens(source: str) -> Sequence[Token]:
    """The block tokens of a Markdown file."""
    return parser().parse(source)


def inline(children: Sequence[Token]) -> Text:
    """Inline tokens -> a text with its emphasis, links and note references as marks."""
    value: list[str] = []
    length = 0
    opened: list[tuple[Kind, int, str]] = []
    marks: list[Mark] = []
    for token in children:
        if token.type in ("text", "text_special"):
            value.append(token.content)
            length += len(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            space = _joint(value)
            value.append(space)
            length += len(space)
        elif token.type == "image":
            value.append(token.content)
            length += len(token.content)
        elif token.type == "footnote_ref":
            marks.append(Mark(length, length, "note", str(token.meta["label"])))
        elif token.type in _OPENING:
            opened.append((_OPENING[token.type], length, unquote(str(token.attrGet("href") or ""))))
        elif token.type.endswith("_close"):
            kind, start, target = opened.pop()
            if start < length:
                marks.append(Mark(start, length, kind, target))
    return Text("".join(value)).mark(marks)


def picture(children: Sequence[Token]) -> tuple[str, str] | None:
    """(path, alternative text) where a paragraph holds one image and nothing else."""
    if len(children) == 1 and children[0].type == "image":
        return unquote(str(children[0].attrGet("src") or "")), children[0].content
    return None


def escape(text: str) -> str:
    """Plain text -> Markdown whose reading is that text, for one line of text."""
    escaped = escape_inner(text)
    start = _LINE_START.match(escaped)
    if not start:
        return escaped
    if start[1].isdigit():
        return f"{start[1]}\\{escaped[start.end() :]}"
    return "\\" + escaped


def escape_inner(text: str) -> str:
    """The same for text that does not begin its line."""
    return _ACTIVE.sub(r"\\\g<0>", text)


def _joint(before: list[str]) -> str:
    """What a line end stands for: a space between Latin words, nothing between Chinese ones."""
    last = before[-1][-1:] if before else ""
    return " " if last.isascii() and last.isalnum() else ""
