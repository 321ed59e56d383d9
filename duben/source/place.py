"""The lines before a report's text -> the place whose congress met."""

from __future__ import annotations

import re

from duben.source.words import groups

WORDS = "report-words.txt"
_TOWN = r"省市县區区旗州乡鎮镇"
_PATTERNS = (
    ("occasion", re.compile(r"在(?P<place>[^，。在]+?)第.+?届")),
    ("occasion", re.compile(rf"在(?P<place>[^，。在]+?[{_TOWN}])")),
    ("title", re.compile(r"(?:\d{4}年)?(?P<place>[\u3400-\u9fff]+?)(?:人民)?(?:\d{4}年)?政府工作")),
    ("speaker", re.compile(rf"(?P<place>[\u3400-\u9fff]+[{_TOWN}])(?:人民政府)?代?[{_TOWN}]长")),
)


def place(occasion: str, title: str, speaker: str) -> str:
    """罗店镇 of 在罗店镇第十七届人民代表大会, 上海市 of 上海市市长; nothing where no line says."""
    for row in groups(WORDS)["place"]:
        sought, _, name = row.partition("=")
        if sought in occasion:
            return name
    texts = {"occasion": occasion, "title": title, "speaker": speaker}
    for name, pattern in _PATTERNS:
        match = pattern.search(texts[name])
        if match:
            return re.sub(r"\s", "", match["place"])
    return ""
