"""Figures of Chinese and English sentences, their agreement, and faults planted in them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st

from duben.quantity import chinese, english, han
from duben.quantity.agreement import disagreements, paragraph_disagreements
from duben.quantity.figure import Figure, decimal
from duben.sentence import sentences

HAN = re.compile(r"[\u3400-\u9fff１]")


def shown(figure: Figure) -> str:
    words = [figure.raw, figure.kind, f"{decimal(figure.value):f}", figure.unit, figure.bound]
    text = " ".join(word for word in words if word)
    return text if figure.firm else f"({text})"


@pytest.mark.parametrize("case", cases("figures"))
def test_figures(case: Case) -> None:
    language = chinese if HAN.search(case.given) else english
    found = language.figures(case.given)
    assert "\n".join(shown(figure) for figure in found) == case.expected
    for figure in found:
        assert case.given[figure.start : figure.end] == figure.raw


@pytest.mark.parametrize("case", cases("agreement"))
def test_agreement(case: Case) -> None:
    lines = case.given.split("\n")
    year = int(lines.pop(0)) if lines[0].isdigit() else 0
    made = [line[3:] for line in lines if line.startswith("-> ")]
    text = lines[0]
    parts = [text[a:b] for a, b in sentences(text)] if len(made) > 1 else [text]
    told = paragraph_disagreements(list(zip(parts, made, strict=True)), year)
    found = [
        f"{number}: {one.kind} {one.source or '–'} {one.target or '–'}"
        for number, several in enumerate(told, 1)
        for one in several
    ]
    assert "\n".join(found) == case.expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三百二十", 320),
        ("一万二", 12000),
        ("一百零五", 105),
        ("二〇二六", 2026),
        ("十三亿", 1_300_000_000),
        ("千亿", 10**11),
        ("两千万", 20_000_000),
        ("三四", None),
        ("万", None),
        ("千万百", None),
        ("五百三十万", 5_300_000),
        ("一万亿", 10**12),
    ],
)
def test_chinese_numerals(text: str, value: int | None) -> None:
    assert han.number(text) == value


# Sentences made of parts whose values are known, with every fault that a hand may make.

SCALES = [("", "", 1), ("万", "", 10**4), ("亿", "", 10**8)]
THINGS = [
    ("元", "yuan"),
    ("亩", "mu"),
    ("%", "percent"),
    ("个百分点", "percentage points"),
    ("公里", "kilometers"),
    ("个", "projects"),
    ("户", "households"),
    ("平方米", "square meters"),
    ("吨", "metric tons"),
    ("千瓦时", "kilowatt-hours"),
]
OTHERS = {
    "yuan": "US dollars",
    "mu": "hectares",
    "percent": "percentage points",
    "percentage points": "percent",
    "kilometers": "miles",
    "projects": "percent",
    "households": "people",
    "square meters": "square kilometers",
    "metric tons": "kilograms",
    "kilowatt-hours": "kilowatts",
}


@st.composite
def quantities(draw: st.DrawFn) -> tuple[str, str, Decimal, str]:
    """(Chinese, English unit, value, Chinese unit) of one figure."""
    scale, _, worth = draw(st.sampled_from(SCALES))
    chinese_unit, english_unit = draw(st.sampled_from(THINGS))
    if chinese_unit in ("%", "个百分点"):
        scale, worth = "", 1
    places = draw(st.integers(0, 2)) if scale or chinese_unit == "%" else 0
    number = Decimal(draw(st.integers(3, 9999))).scaleb(-places).normalize()
    text = f"{number:f}"
    return text + scale + chinese_unit, english_unit, number * worth, chinese_unit


def in_english(value: Decimal, unit: str) -> str:
    """As official English prints it: 44.64 million, 4,500."""
    if unit in ("percent", "percentage points"):
        return f"{value.normalize():f} {unit}"
    for worth, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= worth:
            return f"{(value / worth).normalize():f} {word} {unit}"
    return f"{value.normalize():,f} {unit}"


def faults(value: Decimal, unit: str) -> list[str]:
    """The same figure with every planted fault."""
    right = in_english(value, unit)
    wrong = ["some " + unit, in_english(value * 10, unit), in_english(value / 10, unit)]
    wrong.append(right.replace(unit, OTHERS[unit]))
    digits = re.search(r"[\d,.]+", right)
    assert digits
    for place in range(len(digits[0]) - 1):
        pair = digits[0][place : place + 2]
        if pair.isdigit() and pair[0] != pair[1] and not (place == 0 and pair[1] == "0"):
            swapped = digits[0][:place] + pair[::-1] + digits[0][place + 2 :]
            wrong.append(right.replace(digits[0], swapped, 1))
    for one, other in (("million", "billion"), ("billion", "million")):
        if one in right:
            wrong.append(right.replace(one, other))
    if "million" not in right and unit not in ("percent", "percentage points"):
        wrong.append(right.replace(unit, f"million {unit}"))
    return wrong


@settings(max_examples=400, deadline=None)
@given(st.lists(quantities(), min_size=1, max_size=4, unique_by=lambda q: q[2]), st.data())
def test_planted_faults_are_found(
    made: list[tuple[str, str, Decimal, str]], data: st.DataObject
) -> None:
    source = "完成" + "，新增".join(text for text, *_ in made) + "。"
    values = [in_english(value, unit) for _, unit, value, _ in made]
    faithful = "We reached " + "; another ".join(values) + "."
    assert disagreements(source, faithful) == []
    place = data.draw(st.integers(0, len(made) - 1))
    _, unit, value, _ = made[place]
    for wrong in faults(value, unit):
        spoiled = "We reached " + "; another ".join([*values[:place], wrong, *values[place + 1 :]])
        assert disagreements(source, spoiled), (source, spoiled)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet="零一二三四五六七八九十百千万亿两半"
        "0123456789.,%元年月日第届-—至、 成倍番A+余约以上",
        max_size=24,
    )
)
def test_any_chinese_is_read(text: str) -> None:
    for figure in chinese.figures(text):
        assert text[figure.start : figure.end] == figure.raw


WORDS = "three hundred and million 4.5 1,000 17th half thirds dozen of percent - yuan $ May first"


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=9))
def test_any_english_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for figure in english.figures(text):
        assert text[figure.start : figure.end] == figure.raw
