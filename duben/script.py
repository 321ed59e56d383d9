"""A report -> the same in traditional characters, with its own forms and its terms' names.

The forms are given for simplified words and take their places in the converted text, so that they
must be as long: a row of `script` in report.toml, or a term's name in glossary.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from duben import hanzi
from duben.glossary import Matcher
from duben.model import Override, Report, Term
from duben.phrases import Rule
from duben.text import Text

Place = tuple[int, int, str, str]
"""(start, end, form, the term's id or "" for a row of the report) in a text."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a glossary says of names in traditional characters."""

    matcher: Matcher | None = None
    forms: Mapping[str, Mapping[str, tuple[str, str]]] = field(default_factory=dict)
    """Script -> term id -> (simplified name, its form), where both are as long."""
    rules: tuple[Rule, ...] = ()
    """Phrases of the project, before those of the program."""


def names(terms: Iterable[Term], matcher: Matcher | None, rules: tuple[Rule, ...]) -> Names:
    """The forms that terms give for the plain edition of each script."""
    forms: dict[str, dict[str, tuple[str, str]]] = {}
    for script, lang in hanzi.LANGS.items():
        forms[script] = {
            term.id: (term.names["zh-hans"], form)
            for term in terms
            if len(form := term.names.get(lang.lower(), "")) == len(term.names["zh-hans"])
        }
    return Names(matcher, forms, rules)


def to_script(report: Report, script: str, known: Names) -> Report:
    """The report in traditional characters; marks and readings keep their places."""
    lang = hanzi.LANGS[script]
    values = tuple(dict.fromkeys(text.value for _, text in report.units()))
    made = dict(zip(values, hanzi.converted(values, script, known.rules), strict=True))

    def change(_: str, text: Text) -> Text:
        value = made[text.value]
        for start, end, form, _term in given(text.value, script, report.overrides, known):
            value = value[:start] + form + value[end:]
        return replace(text, value=value, lang=lang)

    return replace(report.map(change), lang=lang)


def given(value: str, script: str, overrides: Iterable[Override], known: Names) -> Iterator[Place]:
    """Every place of a simplified text whose form is given; a report's own rows come last."""
    forms = known.forms.get(script, {})
    if forms and known.matcher:
        for start, end, term in known.matcher.find(value):
            name, form = forms.get(term, ("", ""))
            if value[start:end] == name:
                yield start, end, form, term
    for row in overrides:
        start = value.find(row.before)
        while start >= 0:
            end = start + len(row.before)
            yield start, end, row.form(script), ""
            start = value.find(row.before, end)
