"""A booklet's data, as Typst is given it -> the same booklet as a page for other engines.

Cover, contents, running heads, text, notes at the end, glossary, table of figures, colophon with
its QR code; in the same face. An engine leaves out what it does not know: Chromium has no page
numbers in contents and no names of parts in running heads.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Data = dict[str, Any]

STYLE = Path(__file__).with_name("paged.css")


def page(data: Data) -> str:
    """A whole HTML file."""
    face = _face()
    style = STYLE.read_text("utf-8").replace("FACE", face.as_uri()).replace("SHORT", data["short"])
    head = f'<meta charset="utf-8"><title>{escape(data["title"])}</title><style>{style}</style>'
    body = "".join([*_front(data), *_text(data), *_back(data)])
    return (
        f'<!doctype html><html lang="{data["lang"]}"><head>{head}</head><body>{body}</body></html>'
    )


def _face() -> Path:
    spec = find_spec("pylopdf_fonts_zh_cn")
    assert spec and spec.origin
    return next(Path(spec.origin).parent.rglob("*Serif*.otf"))


def _front(data: Data) -> Iterator[str]:
    yield f'<section class="cover"><p>{escape(data["place"])}</p><h1>{escape(data["heading"])}</h1>'
    yield "".join(f"<p>{escape(line)}</p>" for line in data["occasion"]) + data["hills"]
    yield f"<p>{escape(data['edition'])} {escape(data['publisher'])}</p></section>"
    yield f"<nav><h2>{escape(data['words']['contents'])}</h2>"
    for block in data["blocks"]:
        if block["kind"] == "heading":
            title = escape(block["number"] + block["title"])
            yield f'<p><a href="#{block["id"]}">{title}</a></p>'
    yield "</nav>"


def _text(data: Data) -> Iterator[str]:
    notes: list[str] = []
    for block in data["blocks"]:
        if block["kind"] == "heading":
            title = escape(block["number"] + block["title"] + block["stop"])
            part = ' class="part"' if block["level"] == 1 else ""
            yield f'<h{block["level"]} id="{block["id"]}"{part}>{title}</h{block["level"]}>'
        elif block["kind"] == "paragraph":
            yield f"<p>{''.join(_runs(block, notes))}</p>"
    if notes:
        items = "".join(f"<li>{note}</li>" for note in notes)
        yield f'<section class="notes part"><ol>{items}</ol></section>'


def _runs(block: Data, notes: list[str]) -> Iterator[str]:
    for run in (run for sentence in block["sentences"] for run in sentence["runs"]):
        yield escape(run["text"])
        if "gloss" in run:
            notes.append(escape(run["gloss"]))
            yield f"<sup>{len(notes)}</sup>"


def _back(data: Data) -> Iterator[str]:
    if data["glossary"]:
        yield f'<h1 class="part">{escape(data["words"]["glossary"])}</h1><section class="glossary">'
        for term in data["glossary"]:
            name, other, gloss = (escape(term[part]) for part in ("name", "other", "gloss"))
            yield f"<p><b>{name}</b> {other} {gloss}</p>"
        yield "</section>"
    table = data["figures"]
    yield f'<h1 class="part">{escape(table["title"])}</h1><table><thead><tr>'
    yield "".join(f"<th>{escape(table[name])}</th>" for name in ("figure", "measures", "period"))
    yield "</tr></thead>"
    for group in table["groups"]:
        yield f'<tbody><tr><th colspan="3">{escape(group["heading"])}</th></tr>'
        for row in group["rows"]:
            cells = (row[name] for name in ("figure", "measures", "period"))
            yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
        yield "</tbody>"
    yield f'</table><section class="colophon part"><h1>{escape(data["words"]["colophon"])}</h1>'
    for row in data["colophon"]:
        yield f"<p>{escape(row['label'])} {escape(row['text'])}</p>"
    yield data["qr"] + "</section>"
