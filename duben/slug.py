"""A name -> whether it can be a folder of the site and part of an address."""

from __future__ import annotations

import re

from duben.problem import Problem, found

LONGEST = 60
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PAGES = frozenset({"glossary", "search", "about"})
"""Folders of an edition that no report may take."""


def is_slug(name: str) -> bool:
    """Whether it is lower-case ASCII words joined by hyphens, and not too long."""
    return bool(_SLUG.fullmatch(name)) and len(name) <= LONGEST


def report_faults(slug: str, shown: str) -> list[Problem]:
    """E-SRC-008 for a report's name that is none, or would hide a page of the site."""
    good = is_slug(slug) and slug not in PAGES
    return [] if good else [found("E-SRC-008", shown, slug=slug)]
