"""Words -> the readings of 为, 地 and 得, which depend on what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duben.reading.words import Word, sets

_RULES = "reading-rules.txt"
_VERBS = frozenset(["v", "l", "i", "z", "vi", "vd"])
_CLAUSE = frozenset("，。；：！？,;:!?\n")
_PAUSE = _CLAUSE | frozenset("、”’》）】」』)")
_QUOTES = frozenset("“”‘’《》（）()「」『』 ")


def particles(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """(offset, syllable) of every 为 and 地 that is a word, of every 得 that is a particle."""
    offset = 0
    for place, word in enumerate(words):
        if word.text == "为":
            yield offset, "wéi" if _is_wei(words, place) else "wèi"
        elif word.text[-1] == "为" and word.text not in _set("wei.fourth"):
            yield offset + len(word.text) - 1, "wéi"  # 列为, 称之为, 较为
        elif word.text == "地":
            yield offset, "de" if _is_adverbial(words, place) else "dì"
        elif "得" in word.text and word.text not in _set("de.full"):
            yield from ((offset + i, s) for i, s in _complement(words, place))
        offset += len(word.text)


def _set(key: str) -> frozenset[str]:
    return sets(_RULES)[key]


def _is_adverbial(words: Sequence[Word], place: int) -> bool:
    """清醒地看到, not 就地转化, 常住地提供."""
    if place == 0 or place + 1 == len(words):
        return False
    before, after = words[place - 1], words[place + 1]
    if before.text in _set("di.place"):
        return False
    how = before.tag in ("a", "ad", "i", "z", "d", "l") or before.text in _set("di.how")
    how = how or (len(before.text) > 1 and before.text[-1] in "性般样")
    do = after.tag[0] in "vdai" or after.tag in ("l", "p", "nr") or after.text in _set("di.do")
    return how and do


def _complement(words: Sequence[Word], place: int) -> Iterator[tuple[int, str]]:
    """干得好, 听得进: de behind a verb; 多劳者多得 and 群众得实惠: dé."""
    text = words[place].text
    if text != "得":
        for i, character in enumerate(text):
            if character == "得":
                yield i, "de" if i else "dé"
        return
    before = words[place - 1] if place else Word("", "x")
    after = words[place + 1] if place + 1 < len(words) else Word("", "x")
    ends = after.tag == "x" or after.text in _PAUSE
    acts = before.tag[0] in "vaizpl"
    yield 0, "de" if acts and not ends else "dé"


def _is_wei(words: Sequence[Word], place: int) -> bool:
    """Whether 为 says what something is or becomes (wéi), not for whom or what for (wèi)."""
    left, right = _left(words, place), _right(words, place)
    if not right or right[0].text in _PAUSE:
        return True
    before = left[-1].text if left else ""
    if before in _set("wei.become") or (before in _set("wei.able") and right[0].text == "的"):
        return True
    by = _instrument(left)
    if _role_ends(right, bool(by)) and (by or left):
        return True
    acts = any(word.tag in _VERBS or word.text in _set("wei.acts") for word in right[1:])
    if by:
        return not (right[0].text in _set("wei.for") and acts)
    if before in _set("wei.subject") or (len(before) > 1 and before[-1] in "率额数量"):
        return True
    if len(right) == 1 and right[0].text in _set("wei.whom"):
        return False
    is_subject = bool(left) and left[-1].tag[0] in "nrmqbsjt"
    most = any(word.text in _set("wei.most") for word in right)
    return not acts and (is_subject or most or before in _set("wei.perhaps"))


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
    """Whether an 以, 由 or 把 before waits for its 为."""
    waiting = False
    for word in left:
        if word.text in _set("wei.by"):
            waiting = True
        elif word.text == "为":
            waiting = False
    return waiting


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
