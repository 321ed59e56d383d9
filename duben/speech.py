"""A publication -> the spoken forms that differ from its text, by sentence, for reading aloud.

One script a report and language, loaded when a reader first listens (docs/decisions/011).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from duben import hanzi
from duben.model import Page, Report, Variant
from duben.publication import Publication, Site
from duben.spoken import apply, edits, languages
from duben.text import Text


def report_speech(site: Site, publication: Publication) -> Iterator[Page]:
    """speech/<language tag>/<slug>.js for every plain edition."""
    for variant in site.primaries():
        tag = variant.lang.lower()
        forms = dict(_forms(publication, variant))
        call = f'duben.take("speech {variant.lang}",{msgspec.json.encode(forms).decode()});\n'
        yield Page(f"speech/{tag}/{publication.slug}.js", call.encode())


def _forms(publication: Publication, variant: Variant) -> Iterator[tuple[str, str]]:
    """(sentence or heading, what is said) wherever that is not what is written."""
    report = publication.editions[variant.key]
    source = dict(publication.source.units())
    numbers = {f"h{section.id}": section.number for section in report.walk()}
    for unit, text in report.units():
        for id, start, end in _spans(unit, text):
            written = text.value[start:end]
            said = _said(variant, report, text, source[unit], start, end)
            if said != written:
                yield id, numbers.get(id, "") + said


def _said(variant: Variant, report: Report, text: Text, source: Text, start: int, end: int) -> str:
    """Rules are about simplified text; another script's sentence takes their words by place.

    A sentence that is still in the source's language is read with the source's forms.
    """
    written = text.value[start:end]
    language = report.lang.split("-")[0].lower()
    untranslated = any(m.start < end and start < m.end for m in text.marked("lang"))
    if untranslated or language not in languages():
        return written
    if variant.script and len(source.value) == len(text.value):
        convert = hanzi.converter(variant.script)
        return apply(written, edits(source.value[start:end], language), convert)
    return apply(written, edits(written, language))


def _spans(unit: str, text: Text) -> Iterator[tuple[str, int, int]]:
    """The sentences of a text; a heading is one."""
    marks = text.marked("sentence")
    if unit.startswith("h"):
        yield unit, 0, len(text.value)
    for mark in marks:
        yield mark.target, mark.start, mark.end
