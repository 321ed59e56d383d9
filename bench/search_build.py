"""Records of an archive -> its search files: what the benchmark takes CPU and memory of."""

from __future__ import annotations

import base64
import sys
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from duben import site  # noqa: E402
from duben.publication import Entry  # noqa: E402
from duben.search.pages import site_search  # noqa: E402


def main(source: Path, out: Path) -> None:
    """`source` holds a line a report: slug, date, its characters, its record as kept."""
    house, _ = site.load(PROJECT)
    entries = []
    with source.open("rb") as lines:
        for line in lines:
            slug, day, characters, record = line.split(b"\t")
            when, kept = date.fromisoformat(day.decode()), base64.b64decode(record)
            entries.append(Entry(slug.decode(), when, {}, {}, {}, (), characters.decode(), kept))
    for page in site_search(house, entries):
        path = out / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.body)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
