"""PO files in step with their report; what gettext's own programs make of them; bad files."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from problem_setups import SLUG, edit, make_base, run

from duben import catalogue, po
from duben.catalogue import Glossing, in_step
from duben.po import Catalogue, Entry
from duben.problem import Stop
from duben.translate import Sentence

FILE = f"translations/en/{SLUG}.po"
NO_TERMS = Glossing((), "en")


def wanted(*texts: str) -> list[Sentence]:
    return [Sentence(f"s1-1-{n}", "p1-1", text, 0) for n, text in enumerate(texts, 1)]


def entry(number: int, source: str, text: str, fuzzy: bool = False, previous: str = "") -> Entry:
    return Entry(f"s1-1-{number}", source, text, fuzzy, number, previous=previous)


def told(made: Catalogue) -> list[str]:
    lines = []
    for one in made.entries:
        old = f" <{one.previous}" if one.previous else ""
        lines.append(f"{'~' * one.fuzzy}{one.context}={one.text}{old}")
    return lines + [f"#~ {one.text}" for one in made.gone]


OLD = Catalogue(
    (
        entry(1, "修好村路12公里。", "We mended 12 km of village roads."),
        entry(2, "种下柳树三千棵。", "We planted 3,000 willows."),
        entry(3, "谢谢大家。", "Thank you."),
    )
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("修好村路12公里。", "种下柳树三千棵。", "谢谢大家。"),
            [
                "s1-1-1=We mended 12 km of village roads.",
                "s1-1-2=We planted 3,000 willows.",
                "s1-1-3=Thank you.",
            ],
        ),
        (
            ("新的一句。", "修好村路12公里。", "种下柳树三千棵。", "谢谢大家。"),
            [
                "s1-1-1=",
                "s1-1-2=We mended 12 km of village roads.",
                "s1-1-3=We planted 3,000 willows.",
                "s1-1-4=Thank you.",
            ],
        ),
        (
            ("修好村路15公里。", "种下柳树三千棵。"),
            [
                "~s1-1-1=We mended 12 km of village roads. <修好村路12公里。",
                "s1-1-2=We planted 3,000 willows.",
                "#~ Thank you.",
            ],
        ),
        (
            ("新的一句。", "修好村路15公里。", "谢谢大家。"),
            [
                "s1-1-1=",
                "~s1-1-2=We mended 12 km of village roads. <修好村路12公里。",
                "s1-1-3=Thank you.",
                "#~ We planted 3,000 willows.",
            ],
        ),
    ],
    ids=["nothing new", "one inserted: the rest moves", "changed and gone", "moved and changed"],
)
def test_in_step(texts: tuple[str, ...], expected: list[str]) -> None:
    made, _ = in_step(OLD, wanted(*texts), NO_TERMS, {})
    assert told(made) == expected


def test_what_is_gone_comes_back() -> None:
    without, _ = in_step(OLD, wanted("修好村路12公里。"), NO_TERMS, {})
    assert len(without.gone) == 2
    again, _ = in_step(without, wanted("修好村路12公里。", "谢谢大家。"), NO_TERMS, {})
    assert told(again)[1:] == ["s1-1-2=Thank you.", "#~ We planted 3,000 willows."]


def test_a_fuzzy_one_keeps_its_previous_source() -> None:
    old = Catalogue((entry(1, "修好村路15公里。", "We mended 12 km.", True, "修好村路12公里。"),))
    made, _ = in_step(old, wanted("修好村路15公里。"), NO_TERMS, {})
    assert told(made) == ["~s1-1-1=We mended 12 km. <修好村路12公里。"]


def test_merged_sentences_move_together() -> None:
    old = Catalogue((entry(1, "甲。", "A and B."), entry(2, "乙。", "↑")))
    made, _ = in_step(old, wanted("新。", "甲。", "乙。"), NO_TERMS, {})
    assert told(made) == ["s1-1-1=", "s1-1-2=A and B.", "s1-1-3=↑"]
    apart, _ = in_step(old, wanted("甲。", "新。", "乙。"), NO_TERMS, {})
    assert "s1-1-3=↑" not in told(apart)


def test_other_reports_fill_in() -> None:
    other = (
        entry(1, "各位代表：", "Fellow deputies,"),
        entry(2, "谢谢大家。", "Thank you all."),
        entry(3, "甲。", "A and B."),
        entry(4, "乙。", "↑"),
        entry(5, "丙。", "C", fuzzy=True),
    )
    second = (entry(1, "谢谢大家。", "Many thanks."),)
    known = catalogue.memory([other, second])
    texts = ("各位代表：", "谢谢大家。", "甲。", "乙。", "丙。")
    made, filled = in_step(Catalogue(()), wanted(*texts), NO_TERMS, known)
    assert told(made) == [
        "s1-1-1=Fellow deputies,",
        "~s1-1-2=Thank you all.",
        "s1-1-3=",
        "s1-1-4=",
        "s1-1-5=",
    ]
    assert filled == 2


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    make_base(root)
    return root


def test_a_report_is_filled_from_another(project: Path) -> None:
    """tinghe-2022 has no PO file yet; what both reports say is there at once."""
    told = run(project, "translate", "en", "--lang", "en")
    assert told.exit == 0
    rows = told.stdout.splitlines()
    assert rows[0].startswith("Report")
    assert rows[0].endswith("Missing  Gone  Filled in")
    first = dict(zip(rows[0].replace("Filled in", "Filled").split(), rows[1].split(), strict=True))
    assert first["Report"] == "tinghe-2022"
    assert int(first["Filled"]) == int(first["Current"]) + int(first["Behind"]) > 0
    made = {e.source: e.text for e in po.read(project / "translations/en/tinghe-2022.po", "")}
    assert made["各位代表："] == "Fellow deputies,"
    assert run(project, "translate", "en", "--check").exit == 0


def test_a_translation_programs_own_lines_stay(project: Path) -> None:
    """Its header fields, the translator's comments, other flags."""
    path = project / FILE
    edit(path, '"Language: en\\n"', '"Language: en\\n"\n"X-Generator: Weblate 5\\n"')
    edit(path, '#. p3-1\nmsgctxt "s3-1-2"', '# figure: none\n#. p3-1\n#, no-wrap\nmsgctxt "s3-1-2"')
    run(project, "translate", "en")
    text = path.read_text("utf-8")
    assert '"X-Generator: Weblate 5\\n"' in text
    assert '# figure: none\n#. p3-1\n#, no-wrap\nmsgctxt "s3-1-2"' in text


