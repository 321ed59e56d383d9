"""Words -> the readings of 为, 地, 得, 只 and 担, which depend on what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from duben.reading.words import Word, sets

_RULES = "reading-rules.txt"
_VERBS = frozenset(["v", "l", "i", "z", "vi", "vd"])
_CLAUSE = frozenset("，。；：！？,;:!?\n")
_PAUSE = _CLAUSE | frozenset("、”’》）】」』)")
_QUOTES = frozenset("“”‘’《》（）()「」『』 ")
_MEASURES = {"只": ("zhǐ", "zhī"), "担": ("dān", "dàn")}
"""What they are by themselves, and behind an amount."""
_NOTHING = Word("", "x")


def particles(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """(offset, syllable) of every 为, 地, 只 and 担 that is a word, and of every 得."""
    offset = 0
    for place, word in enumerate(words):
        if word.text == "为":
            yield offset, "wéi" if _is_wei(words, place) else "wèi"
        elif word.text[-1] == "为" and word.text not in _set("wei.fourth"):
            yield offset + len(word.text) - 1, "wéi"  # 列为, 称之为, 较为
        elif word.text in _MEASURES:
            yield offset, _MEASURES[word.text][_counts(words, place)]
        elif word.text == "地":
            yield offset, "de" if _is_adverbial(words, place) else "dì"
        elif word.text[-1] == "地" and _is_how(Word(word.text[:-1], "x")):
            yield offset + len(word.text) - 1, "de"  # 创造性地 is a word to jieba
        elif "得" in word.text:
            yield from ((offset + i, s) for i, s in _complement(words, place))
        offset += len(word.text)


def _set(key: str) -> frozenset[str]:
    return sets(_RULES)[key]


def _counts(words: Sequence[Word], place: int) -> bool:
    """只 of 39只基金 and 37万头只; not of 2025年只增不减."""
    before = words[place - 1].text if place else ""
    return before[-1:].isdigit() or before[-1:] in _set("zhi.amount")


def _is_adverbial(words: Sequence[Word], place: int) -> bool:
    """清醒地看到 and 一步一步地推进, not 就地转化, 宜居地建设."""
    after = _next(words, place)
    if place == 0 or not after.text:
        return False
    before, earlier = words[place - 1], words[place - 2] if place > 1 else _NOTHING
    if after.text in _PAUSE:  # 有步骤地、积极地
        return after.text == "、" and (_is_how(before) or earlier.text == "有")
    if before.text in _set("di.place"):
        return False
    if len(before.text) == 1 and before.text in _set("di.measure"):
        return earlier.text in _set("di.degree")
    if _is_how(before) or _is_twice(words, place):
        return True
    how = before.tag in ("a", "ad", "z", "d", "l") or len(before.text) == 4
    how = how or before.text in _set("di.how") or earlier.text in _set("di.before")
    do = after.tag[0] in "vdai" or after.tag in ("l", "p", "nr") or after.text in _set("di.do")
    return how and do


def _is_how(word: Word) -> bool:
    """Whether a word before 地 says how whatever follows: no place is called 清醒地, 创造性地."""
    text = word.text
    if text in _set("di.either"):
        return False
    return text in _set("di.how") or word.tag == "i" or (len(text) > 1 and text[-1] in "性般样")


def _is_twice(words: Sequence[Word], place: int) -> bool:
    """一项一项 and 一个台阶一个台阶 before `place`."""
    said = [word.text for word in words[max(place - 4, 0) : place]]
    return said[-1:] == said[-2:-1] or (len(said) == 4 and said[:2] == said[2:])


def _next(words: Sequence[Word], place: int) -> Word:
    """The word behind `place`, opening quotation marks and blanks left out."""
    rest = (word for word in words[place + 1 : place + 4] if word.text not in _QUOTES - _PAUSE)
    return next(rest, _NOTHING)


def _complement(words: Sequence[Word], place: int) -> Iterator[tuple[int, str]]:
    """干得好, 学得懂: de behind a verb; 还得靠干: děi; 多劳者多得 and 群众得实惠: dé."""
    text = words[place].text
    if text != "得":
        full = text in _set("de.full") or any(part in text for part in _set("de.parts"))
        at = (i for i, character in enumerate(text) if character == "得")
        yield from ((i, "dé" if full or i == 0 else "de") for i in at)
        return
    before = words[place - 1] if place else _NOTHING
    after = words[place + 1] if place + 1 < len(words) else _NOTHING
    if before.text in _set("de.must") and after.tag[0] == "v":
        yield 0, "děi"
        return
    ends = after.tag == "x" or after.text in _PAUSE
    acts = before.tag[0] in "vaizpl" or before.text in _set("de.acts")
    result = len(before.text) == 1 and before.tag[0] == "n" and after.text in _set("de.result")
    yield 0, "de" if (acts or result) and not ends else "dé"


def _is_wei(words: Sequence[Word], place: int) -> bool:
    """Whether 为 says what something is or becomes (wéi), not for whom or what for (wèi)."""
    left, right = _left(words, place), _right(words, place)
    if not right or right[0].text in _PAUSE:
        return True
    before, near = left[-1].text if left else "", _near(right)
    by = _instrument(left)
    role = _role_ends(right, by) and (by or bool(left))
    if not role and _serves(near, by):
        return False
    if role or before in _set("wei.become") or _is_passive(near):
        return True
    if before in _set("wei.deed") and near[0].text not in _set("wei.for"):
        return True
    if before in _set("wei.able") and right[0].text in ("的", "地"):
        return True
    acts = any(_acts(word) for word in right[1:])
    if by:
        ends = _is_role(near[-1]) and any(word.text == "的" for word in near)
        return ends or not (right[0].text in _set("wei.for") and acts)
    if before in _set("wei.subject") or (len(before) > 1 and before[-1] in "率额数量"):
        return True
    return not acts and _is_said(left, near)


def _acts(word: Word) -> bool:
    """Whether a word says that something is done; 来 of 三年来 does not."""
    return (word.tag in _VERBS and word.text != "来") or word.text in _set("wei.acts")


def _serves(near: Sequence[Word], by: bool) -> bool:
    """为企业减负, 为发展提供动力, 为建成小康社会而努力: for somebody, whatever stands before."""
    told = {word.text for word in near[1:] if word.text != "服务" or word is near[-1]}
    if not told.isdisjoint(_set("wei.gives")):
        return by or near[0].text in _set("wei.for")
    return "而" in told and not told.isdisjoint(_set("wei.strive"))


def _is_passive(near: Sequence[Word]) -> bool:
    """不为公众所熟知: by somebody."""
    return any(
        word.text == "所" and following.tag[0] == "v" for word, following in pairwise(near[1:])
    )


def _is_said(left: Sequence[Word], near: Sequence[Word]) -> bool:
    """Whether what stands before 为 is said to be what follows, where nothing is done for it."""
    before = left[-1] if left else _NOTHING
    most = any(word.text in _set("wei.most") for word in near)
    if near[0].text in _set("wei.whom") and not most:
        return False
    if before.text in _set("wei.who"):
        return False
    is_number = near[0].tag == "m" and before.tag[0] in "nv"
    is_subject = bool(left) and before.tag[0] in "nrmqbsjt"
    return is_subject or is_number or most or before.text in _set("wei.perhaps")


def _near(right: Sequence[Word]) -> Sequence[Word]:
    """What follows 为 up to the first pause."""
    ends = (place for place, word in enumerate(right) if word.text in _PAUSE)
    return right[: next(ends, len(right))]


def _left(words: Sequence[Word], place: int) -> list[Word]:
    """The words of the clause before 为, without quotation marks."""
    start = place
    while start and words[start - 1].text not in _CLAUSE:
        start -= 1
    return [word for word in words[start:place] if word.text not in _QUOTES]


def _right(words: Sequence[Word], place: int) -> list[Word]:
    """The words of the clause behind 为; a mark stays as a word, an opening quote does not."""
    end = place + 1
    while end < len(words) and words[end].text not in _CLAUSE:
        end += 1
    return [w for w in words[place + 1 : end] if w.text not in _QUOTES - _PAUSE]


def _instrument(left: Sequence[Word]) -> bool:
    """Whether an 以, 由 or 把 before waits for its 为; 将 right before it means only "will"."""
    waiting = False
    for word in left:
        if word.text in _set("wei.by"):
            waiting = True
        elif word.text == "为":
            waiting = False
    return waiting and left[-1].text != "将" and left[-1].text not in _set("wei.become")


def _role_ends(right: Sequence[Word], by: bool) -> bool:
    """支撑 in 为支撑、 and 为主要支撑的; not 重点 in 为重点人群服务."""
    place = 0
    while place < len(right) - 1 and right[place].text in _set("wei.modifier"):
        nxt = right[place + 1]
        if right[place].text in _set("wei.role") and not _is_role(nxt):
            break
        place += 1
    if not _is_role(right[place]):
        return False
    after = right[place + 1] if place + 1 < len(right) else None
    if by or after is None or after.text in _PAUSE or after.text in ("的", "和", "与", "而"):
        return True
    return after.tag in _VERBS and right[place].text in _set("wei.leads")


def _is_role(word: Word) -> bool:
    return word.text in _set("wei.role")
