"""A publication -> one self-contained HTML file an edition, to send, or to carry on a stick.

The file asks for nothing. Style and pictures are inside as data: addresses, so it needs no inline
style; links lead to places within it, and what would lead out of it is plain text.
"""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path

from duben.html.assets import styles
from duben.html.frame import page
from duben.html.report_pages import edition_of, has_single, single_path, whole_views
from duben.model import Page
from duben.publication import Publication, Site

_TERM = re.compile(r'href="[./\w-]*glossary/([\w-]+)/"')
_PICTURE = re.compile(r'src="[./]*data/[\w-]+/([^"]+)"')
_AWAY = re.compile(r'(<a\b[^>]*?) href="(?!#)[^"]*"')


def single_pages(site: Site, publication: Publication) -> Iterator[Page]:
    """downloads/<slug>/<slug>.<edition>.html for every edition without readings."""
    sheet = _data("text/css", styles(site.root / "templates" / "css").encode())
    folder = site.root / "content" / publication.slug
    for variant in site.variants:
        if not has_single(site, variant):
            continue
        edition = edition_of(site, publication, variant)
        view = edition.frame("all/", "single", edition.view.name)
        views = whole_views(edition, view)
        address = f"{site.base_url}{variant.key}/{publication.slug}/"
        path = single_path(publication.slug, variant)
        made = page(
            site,
            "single.html",
            view,
            sheet=sheet,
            address=address,
            canonical=site.base_url + path,
            **views,
        )
        yield Page(path, _closed(made.body.decode(), folder).encode())


def _closed(html: str, folder: Path) -> str:
    """Terms lead to their notes, pictures stand inside, other links are words."""
    html = _TERM.sub(r'href="#term-\1"', html)
    html = _PICTURE.sub(lambda m: f'src="{_picture(folder / m[1])}"', html)
    return _AWAY.sub(r"\1", html)


def _picture(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return _data(kind, file.read_bytes())


def _data(kind: str, body: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(body).decode()}"
