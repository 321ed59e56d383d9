"""Numbers in English, in digits or words -> their values: 2.3 trillion, twenty-one, two thirds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from duben.quantity import tables
from duben.quantity.figure import exact


@dataclass(frozen=True, slots=True)
class Number:
    """A number `start:end` of a sentence."""

    start: int
    end: int
    value: Fraction
    firm: bool = True
    """Whether the source must hold it: one, first, both, dozens of need not stand there."""
    ordinal: bool = False
    share: bool = False
    """A half, two thirds."""
    others: tuple[Fraction, ...] = ()
    places: int | None = None
    """Decimal places, where it is printed in digits."""
    scale: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    value: Fraction
    sort: str
    """"digits", "ordinal digits", or as in duben/data/quantity-english.txt."""


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_BETWEEN = re.compile(r"(?:[ -]|\u00a0| and |-and-)")


_TOKEN = re.compile(
    rf"(?<![\d.,])(?P<digits>{_DIGITS})(?P<ordinal>(?:st|nd|rd|th)\b)?(?!\d)|[A-Za-z]+"
)


def _tokens(text: str) -> Iterator[_Token]:
    known = tables.number_words()
    for match in _TOKEN.finditer(text):
        if match["digits"]:
            sort = "ordinal digits" if match["ordinal"] else "digits"
            yield _Token(*match.span(), match["digits"], exact(match["digits"]), sort)
            continue
        word = known.get(match[0].lower())
        if word:
            yield _Token(*match.span(), match[0], word.value, word.sort)


def numbers(text: str) -> Iterator[Number]:
    """Every number, in order."""
    run: list[_Token] = []
    for token in _tokens(text):
        if run and not _continues(run, token, text):
            yield _number(run, text)
            run = []
        run.append(token)
    if run:
        yield _number(run, text)


def _continues(run: list[_Token], token: _Token, text: str) -> bool:
    """Whether a token goes on with the number before it: three | hundred, twenty | first."""
    last = run[-1]
    gap = text[last.end : token.start]
    if not _BETWEEN.fullmatch(gap) or last.sort in ("ordinal", "part", "times", "ordinal digits"):
        return False
    if token.sort == "digits":
        return False
    if token.sort == "scale":
        return last.sort in ("digits", "cardinal", "soft", "scale") and "and" not in gap
    if token.sort == "vague":
        return last.sort == "vague" or (last.sort in ("cardinal", "soft") and token.text == "dozen")
    if last.sort == "digits":
        return token.sort == "part" and gap != " and " and last.value < 100
    if token.sort in ("part", "ordinal") and last.sort in ("cardinal", "soft") and last.value < 20:
        one = last.text.lower() == "one"  # one third; but two third-party reports
        return gap in (" ", "-") and (one or token.text.lower() not in ("third", "fifth"))
    tens = last.sort == "cardinal" and last.value >= 20 and last.value % 10 == 0
    small = token.sort in ("cardinal", "soft", "ordinal", "soft-ordinal") and token.value < 10
    if tens and small:
        return gap in (" ", "-")
    counts = token.sort in ("cardinal", "soft", "ordinal", "soft-ordinal")
    return last.sort == "scale" and counts and (last.value == 100 or "and" not in gap)


def _number(run: list[_Token], text: str) -> Number:
    start, end = run[0].start, run[-1].end
    last = run[-1]
    if run[0].sort == "vague":
        return Number(start, end, run[0].value, firm=False, others=_vague(run))
    if len(run) > 1 and last.sort == "vague":
        return Number(start, end, run[0].value * 12)
    if last.sort == "part" or (last.sort == "ordinal" and _is_share(run, text)):
        return _part(run)
    if last.sort == "times":
        return Number(start, end, last.value, firm=last.value > 2)
    value, scale = _summed(run)
    ordinal = last.sort in ("ordinal", "soft-ordinal", "ordinal digits")
    digits = run[0].text if run[0].sort == "digits" else ""
    places = len(digits.partition(".")[2]) if digits else None
    soft = len(run) == 1 and run[0].sort in ("soft", "soft-ordinal", "scale")
    return Number(start, end, value, not soft, ordinal, places=places, scale=scale)


def _vague(run: list[_Token]) -> tuple[Fraction, ...]:
    """Tens of thousands; a dozen is said of ten as well."""
    product = Fraction(1)
    for token in run:
        product *= token.value
    return (product, Fraction(10)) if run[0].text.lower() == "dozen" else (product,)


def _is_share(run: list[_Token], text: str) -> bool:
    """One-fifth, one third of; the third and the fifth alone are ordinals."""
    if len(run) > 1:
        return run[0].value < 20 and run[0].sort in ("soft", "cardinal")
    before = text[max(run[0].start - 3, 0) : run[0].start].lower()
    return before.endswith(" a ") and text.startswith(" of", run[0].end)


def _part(run: list[_Token]) -> Number:
    whole = run[-1].value if run[-1].sort == "part" else 1 / run[-1].value
    count = _summed(run[:-1])[0] if len(run) > 1 else Fraction(1)
    firm = len(run) > 1
    return Number(run[0].start, run[-1].end, count * whole, firm, share=True)


def _summed(run: list[_Token]) -> tuple[Fraction, Fraction]:
    """The value of a run, and what its first number was multiplied by."""
    total = group = Fraction(0)
    scale = Fraction(1)
    for token in run:
        if token.sort == "scale":
            group = (group or Fraction(1)) * token.value
            scale = scale * token.value if not total else scale
            if token.value > 100:
                total, group = total + group, Fraction(0)
        else:
            group += token.value
    return total + group, scale
