"""The report -> records of N reports that differ in name, year, figures and order of sentences.

Shuffled sentences stand in paragraphs of the original lengths, so that pairs of characters meet
across them as they do in real text. Real reports, where a folder of them is given, go in as they
are. The vocabulary of the generated ones is that of one report: keys of the index are fewer than in
a real archive, postings are as many.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from archive import SOURCE, Town

from duben import sentence, site
from duben.search.records import Place, Record, record


def original(project: Path) -> Record:
    """The sample report."""
    house, _ = site.load(project)
    publication, _ = site.publication(house, SOURCE)
    return record(house, publication)


def records(base: Record, reports: int, real: Path | None, languages: bool) -> Iterator[Record]:
    """Real reports first, then generated ones, up to the number."""
    files = sorted(real.glob("*.txt"))[:reports] if real and real.is_dir() else []
    for number, path in enumerate(files):
        yield _real(base, path, number)
    for number in range(len(files), reports):
        yield _town(base, Town(number), languages)


def _town(base: Record, town: Town, languages: bool) -> Record:
    shuffled = _shuffled(base.texts, random.Random(town.number))
    names = dict.fromkeys(base.names, f"{town.names[0]} {town.year}")
    return replace(
        base,
        slug=town.slug,
        date=f"{town.year}-{town.number % 12 + 1:02}-{town.number % 28 + 1:02}",
        names=names,
        towns=dict.fromkeys(base.towns, town.names[0]),
        texts=[town.adapt(text) for text in shuffled],
        turns={script: [""] * len(base.texts) for script in base.turns},
        translations={
            language: [town.adapt(text) for text in texts]
            for language, texts in base.translations.items()
            if languages
        },
    )


def _shuffled(texts: list[str], chance: random.Random) -> list[str]:
    """Every sentence once, each text as many sentences as before; headings stay."""
    cut = [[t[a:b] for a, b in sentence.sentences(t)] if len(t) > 30 else [] for t in texts]
    pool = [one for parts in cut for one in parts]
    chance.shuffle(pool)
    rest = iter(pool)
    return [
        "".join(next(rest) for _ in parts) if parts else text
        for text, parts in zip(texts, cut, strict=True)
    ]


def _real(base: Record, path: Path, number: int) -> Record:
    lines = [line.strip() for line in path.read_text("utf-8", "replace").splitlines()]
    texts = [line for line in lines if line][:120]
    place = Place("1", "1", "", [f"p1-{n}" for n in range(1, len(texts) + 1)])
    return replace(
        base,
        slug=f"real-{number:04}",
        date=f"2022-01-{number % 28 + 1:02}",
        names=dict.fromkeys(base.names, path.stem),
        towns=dict.fromkeys(base.towns, path.stem),
        places=[place],
        texts=texts,
        turns={script: [""] * len(texts) for script in base.turns},
        translations={language: [""] * len(texts) for language in base.translations},
        readings=[],
    )
