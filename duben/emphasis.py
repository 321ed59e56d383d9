"""An emphasis rule for Markdown that works beside Chinese punctuation.

CommonMark leaves `这是**“双城”**战略` literal: a quote next to a letter can neither open nor close
(commonmark-spec#650). Here a Han character or Chinese punctuation beside a delimiter run counts
as a plain character, as the markdown-cjk-friendly proposal does.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_CHINESE = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff‘’“”…—·]"
)


def use(parser: MarkdownIt) -> None:
    """Replace the parser's emphasis rule."""
    parser.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:
    marker = state.src[state.pos]
    if silent or marker not in "_*":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    length = end - state.pos
    can_open, can_close = _flanking(state.src, state.pos, end, marker)
    for _ in range(length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=length,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos = end
    return True


def _flanking(source: str, start: int, end: int, marker: str) -> tuple[bool, bool]:
    """(can open, can close): CommonMark 6.2 with Chinese as neither space nor punctuation."""
    before = source[start - 1] if start else " "
    after = source[end] if end < len(source) else " "
    chinese = bool(_CHINESE.match(before) or _CHINESE.match(after))
    space_before, space_after = _is_space(before), _is_space(after)
    mark_before = _is_punctuation(before) and not chinese
    mark_after = _is_punctuation(after) and not chinese
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if marker == "*" or chinese:
        return left, right
    return left and (not right or mark_before), right and (not left or mark_after)


def _is_space(character: str) -> bool:
    return isWhiteSpace(ord(character)) or character == "\n"


def _is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
