"""A project's folder -> its site: every report in turn or in parallel, then the archive."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from duben import release, site, workers, write
from duben.check import unused_terms
from duben.config import restricted
from duben.formats import FORMATS, chosen_formats, unknown_formats
from duben.html.render import environment
from duben.model import Page
from duben.problem import Problem, Stop, found, nearest
from duben.proof.proofreading import proofread
from duben.publication import Entry, Site, entry
from duben.search import records
from duben.source import importing
from duben.weight import heavy

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    root: Path
    out: Path
    base_url: str = ""
    only: str = ""
    formats: tuple[str, ...] = ()
    strict: bool = False
    jobs: int = 0
    clean: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    problems: tuple[Problem, ...]
    pages: int = 0
    written: int = 0
    reports: int = 0
    seconds: float = 0.0
    unchanged: bool = False
    published: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    """One report's pages, written: what the archive needs of it."""

    entry: Entry | None
    digests: Mapping[str, str]
    source: tuple[str, str] | None
    problems: tuple[Problem, ...]


def build(options: Options, progress: Progress | None = None) -> Built:
    """Read, check, make, write. With an error in any report the last good site stays."""
    started = time.monotonic()
    shown = options.out.name
    write.check_output(options.out, options.root, shown)
    with write.locked(options.out, shown):
        write.sweep(options.out)
        imported = list(_import_new(options.root))
        asked = {
            "base-url": options.base_url,
            "only": options.only,
            "formats": ",".join(options.formats),
            "strict": str(options.strict),
        }
        print_ = release.fingerprint(options.root, site.inputs(options.root), asked)
        told = None if options.clean else release.unchanged(options.out, print_)
        if told is not None:
            seconds = time.monotonic() - started
            return Built(told, unchanged=True, published=True, seconds=seconds)
        with write.staged(options.out) as staging:
            return _build(options, staging, print_, started, imported, progress)


def check(root: Path) -> list[Problem]:
    """What a build would say, without making a page."""
    house, _ = site.load(root)
    problems = site.stray_translations(house)
    used: set[str] | None = set()
    for slug in site.slugs(root):
        source = site.unread(root / "content" / slug)
        try:
            if source:
                problems += importing.read(source, f"content/{slug}/{source.name}").problems
                used = None
                continue
            publication, told = site.publication(house, slug)
        except Stop as stop:
            problems += stop.problems
            used = None
            continue
        problems += told
        problems += proofread(publication.source, root / "content" / slug, f"content/{slug}")
        if used is not None:
            used.update(mention.term for mention in publication.mentions)
    return problems if used is None else problems + unused_terms(root, house.terms, used)


def _build(
    options: Options,
    staging: Path,
    print_: str,
    started: float,
    imported: Sequence[Problem],
    progress: Progress | None,
) -> Built:
    environment.cache_clear()  # a preview builds again and again, with edited templates
    house, assets = site.load(options.root, options.base_url)
    house, formats = _chosen(options, house)
    reports = slugs(options.root, options.only)
    before = {} if options.clean else release.intact(options.out)
    press = _Press(house, formats, staging, options.out, before)
    digests = write.put(assets, staging, options.out, before)
    made = workers.each(press.make, reports, options.jobs)
    gathered = _gather(made, len(reports), digests, progress)
    entries = sorted(gathered.entries, key=lambda one: one.slug)
    problems = [*imported, *site.stray_translations(house), *gathered.problems]
    used = {mention.term for one in entries for mention in one.mentions}
    if not options.only and len(entries) == len(reports):
        problems += unused_terms(options.root, house.terms, used)
    failing = {"error", "warning"} if options.strict else {"error"}
    if any(problem.level in failing for problem in problems):
        return Built(tuple(problems), seconds=time.monotonic() - started)
    for made_last in _archive(_with(house, used), formats, entries, staging, digests):
        digests.update(write.put(made_last, staging, options.out, before))
    manifest = Page(release.MANIFEST, release.manifest(digests, dict(gathered.sources)))
    write.put([manifest], staging, options.out, {})
    problems += heavy(staging)
    (staging / release.STATE).write_bytes(release.state(staging, print_, digests, problems))
    write.swap(staging, options.out)
    return Built(
        tuple(problems),
        pages=len(digests),
        written=sum(before.get(path) != digest for path, digest in digests.items()),
        reports=len(entries),
        seconds=time.monotonic() - started,
        published=True,
    )


