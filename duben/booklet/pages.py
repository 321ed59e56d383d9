"""A publication -> its PDFs in downloads/<slug>/, and what could not be set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from duben.booklet import faces, plan, shelf, typeset
from duben.booklet.job import Document, Job
from duben.booklet.kinds import KINDS
from duben.booklet.plan import Copy
from duben.problem import Problem, found
from duben.publication import Publication, Site

AROUND = 8
"""Characters shown on both sides of one that cannot be set."""


def booklets(site: Site, publication: Publication) -> Iterator[tuple[Copy, Document] | Problem]:
    """Every document of a report with what it was made of; a problem for each that failed."""
    kinds = set(site.settings.downloads) & set(KINDS)
    if kinds and typeset.missing():
        yield found("W-PDF-001", names=", ".join(typeset.missing()))
        return
    for copy, outcome in printed(site, publication) if kinds else ():
        if isinstance(outcome, str):
            name = f"downloads/{publication.slug}/{copy.job.name}.pdf"
            yield found("W-PDF-003", name, why=outcome)
        else:
            yield copy, outcome


def printed(site: Site, publication: Publication) -> Iterator[tuple[Copy, Document | str]]:
    """Every document of a report, set or taken from the shelf; sheets follow their booklets."""
    copies = [copy for v in site.variants for copy in plan.copies(site, publication, v)]
    made = outcomes(site, publication, [copy.job for copy in copies])
    booklets = [(copy, made[copy.job.name]) for copy in copies if copy.kind.name == "booklet"]
    sheets = [
        plan.imposed(copy, document.pdf, document.pages)
        for copy, document in booklets
        if isinstance(document, Document) and "imposed" in site.settings.downloads
    ]
    made |= outcomes(site, publication, [copy.job for copy in sheets])
    every = (*copies, *sheets)
    known = faces.lacking(site.root)
    shelf.clear(site.root, publication.slug, (faces.without(copy.job, known) for copy in every))
    yield from ((copy, made[copy.job.name]) for copy in every)


def outcomes(
    site: Site, publication: Publication, jobs: Sequence[Job]
) -> dict[str, Document | str]:
    """Every outcome by name. What no face has is found out once, then set as a geta."""
    result: dict[str, Document | str] = {}
    waiting = list(jobs)
    while waiting:
        known = faces.lacking(site.root)
        ready = [faces.without(job, known) for job in waiting]
        made = shelf.documents(ready, site.root, publication.slug)
        told = {name: faces.named(made[name]) for name in made}
        learnt = "".join(told.values())
        news = set(learnt) - set(known)
        again = {name for name, characters in told.items() if characters and news}
        faces.learn(site.root, learnt)
        result |= {name: outcome for name, outcome in made.items() if name not in again}
        waiting = [job for job in waiting if job.name in again]
    return result


def unset(publication: Publication, root: Path) -> Iterator[Problem]:
    """The characters that no face has, each at its first place."""
    lacking = set(faces.lacking(root))
    places: dict[str, Problem] = {}
    for key, report in publication.editions.items():
        for unit, text in report.units():
            for character in set(text.value) & lacking - set(places):
                at = text.value.index(character)
                around = text.value[max(at - AROUND, 0) : at + AROUND]
                values = {"text": character, "point": f"U+{ord(character):04X}", "unit": unit}
                where = f"content/{publication.slug}"
                places[character] = found("W-PDF-002", where, 0, 0, around, edition=key, **values)
    yield from (places[character] for character in sorted(places))
