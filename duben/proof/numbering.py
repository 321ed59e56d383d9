"""Numbers of headings and items -> gaps and repeats: （二） after （四）, 三是 after 一是."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben.proof.lists import Item, items
from duben.proof.passage import Finding, Passage, slip

Key = tuple[int, str]
"""(heading level, form): series of one level and form count on."""


def slips(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Numbers that do not follow the one before; a new series may begin at 1 at any time."""
    last: dict[Key, Item] = {}
    for passage in passages:
        if passage.level:
            last = {key: item for key, item in last.items() if 0 < key[0] <= passage.level}
        for item in items(passage):
            key = (passage.level, item.form)
            before = last.get(key)
            if not _follows(item, before):
                after = before.text if before else "-"
                yield (
                    passage,
                    slip("W-PRF-002", (item.start, item.end), text=item.text, after=after),
                )
            last[key] = item


def _follows(item: Item, before: Item | None) -> bool:
    if before is None:
        return item.value == 1
    return item.value == before.value + 1 or (item.value == 1 and before.value > 1)