def _with(house: Site, used: Container[str]) -> Site:
    """The site with the terms that its reports mention: the others have no page."""
    return replace(house, terms=tuple(term for term in house.terms if term.id in used))


def _archive(
    house: Site,
    formats: Sequence[str],
    entries: Sequence[Entry],
    staging: Path,
    digests: Mapping[str, str],
) -> Iterator[Iterable[Page]]:
    """The pages of the archive; then, for a small one, those made of the whole folder."""
    yield (page for name in formats for page in FORMATS[name].site(house, entries))
    if len(entries) <= house.settings.zipped:
        paths = tuple(digests)
        yield (page for name in formats for page in FORMATS[name].whole(staging, paths))


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What all reports leave for the archive."""

    entries: tuple[Entry, ...]
    sources: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def _gather(
    every: Iterable[_Made], total: int, digests: dict[str, str], progress: Progress | None
) -> _Gathered:
    """Take in the reports as they are made; their digests are added to `digests`."""
    entries: list[Entry] = []
    sources: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for number, made in enumerate(every, 1):
        if any(problem.code == "E-OUT-003" for problem in made.problems):
            raise Stop(*made.problems)  # a full disk is full for every report
        problems += made.problems
        entries += [made.entry] if made.entry else []
        sources += [made.source] if made.source else []
        digests.update(made.digests)
        if progress:
            progress(number, total)
    return _Gathered(tuple(entries), tuple(sources), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Press:
    """What making one report needs."""

    house: Site
    formats: tuple[str, ...]
    staging: Path
    out: Path
    before: Mapping[str, str]

    def make(self, slug: str) -> _Made:
        """Read one report and write its pages; what is wrong with it comes back as problems."""
        try:
            publication, problems = site.publication(self.house, slug)
            if any(problem.level == "error" for problem in problems):
                return _Made(None, {}, None, tuple(problems))
            made = (
                one
                for name in self.formats
                for one in FORMATS[name].report(self.house, publication)
            )
            digests = write.put(_pages(made, problems), self.staging, self.out, self.before)
        except Stop as stop:
            return _Made(None, {}, None, stop.problems)
        source = publication.source.source
        record = (f"content/{slug}/{source.file}", source.sha256)
        kept = entry(self.house, publication)
        if "search" in self.formats:
            kept = replace(kept, search=records.keep(self.house, publication))
        return _Made(kept, digests, record, tuple(problems))


def _pages(made: Iterable[Page | Problem], problems: list[Problem]) -> Iterator[Page]:
    """The pages; what could not be made is added to `problems`."""
    for one in made:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _chosen(options: Options, house: Site) -> tuple[Site, tuple[str, ...]]:
    """The site with the downloads, and the formats, that this build is asked for."""
    asked = options.formats or tuple(house.settings.formats)
    faults = unknown_formats(asked, "--formats", "")
    if faults:
        raise Stop(*faults)
    formats, downloads = chosen_formats(asked, house.settings)
    return replace(house, settings=restricted(house.settings, formats, downloads)), formats


def slugs(root: Path, only: str) -> list[str]:
    """The reports of a project, or `only` one. Raises Stop where there is none."""
    known = site.slugs(root)
    if not known:
        raise Stop(found("E-SRC-013", "content"))
    if not only:
        return known
    if only not in known:
        raise Stop(found("E-SRC-012", "content", name=only, meant=nearest(only, known)))
    return [only]


def _import_new(root: Path) -> Iterator[Problem]:
    """Import every folder of content/ that holds only a source file."""
    for slug in site.slugs(root):
        folder = root / "content" / slug
        source = site.unread(folder)
        if source:
            reading = importing.read(source, f"content/{slug}/{source.name}")
            if any(problem.level == "error" for problem in reading.problems):
                raise Stop(*reading.problems)
            importing.write(reading, source, folder)
            yield from reading.problems
