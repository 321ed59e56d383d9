"""A report's sections -> the hills on its cover: a range a part, a peak a sub-section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from duben.html.views import Ridge
from duben.model import Report, Section, section_units

WIDTH, HEIGHT = 1200, 360


def ridges(report: Report) -> tuple[Ridge, ...]:
    """One range a part, farthest first; the height of a peak is the length of its text."""
    parts = [section for section in report.sections if not section.role]
    count = len(parts)
    return tuple(_ridge(part, index, count) for index, part in enumerate(parts))


def _ridge(part: Section, index: int, count: int) -> Ridge:
    lengths = [_length(section) for section in part.children()] or [_length(part)]
    tallest = max(lengths) or 1
    floor = HEIGHT * (0.66 + 0.28 * (index + 1) / max(count, 1))
    reach = HEIGHT * (0.7 - 0.12 * index)
    heights = [floor - reach * (0.35 + 0.65 * length / tallest) for length in lengths]
    peaks = list(_peaks(heights, index))
    path = f"M0 {HEIGHT}L0 {floor:.0f}{_slopes(peaks, floor)}L{WIDTH} {HEIGHT}Z"
    flowers = tuple((x, round(y - 7, 1), 3.5 + index) for x, y in peaks)
    return Ridge(path, flowers)


def _peaks(heights: Sequence[float], index: int) -> Iterator[tuple[float, float]]:
    step = WIDTH / len(heights)
    shift = (0.5, 0.36, 0.64)[index % 3]
    for number, y in enumerate(heights):
        yield round(step * (number + shift), 1), round(max(y, 24), 1)


def _slopes(peaks: Sequence[tuple[float, float]], floor: float) -> str:
    """Smooth curves over the peaks and through the saddles between them."""
    saddles = [(0.0, floor)]
    for (x0, y0), (x1, y1) in pairwise(peaks):
        saddles.append(((x0 + x1) / 2, floor - (floor - max(y0, y1)) * 0.35))
    saddles.append((float(WIDTH), floor))
    curves = (
        _curve(left, low, x, y) + _curve(right, end, x, y, down=True)
        for (x, y), ((left, low), (right, end)) in zip(peaks, pairwise(saddles), strict=True)
    )
    return "".join(curves)


def _curve(x0: float, y0: float, x: float, y: float, down: bool = False) -> str:
    """A slope between a saddle and a peak: flat at the saddle, steep below the peak."""
    run = (x - x0) * 0.62
    foot, shoulder = f"{x0 + run:.0f} {y0:.0f}", f"{x - run * 0.24:.0f} {y + (y0 - y) * 0.1:.0f}"
    ends = (shoulder, foot, f"{x0:.0f} {y0:.0f}") if down else (foot, shoulder, f"{x:.0f} {y:.0f}")
    return f"C{ends[0]} {ends[1]} {ends[2]}"


def _length(section: Section) -> int:
    return sum(len(text.value) for _, text in section_units(section))
