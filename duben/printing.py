"""Chosen sections of a report, an edition and a kind -> one document to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from duben.booklet import plan, typeset
from duben.booklet.front import short_glosses
from duben.booklet.job import Document
from duben.booklet.kinds import KINDS, kinds
from duben.booklet.pages import outcomes
from duben.booklet.plan import Copy
from duben.model import Report, Variant
from duben.problem import Problem, Stop, found, nearest
from duben.publication import Publication, Site


def chosen(
    site: Site, publication: Publication, edition: str, kind: str, paths: Sequence[str]
) -> tuple[str, bytes]:
    """(name of the file, PDF) of these sections, "1-2"; of the whole report if there are none.

    Raises Stop: E-CFG-009 for what there is none of, W-PDF-001 without a typesetter, W-PDF-003
    where it could not set the document.
    """
    variant = _variant(site, edition)
    if typeset.missing():
        raise Stop(found("W-PDF-001", names=", ".join(typeset.missing())))
    faults = [*_kind(variant, kind), *_paths(publication.editions[variant.key], paths)]
    if faults:
        raise Stop(*faults)
    base = KINDS["booklet" if kind == "imposed" else kind]
    notes = short_glosses(site, variant)
    copy = plan.copy(site, publication, variant, base, paths, notes)
    document = _set(site, publication, copy)
    if kind == "imposed":
        copy = plan.imposed(copy, document.pdf, document.pages)
        document = _set(site, publication, copy)
    return f"{copy.job.name}.pdf", document.pdf


def _set(site: Site, publication: Publication, copy: Copy) -> Document:
    outcome = outcomes(site, publication, [copy.job])[copy.job.name]
    if isinstance(outcome, str):
        raise Stop(found("W-PDF-003", f"{copy.job.name}.pdf", why=outcome))
    return outcome


def _variant(site: Site, edition: str) -> Variant:
    known = {variant.key: variant for variant in site.variants}
    if edition and edition not in known:
        raise Stop(_none("--edition", edition, known))
    return known[edition] if edition else site.variants[0]


def _kind(variant: Variant, kind: str) -> Iterator[Problem]:
    known = [row.name for row in kinds(variant, tuple(KINDS))]
    if kind not in known:
        yield _none("--kind", kind, known)


def _paths(report: Report, paths: Sequence[str]) -> Iterator[Problem]:
    known = [section.path for section in report.walk()]
    yield from (_none("--sections", path, known) for path in paths if path not in known)


def _none(key: str, value: str, known: Iterable[str]) -> Problem:
    names = list(known)
    meant = nearest(value, names)
    return found("E-CFG-009", key=key, value=value, known=", ".join(names), meant=meant)
