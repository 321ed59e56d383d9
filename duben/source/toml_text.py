"""Values of a record -> TOML: strings, numbers, arrays, and inline tables without empty members."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def string(value: str) -> str:
    """A TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def inline(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return string(value)
    if isinstance(value, Mapping):
        members = (
            f"{key} = {inline(member)}" for key, member in value.items() if member not in ("", 0)
        )
        return f"{{ {', '.join(members)} }}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(inline, value))}]"
    return repr(value)


def rows(key: str, values: Sequence[Any]) -> Iterator[str]:
    """An array with a value a line."""
    yield f"{key} = ["
    yield from (f"  {inline(value)}," for value in values)
    yield "]"