def changed(project: Path) -> Path:
    """A file with fuzzy entries that have a previous source, and obsolete ones."""
    part = project / f"content/{SLUG}/01-part-1.md"
    edit(part, "修好村路12公里", "修好村路15公里")
    edit(part, "村口的石板路重新铺过，下雨天不再积水。", "")
    run(project, "translate", "en")
    return project / FILE


def test_polib_changes_no_line(project: Path) -> None:
    text = changed(project).read_text("utf-8")
    assert "#| msgid" in text
    assert "#~ msgid" in text
    again = polib.pofile(str(project / FILE), wrapwidth=po.UNWRAPPED)
    assert str(again) == text


needs_gettext = pytest.mark.skipif(
    not (shutil.which("msgcat") and shutil.which("msgfmt")), reason="gettext is not installed"
)


@needs_gettext
def test_gettext_takes_it_without_a_changed_line(project: Path) -> None:
    path = changed(project)
    command = [str(shutil.which("msgcat")), "--no-wrap", "-o", "-", str(path)]
    again = subprocess.run(command, check=True, capture_output=True).stdout
    assert again.decode() == path.read_text("utf-8")
    judged = subprocess.run(
        [str(shutil.which("msgfmt")), "-c", "-o", str(path.with_suffix(".mo")), str(path)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert judged.returncode == 0, judged.stderr
    assert "error" not in judged.stderr.replace("errors", "")


def test_the_translation_library_of_weblate_changes_no_line(project: Path) -> None:
    factory = pytest.importorskip("translate.storage.pypo", reason="translate-toolkit is missing")
    path = changed(project)
    store = factory.pofile(width=-1)
    store.parse(path.read_bytes())
    assert bytes(store) == path.read_bytes()


def lines_of(text: str) -> list[tuple[str, str, bool]]:
    return [(e.context, e.text, e.fuzzy) for e in po.read(Path(text), "")]


GOOD = 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "s1"\nmsgid "甲"\nmsgstr "A"\n'
SAME = [("s1", "A", False)]


@pytest.mark.parametrize(
    ("spoil", "outcome"),
    [
        (lambda b: b.replace(b'"A"', b'"\xff"'), "E-SRC-002:6"),
        (lambda b: b.replace(b'"A"', b'"A'), "E-TRN-001:6"),
        (lambda b: b + b'\nmsgctxt "s1"\nmsgid "x"\nmsgstr "B"\n', "E-TRN-002:8"),
        (lambda b: b.replace(b"msgctxt", b"<<<<<<< ours\nmsgctxt"), "E-TRN-001:4"),
        (lambda b: b + b">>>>>>> theirs\n", "E-TRN-001:7"),
        (lambda b: b + b"=======\n", "E-TRN-001:7"),
        (lambda b: b.replace(b"\n", b"\r\n"), "same"),
        (lambda b: b"\xef\xbb\xbf" + b, "same"),
        (lambda b: b.replace(b"Language: en", b"Language: fr"), "same"),
        (lambda b: b"", "empty"),
        (lambda b: b"\n\n", "empty"),
        (lambda b: b.replace(b'msgstr "A"', b"msgstr"), "E-TRN-001:6"),
        (lambda b: b.replace(b'msgid "\xe7', b'msgidd "\xe7'), "E-TRN-001:5"),
        (lambda b: b[: len(b) // 2], "E-TRN-001"),
        (lambda b: b.replace(b"\n", b"\x00\n", 2), "any"),
    ],
    ids=[
        *("not UTF-8", "open string", "twice", "conflict <", "conflict >", "conflict =", "CR LF"),
        *("BOM", "wrong language", "empty", "blank", "no string", "bad keyword", "half", "NUL"),
    ],
)
def test_a_bad_file(spoil: Callable[[bytes], bytes], outcome: str, tmp_path: Path) -> None:
    """The same entries, or an error with its line; never fewer entries in silence."""
    path = tmp_path / "a.po"
    path.write_bytes(spoil(GOOD.encode()))
    try:
        made = lines_of(str(path))
    except Stop as stop:
        problem = stop.problems[0]
        shown = f"{problem.code}:{problem.line}"
        assert outcome == "any" or shown == outcome or shown.startswith(f"{outcome}:")
        return
    assert made == ([] if outcome == "empty" else SAME)
    assert outcome in ("same", "empty", "any")
