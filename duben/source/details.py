"""The lines between title and salutation -> occasion, speaker, day; what a page adds goes."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from duben.sign import sign
from duben.source.body import Body, cut, joined, part, without
from duben.source.dates import date, is_date
from duben.source.edits import Edit
from duben.source.page import like
from duben.source.patterns import any_of
from duben.source.title import is_title

WORDS = "report-words.txt"
_NAME = r"[\u3400-\u9fff·]{2,4}"
_OFFICE = any_of(WORDS, "speaker")
_SPEAKER = re.compile(rf"[（(]?\S{{0,24}}?{_OFFICE}[：:]?[ \u3000]*{_NAME}[）)]?")
_NAMED = re.compile(rf"[（(]?{_NAME}[）)]?")
_SPOKEN = re.compile(rf"(?:[ \u3000]+|(?<=会议上))(?=\S{{0,14}}{_OFFICE}[ \u3000]*{_NAME}[）)]?$)")
_NEWS = re.compile(
    r"(?P<occasion>.{0,30}日在.+?[会會][议議]?上)[ ，,]?"
    rf"(?P<speaker>\S{{0,14}}?{_OFFICE}[ \u3000]*{_NAME}?)"
    r"(?P<told>(?:同志)?[作做].{0,6}(?:报告|報告)[。]?)"
)
_CLOSED = re.compile(r"上[）)]?$|日[）)]?$|[会會][）)]?$")
_MEETING = re.compile(any_of(WORDS, "meeting"))
_TOLD = re.compile(r"第.{1,5}[届屆次]|上[）)]?$")
_BEGUN = re.compile(r"[（(—―－ -]*[^，。：]{4,24}日.{0,3}在.+第.{1,5}[届屆](?!.*[，。：])")
"""An occasion that the next line goes on with."""
_DASH = re.compile(r"\s*(?:—+|―+|－+|--+|-|─+|⸺)\s*")
_BRACKETS = re.compile(r"[（(][^（()）]+[）)]")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Details:
    """What the lines say; `others` are those that say none of it."""

    occasion: Body | None = None
    speaker: Body | None = None
    day: Body | None = None
    others: tuple[Body, ...] = ()
    edits: tuple[Edit, ...] = ()

    def dropped(self, body: Body | None, why: str) -> Details:
        return replace(self, edits=(*self.edits, *(cut(body, why) if body else ())))


def details(bodies: Sequence[Body], keep: Container[int]) -> Details:
    """Read the lines in order; a line said twice counts where it stands last."""
    found = Details()
    for body in with_values(bodies):
        lines, gaps = _parted(body)
        for line in lines:
            found = _taken(found, line, body.line in keep)
        found = replace(found, edits=(*found.edits, *gaps))
    occasion, gone = _bare(found.occasion)
    speaker, also = _bare(found.speaker)
    edits = (*found.edits, *gone, *also)
    return replace(found, occasion=occasion, speaker=speaker, edits=edits)


def is_occasion(body: Body) -> bool:
    """Whether a line names a meeting and tells which."""
    told = _TOLD.search(body.text) or date(body.text)
    begun = bool(_BEGUN.match(body.text))
    return (begun or bool(_MEETING.search(body.text) and told)) and len(body.text) <= _LONGEST


def with_values(bodies: Sequence[Body]) -> list[Body]:
    """A label on a line of its own takes in the value on the next: 阅读： / 250."""
    result: list[Body] = []
    for body in bodies:
        before = result[-1] if result else None
        bare = before and before.text.endswith(("：", ":")) and like(before, "page-meta")
        if before and bare and len(body.text) <= 20 and not is_title(body):
            result[-1] = joined(before, body)
        else:
            result.append(body)
    return result


def _parted(body: Body) -> tuple[list[Body], list[Edit]]:
    """The occasion and the speaker, where one line says both, and what goes beside them."""
    news = _NEWS.fullmatch(body.text)
    if news:
        parts = [part(body, *news.span(name)) for name in ("occasion", "speaker")]
        return parts, cut(part(body, *news.span("told")), "caption")
    spoken = _SPOKEN.search(body.text)
    if not spoken or not spoken.start() or _SPEAKER.fullmatch(body.text):
        return [body], []
    gap = cut(part(body, *spoken.span()), "line-break") if spoken[0] else []
    return [part(body, 0, spoken.start()), part(body, spoken.end(), len(body.text))], gap


def _taken(found: Details, body: Body, kept: bool) -> Details:
    """What is known with one more line."""
    if kept:
        return replace(found, others=(*found.others, body))
    for group in ("page-meta", "caption"):
        if like(body, group):
            return found.dropped(body, group)
    occasion = found.occasion
    if occasion and not found.speaker and _is_open(occasion, body):
        return replace(found, occasion=joined(occasion, body))
    if occasion and _same(occasion, body):
        return replace(found.dropped(occasion, "page-head"), occasion=body)
    if is_date(body.text) and not (occasion and date(occasion.text)):
        return _dated(found, body)
    if is_occasion(body):
        return _met(found, body)
    named = occasion and not found.speaker and _NAMED.fullmatch(body.text)
    if named or _SPEAKER.fullmatch(body.text):
        return replace(found.dropped(found.speaker, "page-head"), speaker=body)
    return replace(found, others=(*found.others, body))


def _dated(found: Details, body: Body) -> Details:
    """With a date on a line of its own: part of the occasion, unless the speaker stands between."""
    if found.speaker:
        return replace(found.dropped(body, "date"), day=body)
    return replace(found, occasion=joined(found.occasion, body) if found.occasion else body)


def _met(found: Details, body: Body) -> Details:
    """With a line that names the meeting; one behind the speaker's counts for all before."""
    before = found.occasion
    dated = before and is_date(before.text) and date(body.text)
    if before and not found.speaker and not dated:
        return replace(found, occasion=joined(before, body))
    return replace(found.dropped(before, "page-head"), occasion=body)


def _is_open(occasion: Body, body: Body) -> bool:
    """Whether an occasion goes on with the next line: it has not come to its end."""
    fits = len(occasion.text) + len(body.text) <= _LONGEST and not sign(body.text)
    return fits and not _CLOSED.search(occasion.text) and not _SPEAKER.fullmatch(body.text)


def _same(one: Body, other: Body) -> bool:
    """Whether two lines say the same, but for spaces and marks."""
    return re.sub(r"\W", "", one.text) == re.sub(r"\W", "", other.text)


def _bare(body: Body | None) -> tuple[Body | None, list[Edit]]:
    """Without the dash before a line, or the brackets around it."""
    edits: list[Edit] = []
    dash = _DASH.match(body.text) if body else None
    if body and dash:
        body, edits = without(body, 0, dash.end(), "layout")
    if body and _BRACKETS.fullmatch(body.text):
        body, made = without(body, 0, 1, "layout")
        edits += made
        body, made = without(body, len(body.text) - 1, len(body.text), "layout")
        edits += made
    return body, edits
