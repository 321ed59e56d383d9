"""A report's sections -> the hills on its cover: a range a part, a peak a sub-section.

In front blooms a camellia for each peak of the last part, the flower that the town is known for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

from duben.html.views import Flower, Ridge
from duben.model import Report, Section, section_units

WIDTH, HEIGHT = 1200, 360


def ridges(report: Report) -> tuple[Ridge, ...]:
    """One range a part, farthest first; the height of a peak is the length of its text."""
    parts = (section for section in report.sections if not section.role)
    return _drawn(
        tuple(
            tuple(_length(section) for section in part.children()) or (_length(part),)
            for part in parts
        )
    )


@lru_cache(maxsize=1)
def _drawn(lengths: tuple[tuple[int, ...], ...]) -> tuple[Ridge, ...]:
    """The ranges of parts by the lengths of their peaks; every edition's cover has the same."""
    return tuple(_ridge(part, index, len(lengths)) for index, part in enumerate(lengths))


def _ridge(lengths: Sequence[int], index: int, count: int) -> Ridge:
    tallest = max(lengths) or 1
    depth = (index + 1) / max(count, 1)
    floor = HEIGHT * (0.78 + 0.2 * depth)
    reach = HEIGHT * (0.84 - 0.4 * depth)
    heights = [floor - reach * (0.4 + 0.6 * length / tallest) for length in lengths]
    peaks = list(_peaks(heights, index))
    path = f"M0 {HEIGHT}{_slopes(peaks, floor)}V{HEIGHT}Z"
    flowers = tuple(_blossom(x, y - 4, 7 + 2 * (number % 2)) for number, (x, y) in enumerate(peaks))
    return Ridge(path, flowers if index == count - 1 else ())


def _blossom(x: float, y: float, radius: float) -> Flower:
    """Five round petals around a heart, between two leaves."""
    petals = (
        (x + radius * sin(turn), y - radius * cos(turn))
        for turn in (2 * pi * i / 5 for i in range(5))
    )
    size = radius * 0.8
    path = "".join(
        f"M{px - size:.1f} {py:.1f}a{size:.1f} {size:.1f} 0 1 0 {2 * size:.1f} 0"
        f"a{size:.1f} {size:.1f} 0 1 0 -{2 * size:.1f} 0"
        for px, py in petals
    )
    long, wide = radius * 2.9, radius * 0.9
    leaves = "".join(
        f"M{x:.1f} {y:.1f}q{side * long / 2:.1f} {-wide:.1f} {side * long:.1f} {wide:.1f}"
        f"q{-side * long / 2:.1f} {wide:.1f} {-side * long:.1f} {-wide:.1f}"
        for side in (-1, 1)
    )
    return Flower(path, leaves, round(x, 1), round(y, 1), round(radius * 0.5, 1))


def _peaks(heights: Sequence[float], index: int) -> Iterator[tuple[float, float]]:
    """Summits along the width, none in step with those of the range behind."""
    step = WIDTH / len(heights)
    shift = (0.5, 0.34, 0.62)[index % 3]
    for number, y in enumerate(heights):
        sway = 0.11 * sin(2.4 * number + index)
        yield round(step * (number + shift + sway), 1), round(max(y, 24), 1)


def _slopes(peaks: Sequence[tuple[float, float]], floor: float) -> str:
    """Curves over the summits and through the saddles, the lower the farther apart these are."""
    step = WIDTH / len(peaks)
    edge = floor - (floor - min(y for _, y in peaks)) * 0.3
    saddles = [(-step * 0.15, edge)]
    for (x0, y0), (x1, y1) in pairwise(peaks):
        sink = 0.5 + 0.3 * min(1.0, (x1 - x0) / step - 0.5)
        saddles.append(((x0 + x1) / 2, max(y0, y1) + (floor - max(y0, y1)) * sink))
    saddles.append((WIDTH + step * 0.15, edge))
    curves = (
        _curve(left, low, x, y) + _curve(right, end, x, y, down=True)
        for (x, y), ((left, low), (right, end)) in zip(peaks, pairwise(saddles), strict=True)
    )
    return f"L{saddles[0][0]:.0f} {saddles[0][1]:.0f}" + "".join(curves)


def _curve(x0: float, y0: float, x: float, y: float, down: bool = False) -> str:
    """A slope between a saddle and a summit: flat at the foot, then steep, as Jianfeng's is."""
    run = x - x0
    foot = f"{x0 + run * 0.5:.0f} {y0:.0f}"
    shoulder = f"{x - run * 0.2:.0f} {y + (y0 - y) * 0.16:.0f}"
    ends = (shoulder, foot, f"{x0:.0f} {y0:.0f}") if down else (foot, shoulder, f"{x:.0f} {y:.0f}")
    return f"C{ends[0]} {ends[1]} {ends[2]}"


def _length(section: Section) -> int:
    return sum(len(text.value) for _, text in section_units(section))
