"""Lines before the text -> the title among them: in two lines, or on one with the occasion."""

from __future__ import annotations

import re

from duben.source.body import Body, cut, part
from duben.source.dates import date
from duben.source.edits import Edit
from duben.source.page import han, like
from duben.source.patterns import any_of

WORDS = "report-words.txt"
_TITLE = re.compile(rf".*{any_of(WORDS, 'title')}(?:[（(].{{1,8}}[）)])?")
_SPLIT = re.compile(
    rf"(?P<title>.*?{any_of(WORDS, 'title')}(?:[（(][^（(）)]{{1,8}}[）)])?)"
    r"(?P<dash>\s*(?:—+|―+|－+|--+|─+)\s*|[ \u3000]+)(?=.)"
)
_TOWN = re.compile(r"(?:\d{4}年)?[\u3400-\u9fff]{2,12}(?:省|市|县|區|区|旗|州|乡|镇|街道|政府)")
_HALF = re.compile(r"(?:工作|施政)?(?:报告|報告)")
_MEETING = re.compile(any_of(WORDS, "meeting"))
_OCCASION = re.compile(r"[（(][^（(]+[）)]$")
_LONGEST = 40


def is_title(body: Body) -> bool:
    """Whether a line ends like a title, or begins like one and goes on with an occasion."""
    if body.kind == "title":
        return True
    split = _SPLIT.match(body.text)
    if split and _tells(body.text):
        return True
    words = _bare(body.text)
    whole = bool(_TITLE.fullmatch(words)) and len(words) <= _LONGEST
    return whole and not like(body, "caption")


def belongs(above: Body, title: Body) -> bool:
    """Whether a title's first line stands above it: 罗店镇人民政府 / 工作报告."""
    near = title.line - above.line <= 2
    short = han(above) <= 14 and not re.search("[：:。，]", above.text)
    half = bool(_HALF.fullmatch(title.text)) and short
    return near and (half or bool(_TOWN.fullmatch(above.text)))


def split_title(title: Body) -> tuple[Body, list[Body], list[Edit]]:
    """政府工作报告——2021年…会议上 -> the title, the occasion; the dash goes."""
    split = _SPLIT.match(title.text)
    if split and split.end() < len(title.text):
        tail = part(title, split.end(), len(title.text))
        dash = cut(part(title, split.start("dash"), split.end("dash")), "layout")
        return part(title, 0, split.end("title")), [tail], dash
    bracket = _OCCASION.search(title.text)
    if bracket and bracket.start() and _tells(bracket[0]):
        tail = part(title, bracket.start(), bracket.end())
        return part(title, 0, bracket.start()), [tail], []
    if title.text.startswith("《") and title.text.endswith("》"):
        last = len(title.text) - 1
        marks = cut(part(title, 0, 1), "layout") + cut(part(title, last, last + 1), "layout")
        return part(title, 1, last), [], marks
    return title, [], []


def _bare(text: str) -> str:
    """A title without the occasion in brackets behind it, or the book marks around it."""
    bracket = _OCCASION.search(text)
    if bracket and _tells(bracket[0]):
        text = text[: bracket.start()]
    return text[1:-1] if text.startswith("《") and text.endswith("》") else text


def _tells(text: str) -> bool:
    """Whether words tell an occasion."""
    return bool(date(text) or _MEETING.search(text))
