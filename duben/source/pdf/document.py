"""Bytes of a PDF -> its lines; scans and pages whose characters cannot be read are refused."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.problem import Problem, Stop, found
from duben.source.lines import Line
from duben.source.pdf import paragraphs
from duben.source.pdf.pages import Page, pages

FEW = 10
"""Han characters of a page that shows a picture; less is a scan."""
_SHARE = 1 / 3
"""Of all pages; where more cannot be read there is no report."""
_GARBLED = 0.3
"""Share of Han among letters outside ASCII; less are characters without their meaning."""
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_OTHER = re.compile(r"[^\x00-\x7f\u2000-\u206f\u3000-\u303f\uff00-\uffef\s]")


def read(data: bytes, shown: str) -> tuple[list[Line], tuple[Problem, ...]]:
    """The paragraphs of a PDF, with the heads and numbers of its pages as margins.

    Raises Stop: E-SRC-042 for a scan, and what `pages` raises. W-SRC-043 names single pages that
    show a picture and no text.
    """
    held = pages(data, shown)
    bad = [number for number, page in enumerate(held, 1) if _unreadable(page)]
    count = sum(len(_HAN.findall(_text(page))) for page in held)
    if len(bad) > _SHARE * len(held) or (bad and count < FEW * len(held)):
        raise Stop(found("E-SRC-042", shown, pages=len(bad), all=len(held)))
    warnings = (found("W-SRC-043", shown, pages=_listed(bad)),) if bad else ()
    return list(paragraphs.lines(held)), warnings


def _text(page: Page) -> str:
    return "".join(line.text for line in page.lines)


def _unreadable(page: Page) -> bool:
    text = _text(page)
    han, other = len(_HAN.findall(text)), len(_OTHER.findall(text))
    return (han < FEW and page.pictures) or (other > FEW and han < _GARBLED * other)


def _listed(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers[:20])) + (" …" if len(numbers) > 20 else "")
