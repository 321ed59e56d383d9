"""The report N times, its sentences in disorder -> characters a second of scripts and readings.

CPU time of this process, best of three rounds of texts never read before, warm: dictionaries are
loaded and every word has been met once.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from duben import hanzi, read  # noqa: E402
from duben.reading.pinyin import pinyin  # noqa: E402
from duben.reading.spelling import spelled  # noqa: E402
from duben.reading.spoken import spoken  # noqa: E402
from duben.reading.zhuyin import zhuyin  # noqa: E402

SLUG = "luodian-2021"
ROUNDS = 3
READERS: dict[str, Callable[[str], object]] = {
    "pinyin": pinyin,
    "zhuyin": zhuyin,
    "pinyin for the voice": lambda value: spoken(value, pinyin(value)),
    "words of pinyin": spelled,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="copies of the report")
    times = parser.parse_args().times
    report = read.report(PROJECT / "content" / SLUG, f"content/{SLUG}")
    paragraphs = [text.value for _, text in report.units() if text.value]
    for name, reader in READERS.items():
        for paragraph in paragraphs:
            reader(paragraph)
        rates = [_rate(reader, _shuffled(paragraphs, times, f"{name}{n}")) for n in range(ROUNDS)]
        print(f"{name:22} {max(rates):10,.0f} characters a second")
    for name, scripts in {"Hong Kong": ["hk"], "Taiwan and Hong Kong": ["tw", "hk"]}.items():
        sets = [_shuffled(paragraphs, times, f"{name}{n}") for n in range(ROUNDS)]
        rates = [_converted(texts, len(paragraphs), scripts) for texts in sets]
        print(f"{name:22} {max(rates):10,.0f} characters a second")


def _converted(texts: Sequence[str], size: int, scripts: Sequence[str]) -> float:
    """Characters made a second, a report at a time as a build does."""
    converters = [hanzi.converter(script) for script in scripts]
    reports = [texts[start : start + size] for start in range(0, len(texts), size)]
    start = time.process_time()
    for report in reports:
        for converter in converters:
            converter.each(report)
    return len(scripts) * sum(map(len, texts)) / (time.process_time() - start)


def _shuffled(paragraphs: Sequence[str], times: int, seed: str) -> list[str]:
    """Texts of the report's words that no cache has seen: a number, then sentences in disorder."""
    order = random.Random(seed)
    texts = []
    for copy in range(times):
        for paragraph in paragraphs:
            sentences = [part + "。" for part in paragraph.split("。") if part]
            order.shuffle(sentences)
            texts.append(f"{seed}{copy}" + "".join(sentences))
    return texts


def _rate(reader: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        reader(text)
    return sum(map(len, texts)) / (time.process_time() - start)


if __name__ == "__main__":
    main()
