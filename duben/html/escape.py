"""A value -> its characters as HTML, at no cost where there is nothing to escape."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>'\"]")


def escaped(value: str) -> str:
    """The characters as HTML, a plain string to be joined with others."""
    return str(escape(value)) if _SPECIAL.search(value) else value


def output(value: Any) -> str:
    """What a template writes of a value: Markup as it is, anything else escaped."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return escaped(value) if kind is str else escape(value)
