"""Scripts lose the spaces that they do not need, and nothing else."""

from __future__ import annotations

import pytest

from duben.html.lean import lean, lean_style


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("const a = b + c;", "const a=b+c;"),
        ("return x in y ? 'a  b' : \"c  d\";", "return x in y?'a  b':\"c  d\";"),
        ('const space = / {2}[/ ]"/g;', 'const space=/ {2}[/ ]"/g;'),
        ("a = b / c / d;", "a=b/c/d;"),
        ("found = text.match(/^ (a) /) ?? [];", "found=text.match(/^ (a) /)??[];"),
        ("return / x/.test(a);", "return/ x/.test(a);"),
        ("a = b + +c - -d;", "a=b+ +c- -d;"),
        ("say(`${a + b}  c`);", "say(`${a + b}  c`);"),
        ('say(`a ${b ? ` ${b} ` : ""}`);', 'say(`a ${b ? ` ${b} ` : ""}`);'),
        ("one;\ntwo", "one;\ntwo"),
    ],
)
def test_only_spaces_around_signs_go(script: str, left: str) -> None:
    assert lean(script) == left


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".a { color: red; inset: 0; }", ".a{color:red;inset:0;}"),
        (".row :lang(en), .b > i { margin: 0 auto; }", ".row :lang(en),.b > i{margin:0 auto;}"),
        ('.a::after { content: ": { a, b }"; }', '.a::after{content:": { a, b }";}'),
        ("@media (max-width: 40rem) and (hover) {", "@media (max-width:40rem) and (hover){"),
        (".a { inline-size: calc(100% - 2 * 1rem); }", ".a{inline-size:calc(100% - 2 * 1rem);}"),
    ],
)
def test_styles_keep_what_means_something(sheet: str, left: str) -> None:
    assert lean_style(sheet) == left
