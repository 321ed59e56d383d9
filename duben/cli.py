"""Words on the command line -> a build, an import, a check; problems printed once, exit code."""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from duben import press, printing, progress, release, site, translating
from duben.arguments import parser, with_command
from duben.console import row, say, spoken_words, tell
from duben.line_numbers import line_numbers
from duben.press import Built, Options
from duben.problem import Problem, Stop, found
from duben.serve import serve
from duben.slug import report_faults
from duben.source import importing
from duben.source.outline_json import outline_json
from duben.source.structure import Wishes
from duben.workers import FORK_FROM

READING = (errno.ELOOP, errno.ENOENT, errno.EISDIR, errno.ENOTDIR)
CLEAN, PROBLEMS, STOPPED, INTERRUPTED = 0, 1, 2, 130


def main(words: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        asked = parser().parse_args(with_command(words))
    except Stop as stop:
        tell(stop.problems, spoken_words(Path.cwd(), None))
        return STOPPED
    root = Path(asked.root).resolve()
    spoken = spoken_words(root, asked.lang)
    try:
        result: int = COMMAND[asked.command](root, asked, spoken)
        return result
    except Stop as stop:
        tell(stop.problems, spoken)
        return STOPPED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who reads our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except OSError as error:
        code = "E-SRC-001" if error.errno in READING else "E-OUT-003"
        tell([found(code, _shown(error, root), why=error.strerror or error)], spoken)
        return STOPPED


def _build(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    options = _options(root, asked)
    try:
        built = press.build(options, _progress())
    except Stop:
        say(spoken, "said.kept", out=options.out.name)
        raise
    tell(built.problems, spoken)
    return _told(built, options, spoken)


def _shown(error: OSError, root: Path) -> str:
    """The path of a file that the system would not give or take, from the project's folder."""
    path = Path(os.fsdecode(error.filename or ""))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _check(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    problems = press.check(root)
    if asked.json:
        print(json.dumps([row(p, spoken) for p in problems], ensure_ascii=False, indent=1))
    else:
        tell(problems, spoken)
        if not problems:
            print(spoken.get("said.clean", "ok"))
    return _code(problems, asked.strict)


def _import(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    source = Path(asked.file)
    reading = importing.read(source, source.name, _wishes(asked))
    slug = asked.slug or importing.slug_for(source)
    faults = report_faults(slug or source.stem, source.name)
    if faults:
        raise Stop(*faults)
    folder = root / "content" / slug
    if (folder / "report.toml").exists() and not asked.force:
        raise Stop(found("E-SRC-005", f"content/{slug}", slug=slug))
    tell(reading.problems, spoken)
    if any(problem.level == "error" for problem in reading.problems):
        return PROBLEMS
    made = importing.write(reading, source, folder)
    say(spoken, "said.imported", folder=f"content/{slug}", count=len(made))
    for name in made:
        print(f"  content/{slug}/{name}")
    count = len(reading.structure.repairs)
    say(spoken, "said.repairs", count=count, dropped=importing.dropped(reading))
    return CLEAN


def _outline(_: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    source = Path(asked.file)
    reading = importing.read(source, source.name, _wishes(asked))
    data = outline_json(reading, [row(p, spoken) for p in reading.problems])
    if asked.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return _code(reading.problems, False)
    print(f"{data['title']}\n{data['occasion']}")
    for section in data["sections"]:
        _tree(section)
    tell(reading.problems, spoken)
    return _code(reading.problems, False)


def _translate(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    house, _ = site.load(root)
    known = sorted({v.translation for v in house.variants if v.translation})
    if asked.language and asked.language not in known:
        values = {"key": "translate", "value": asked.language, "known": ", ".join(known)}
        raise Stop(found("E-CFG-009", meant="", **values))
    rows: list[tuple[object, ...]] = []
    stale = False
    for language in [asked.language] if asked.language else known:
        for done, changed in translating.bring(house, language, write=not asked.check):
            stale = stale or changed
            counts = (done.total, done.current, done.behind, done.missing, done.gone, done.filled)
            rows.append((done.slug, language, *counts))
    for line in progress.table(spoken.get("said.progress", "|" * 7).split("|"), rows):
        print(line)
    return PROBLEMS if asked.check and stale else CLEAN


def _serve(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    options = _options(root, asked)

    def rebuild() -> None:
        try:
            built = press.build(options)
        except Stop as stop:
            tell(stop.problems, spoken)
            return
        tell(built.problems, spoken)
        _told(built, options, spoken)

    rebuild()
    if not options.out.is_dir():
        return STOPPED
    base = site.load(root, options.base_url)[0].base_path
    serve(
        options.out,
        base,
        asked.port,
        lambda: site.inputs(root),
        rebuild,
        lambda address: say(spoken, "said.serving", address=address),
    )
    return CLEAN


def _verify(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    out = Path(asked.dir or root / "site").resolve()
    problems = release.verify(out, out.name)
    tell(problems, spoken)
    if not problems:
        say(spoken, "said.verified", count=len(release.read_manifest(out)))
    return _code(problems, False)


def _print(root: Path, asked: argparse.Namespace, spoken: Mapping[str, str]) -> int:
    house, _ = site.load(root, asked.base_url)
    slug = press.slugs(root, asked.slug)[0]
    publication, problems = site.publication(house, slug)
    tell(problems, spoken)
    if _code(problems, False):
        return PROBLEMS
    paths = tuple(path for path in asked.sections.split(",") if path)
    name, pdf = printing.chosen(house, publication, asked.edition, asked.kind, paths)
    out = Path(asked.out or name)
    out.write_bytes(pdf)
    say(spoken, "said.printed", name=out)
    return CLEAN


COMMAND = {
    "build": _build,
    "import": _import,
    "outline": _outline,
    "check": _check,
    "translate": _translate,
    "serve": _serve,
    "verify": _verify,
    "print": _print,
}


def _options(root: Path, asked: argparse.Namespace) -> Options:
    options = Options(root, Path(asked.out or root / "site").absolute(), asked.base_url)
    formats = tuple(name for name in asked.formats.split(",") if name)
    return replace(
        options,
        only=asked.only,
        formats=formats,
        strict=asked.strict,
        jobs=asked.jobs,
        clean=asked.clean,
    )


def _wishes(asked: argparse.Namespace) -> Wishes:
    """What the command line says about lines of the source."""
    return Wishes(
        line_numbers(asked.keep, "--keep"),
        line_numbers(asked.heading, "--heading"),
        line_numbers(asked.text, "--text"),
    )


def _progress() -> press.Progress:
    def tell(done: int, total: int) -> None:
        if total >= FORK_FROM and (done % 20 == 0 or done == total):
            print(f"  {done}/{total}", file=sys.stderr, flush=True)

    return tell


def _told(built: Built, options: Options, spoken: Mapping[str, str]) -> int:
    if not built.published:
        say(spoken, "said.kept", out=options.out.name)
        return PROBLEMS
    if built.unchanged:
        say(spoken, "said.unchanged", out=options.out.name, seconds=f"{built.seconds:.2f}")
        return CLEAN
    say(
        spoken,
        "said.built",
        reports=built.reports,
        pages=built.pages,
        written=built.written,
        out=options.out.name,
        seconds=f"{built.seconds:.2f}",
    )
    return CLEAN


def _code(problems: Sequence[Problem], strict: bool) -> int:
    failing = {"error", "warning"} if strict else {"error"}
    return PROBLEMS if any(problem.level in failing for problem in problems) else CLEAN


def _tree(section: Mapping[str, object], depth: int = 1) -> None:
    print(f"{'  ' * depth}{section['raw']}")
    children = section["children"]
    assert isinstance(children, list)
    for child in children:
        _tree(child, depth + 1)
