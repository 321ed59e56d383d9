"""Blocks -> XHTML for an e-book: ruby, and notes that a reading system pops up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from duben.blocks import Block, Image, Items, Note, Paragraph, Table
from duben.text import Mark, Run, Text

_NOTEREF = Markup('<a id="ref-{0}" epub:type="noteref" role="doc-noteref" href="#{1}-{0}">')
_TAGS = {"strong": "strong", "emphasis": "em"}


@dataclass(slots=True)
class Chapter:
    """One file of the book, being written; `terms` are the notes that it needs at its end."""

    lang: str
    name: str
    explained: Callable[[str], bool]
    """Whether a term has a note; it is asked for its first mention in the book."""
    terms: list[str] = field(default_factory=list)

    def block(self, block: Block) -> Markup:
        """One block. A note stands where the report defines it."""
        match block:
            case Paragraph():
                return self._wrapped("p", block.id, block.text)
            case Note():
                inner = self._wrapped("p", "", block.text)
                back = Markup('<a role="doc-backlink" href="#ref-{}">↩</a>').format(block.label)
                return Markup(
                    '<aside id="note-{}" epub:type="footnote" role="doc-footnote">{}{}</aside>'
                ).format(block.label, inner, back)
            case Items():
                tag = "ol" if block.ordered else "ul"
                start = Markup(' start="{}"').format(block.start) if block.start != 1 else ""
                rows = (Markup("").join(self.block(b) for b in item) for item in block.items)
                items = Markup("").join(Markup("<li>{}</li>").format(row) for row in rows)
                return Markup("<{}{}>{}</{}>").format(
                    Markup(tag), start if block.ordered else "", items, Markup(tag)
                )
            case Table():
                return self._table(block)
            case Image():
                return Markup('<figure><img id="{}" src="files/{}" alt="{}"/></figure>').format(
                    block.id, block.path, block.alt.value
                )

    def inline(self, text: Text) -> Markup:
        """The characters of a text with their marks."""
        return Markup("").join(self._run(text, run) for run in text.runs())

    def _wrapped(self, tag: str, id: str, text: Text) -> Markup:
        name = Markup(' id="{}"').format(id) if id else ""
        return Markup("<{0}{1}{2}>{3}</{0}>").format(
            Markup(tag), name, self._lang(text.lang), self.inline(text)
        )

    def _lang(self, lang: str) -> Markup:
        if not lang or lang == self.lang:
            return Markup("")
        return Markup(' lang="{0}" xml:lang="{0}"').format(lang)

    def _table(self, table: Table) -> Markup:
        def row(cells: Iterator[Markup]) -> Markup:
            return Markup("<tr>{}</tr>").format(Markup("").join(cells))

        head = row(self._wrapped("th", cell.id, cell.text) for cell in table.head)
        rows = Markup("").join(
            row(self._wrapped("td", cell.id, cell.text) for cell in cells) for cells in table.rows
        )
        return Markup("<table><thead>{}</thead><tbody>{}</tbody></table>").format(head, rows)

    def _run(self, text: Text, run: Run) -> Markup:
        inner = _characters(text, run)
        for mark in reversed(run.marks):
            inner = self._marked(mark, inner, run)
        return inner

    def _marked(self, mark: Mark, inner: Markup, run: Run) -> Markup:
        match mark.kind:
            case "strong" | "emphasis":
                tag = Markup(_TAGS[mark.kind])
                return Markup("<{0}>{1}</{0}>").format(tag, inner)
            case "lang":
                return Markup("<span{}>{}</span>").format(self._lang(mark.target), inner)
            case "link" if mark.target.startswith(("http://", "https://")):
                return Markup('<a href="{}">{}</a>').format(mark.target, inner)
            case "note":
                return _NOTEREF.format(mark.target, "note") + Markup("[{}]</a>").format(mark.target)
            case "term" if run.end == mark.end and self.explained(mark.target):
                self.terms.append(mark.target)
                return inner + _NOTEREF.format(mark.target, "term") + Markup("<sup>＊</sup></a>")
        return inner


def _characters(text: Text, run: Run) -> Markup:
    if not text.readings:
        return escape(text.value[run.start : run.end])
    return Markup("").join(
        Markup("<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>").format(
            text.value[i], text.readings[i]
        )
        if text.readings[i]
        else escape(text.value[i])
        for i in range(run.start, run.end)
    )
