"""A publication in one edition -> what a booklet says beside its text: cover, colophon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duben.booklet.joins import whole as unbroken
from duben.booklet.manuscript import Data
from duben.html.cover import ridges
from duben.html.qr import drawing
from duben.model import Report, Variant
from duben.publication import Publication, Site, localised, report_name
from duben.sentence import gist

_AFTER_DAY = re.compile(r"(?<=日)(?=在)")
_SUN, _FLOWER = "#f0c98b", "#b02a4c"
_RANGES = ("#9bb5b0", "#5b8584", "#1f4a4d")
WORDS = ("contents", "glossary", "colophon", "qr", "fold", "fold_hint", "fold_away", "copying")


def front(site: Site, publication: Publication, variant: Variant, path: str, whole: bool) -> Data:
    """Everything of a booklet that is not its text; `path`: its page, from the edition's folder.

    A sheet of some sections (not `whole`) says nothing that a change in another section changes.
    """
    report = publication.editions[variant.key]
    strings = site.strings[variant.key]
    url = f"{site.base_url}{variant.key}/{path}"
    return {
        "lang": report.lang,
        "title": report_name(report, strings),
        "short": report_name(report, strings),
        "heading": report.title.value,
        "heading_readings": list(report.title.readings),
        "place": report.overline.value,
        "occasion": _AFTER_DAY.split(report.occasion.value),
        "speaker": report.speaker.value,
        "speaker_lang": report.speaker.lang or report.lang,
        "reading": variant.reading,
        "whole": unbroken(variant, strings),
        "edition": variant.label,
        "publisher": localised(site.settings.publisher, variant),
        "author": localised(site.settings.publisher, variant),
        "date": {"year": report.date.year, "month": report.date.month, "day": report.date.day},
        "hills": hills(report) if whole else "",
        "qr": drawing(url).decode(),
        "url": url,
        "words": {name: strings[f"print.{name}"] for name in WORDS},
        "colophon": colophon(site, publication, variant, url, whole),
    }


def glossary(site: Site, variant: Variant, met: Sequence[str]) -> list[Data]:
    """The terms of the text, each with its name in the other language, as they are first met."""
    terms = {term.id: term for term in site.terms}
    other = "zh-hans" if variant.translation else "en"
    rows = []
    for id in met:
        term = terms[id]
        rows.append(
            {
                "name": localised(term.names, variant),
                "other": term.names.get(other, ""),
                "other_lang": "zh-Hans" if variant.translation else "en",
                "gloss": localised(term.gloss, variant),
            }
        )
    return rows


NOTED = ("policy", "programme")
"""Kinds of terms that a note explains at once; the others wait for the glossary."""


def short_glosses(site: Site, variant: Variant) -> dict[str, str]:
    """Term id -> the first sentence of its explanation, for a note at the foot of a page."""
    glosses = {
        term.id: gist(localised(term.gloss, variant)) for term in site.terms if term.kind in NOTED
    }
    return {id: words for id, words in glosses.items() if words}


def colophon(
    site: Site, publication: Publication, variant: Variant, url: str, whole: bool = True
) -> list[Data]:
    """Where the text came from, what was done to it and how to check it."""
    strings = site.strings[variant.key]
    source = publication.source.source
    rows = [
        ("source", source.file),
        ("sha256", source.sha256 if whole else ""),
        ("repairs", strings("print.repaired", count=len(source.repairs)) if whole else ""),
        ("licence", localised(site.settings.licence, variant)),
        ("address", url),
    ]
    if variant.translation or variant.beside:
        rows.insert(0, ("authentic", strings["print.authentic_text"]))
    return [
        {"label": strings[f"print.{name}"], "text": text, "exact": name in ("sha256", "address")}
        for name, text in rows
        if text
    ]


def hills(report: Report) -> str:
    """The shape of the report, a range a part and a peak a section, as SVG."""
    ranges = ridges(report)
    parts = ['<circle cx="930" cy="92" r="46" fill="' + _SUN + '"/>']
    parts += [
        f'<path d="{ridge.path}" fill="{_RANGES[min(n, len(_RANGES) - 1)]}"/>'
        for n, ridge in enumerate(ranges)
    ]
    parts += [
        f'<path d="{flower.path}" fill="{_FLOWER}"/>'
        for flower in (ranges[-1].flowers if ranges else ())
    ]
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 360">'
    return head + "".join(parts) + "</svg>"
