"""The data of script conversion: every line keeps the length, is needed, stands in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from duben import hanzi, phrases
from duben.phrases import DATA, Rule
from duben.problem import Stop
from duben.quotes import corner

FILES = ("script-phrases.txt", "script-tw.txt", "script-hk.txt")
REPORT = Path(__file__).parent.parent / "content" / "luodian-2021"
# Words whose traditional forms lead back to other simplified characters, with the reason.
NO_WAY_BACK = {
    "‧": "·",  # the middle dot of the regions
    "甚么": "什么",  # 甚麼, as Hong Kong prints it
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
}


def parts(name: str) -> list[list[str]]:
    """The lines between headings, comments left out."""
    rows: list[list[str]] = [[]]
    for line in (DATA / name).read_text("utf-8").splitlines():
        if not line.strip():
            rows.append([])
        elif not line.startswith("#"):
            rows[-1].append(line)
    return [part for part in rows if part]


@pytest.mark.parametrize("name", FILES)
def test_lines_are_sorted(name: str) -> None:
    for part in parts(name):
        assert part == sorted(part)


@pytest.mark.parametrize("name", FILES)
def test_lines_keep_the_length(name: str) -> None:
    rules = phrases.read_rules(DATA / name, name)
    for phrase, form in hanzi.forms(rules).items():
        assert len(phrase) == len(form)
        assert phrase == phrase.strip()


def test_every_phrase_is_needed() -> None:
    """OpenCC as it is shipped says otherwise, or the phrase keeps another of ours from its word."""
    rules = hanzi.rules()
    known = {rule.phrase for rule in rules}
    longest = max(map(len, known))
    forms = hanzi.forms(rules)
    text = "\n".join(forms)
    ours = "\n".join(forms.values())
    shown = {
        script: (
            hanzi.official(script)(text).split("\n"),
            hanzi.simplified(f"t2{script}")(ours).split("\n"),
        )
        for script in ("tw", "hk")
    }
    idle = [
        rule.phrase
        for index, rule in enumerate(rules)
        if all(official[index] == own[index] for official, own in shown.values())
        and not _holds(rule, known, longest)
    ]
    assert idle == []


def _holds(rule: Rule, known: set[str], longest: int) -> bool:
    """Whether another rule's phrase stands in this one."""
    text = rule.phrase
    return any(
        text[a:b] in known and text[a:b] != text
        for a in range(len(text))
        for b in range(a + 1, min(a + longest, len(text)) + 1)
    )


@pytest.mark.parametrize("script", ["tw", "hk"])
def test_every_phrase_comes_out_as_it_says(script: str) -> None:
    rules = hanzi.rules()
    convert = hanzi.converter(script)
    style = hanzi.forms(hanzi.house(script))
    for phrase, form in hanzi.forms(rules).items():
        out = hanzi.simplified(f"t2{script}")(form)
        for before in sorted(style, key=len, reverse=True):
            out = out.replace(before, style[before])
        assert convert(phrase) == corner(out), phrase


@pytest.mark.parametrize("script", ["tw", "hk"])
def test_the_way_back_gives_the_source(script: str) -> None:
    source = "\n".join(p.read_text("utf-8") for p in sorted(REPORT.glob("[0-9]*.md")))
    there = hanzi.converter(script)(source)
    back = hanzi.simplified(hanzi.BACK[script])(there)
    for mark, original in NO_WAY_BACK.items():
        back = back.replace(mark, original)
    assert back == source


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("新征程=新征", "E-HAN-002"),
        ("新征程=新征程 ", "E-HAN-003"),
        ("新 |征程", "E-HAN-003"),
        ("|征程", "E-HAN-003"),
        ("(新 )|征程", "E-HAN-003"),
        ("新征程", "E-HAN-003"),
        ("甲=乙=丙", "E-HAN-003"),
        ("新|征程\n新征程=新征程", "E-HAN-004"),
    ],
)
def test_a_line_that_is_no_rule(line: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "script-phrases.txt"
    path.write_text(f"# 注\n{line}\n", encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        phrases.read_rules(path, "content/script-phrases.txt")
    problem = stopped.value.problems[0]
    assert (problem.code, problem.line) == (code, 2 + line.count("\n"))
