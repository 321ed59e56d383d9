"""A report's own forms, its terms' names, regional words and the review of script conversion."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duben import conversion, hanzi, regional, script
from duben.glossary import CHINESE, Matcher
from duben.model import Override, Report, Term
from duben.phrases import Rule
from duben.quotes import unpaired
from duben.text import Text

NONE = script.names((), None, ())


def values(
    text: str, overrides: tuple[Override, ...] = (), known: script.Names = NONE
) -> list[str]:
    """The text in both scripts."""
    report = _report(text, overrides)
    return [script.to_script(report, name, known).title.value for name in hanzi.LANGS]


def _report(text: str, overrides: tuple[Override, ...] = ()) -> Report:
    from datetime import date

    from duben.model import Source

    empty = Text("")
    source = Source("report.txt", "0", "utf-8")
    day = date(2021, 8, 17)
    return Report(
        "r", Text(text), empty, empty, empty, day, "zh-Hans", source, (), overrides=overrides
    )


def test_a_reports_own_form_comes_before_rules() -> None:
    rows = (Override("周刊", "周刊", "週刊"), Override("编制", "編制", "編制"))
    assert values("周刊的编制，周刊", rows) == ["周刊的編制，周刊", "週刊的編制，週刊"]


def test_a_terms_name_of_the_same_length_counts() -> None:
    term = Term("t", "place", {"zh-hans": "后里", "zh-hant-tw": "后里", "zh-hant-hk": "長名字"}, {})
    known = script.names((term,), Matcher((term,), CHINESE), ())
    assert values("前往后里。", (), known) == ["前往后里。", "前往後裏。"]


def test_a_projects_phrase_comes_before_ours() -> None:
    known = script.names((), None, (Rule("快干", (), "快乾"),))
    assert values("快干", (), known) == ["快乾", "快乾"]


PIECES = "新征/程/发展/周/“/”/‘/’/“‘心系’”/it’s/\n/台风险/重复/审批/计/划/𠮷"
TEXT = st.lists(st.sampled_from(PIECES.split("/")), max_size=12).map("".join)


@pytest.mark.parametrize("name", ["tw", "hk"])
@settings(deadline=None)
@given(texts=st.lists(TEXT, max_size=6))
def test_many_texts_at_once_are_each_as_alone(name: str, texts: list[str]) -> None:
    alone = [hanzi.converter(name)(text) for text in texts]
    assert hanzi.converter(name).each(texts) == alone


def test_unpaired_quotes_have_places() -> None:
    assert unpaired("甲“乙”丙”") == (5,)
    assert unpaired("“甲‘乙”") == (2,)
    assert unpaired("Xi’an") == ()


def test_regional_words_are_found_once_in_order() -> None:
    texts = ("数字化与互联网", "数字化、质量")
    shown = [(word.official, word.own) for word in regional.words(texts, "tw")]
    assert shown == [("數字化", "數位化"), ("互聯網", "網際網路"), ("質量", "品質")]


@pytest.mark.parametrize("name", ["tw", "hk"])
def test_regional_words_are_sorted_and_stand_once(name: str) -> None:
    path = Path(regional.__file__).parent / "data" / regional.NAME
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    words = [line.split("=")[0] for line in lines]
    assert lines == sorted(lines)
    assert len(words) == len(set(words))
    assert set(regional.table(name)) <= set(words)


def test_the_review_says_what_decided() -> None:
    report = _report("坚持新征程、周刊、群众启程、发展、重复", (Override("周刊", "周刊", "周刊"),))
    rows = {c.source: (c.rule, c.forms) for c in conversion.choices(report, NONE)}
    assert rows["周刊"] == ("report", ("周刊", "周刊"))
    assert rows["新征程"] == ("phrase", ("新征程", "新征程"))
    assert rows["发"] == ("default", ("發", "發"))
    assert rows["复"] == ("dictionary", ("複", "複"))


def test_the_review_gives_the_line_that_mends() -> None:
    (choice,) = [c for c in conversion.choices(_report("收获很多"), NONE) if c.source == "获"]
    assert choice.example == ("收获很", "收穫很", "收穫很")


def test_the_review_puts_the_doubtful_first() -> None:
    rows = conversion.choices(_report("这不是轻轻松松的事，发展"), NONE)
    assert [c.doubtful for c in rows] == sorted((c.doubtful for c in rows), reverse=True)
