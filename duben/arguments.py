"""The command line's words -> what they ask for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from duben import __version__
from duben.problem import Stop, found, nearest

COMMANDS = ("build", "import", "outline", "check", "translate", "serve", "verify", "print")
DESCRIPTION = "A public report becomes a bilingual publication. / 把公开报告做成双语读本。"


def parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", default=".", help="the project's folder / 项目文件夹")
    common.add_argument("--lang", choices=("zh", "en"), help="messages in / 提示语言")
    parser = argparse.ArgumentParser("build.py", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"duben {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, help: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help, parents=[common, *more])

    making, lines = _making(), _lines()
    commands.add_parser("build", help="content/ -> site/ / 生成网站", parents=[common, making])
    served = commands.add_parser("serve", help="preview / 预览", parents=[common, making])
    served.add_argument("--port", type=int, default=8000)
    one = add("import", "a report -> content/ / 导入报告", lines)
    one.add_argument("file")
    one.add_argument("--slug", default="")
    one.add_argument("--force", action="store_true", help="replace / 覆盖")
    seen = add("outline", "what import would see / 查看报告结构", lines)
    seen.add_argument("file")
    seen.add_argument("--json", action="store_true")
    checked = add("check", "problems only / 只检查")
    checked.add_argument("--strict", action="store_true")
    checked.add_argument("--json", action="store_true")
    language = add("translate", "bring PO files up to date / 更新翻译文件")
    language.add_argument("language", nargs="?", default="", help="all / 不写则全部")
    language.add_argument("--check", action="store_true", help="write nothing / 不写文件")
    verified = add("verify", "compare with release.json / 核对")
    verified.add_argument("dir", nargs="?", default="")
    _print(add("print", "chosen sections -> a PDF / 选几节印成 PDF"))
    return parser


def _making() -> argparse.ArgumentParser:
    """What `build` and `serve` take."""
    making = argparse.ArgumentParser(add_help=False)
    making.add_argument("--out", metavar="DIR", help="output folder / 输出文件夹 (site)")
    making.add_argument("--base-url", default="", metavar="URL", help="public address / 网址")
    making.add_argument("--only", default="", metavar="SLUG", help="one report / 只做一份报告")
    making.add_argument(
        "--formats", default="", metavar="A,B", help="html,data,search,feeds,pdf,epub"
    )
    making.add_argument("--strict", action="store_true", help="warnings too / 警告也算错误")
    making.add_argument("--jobs", type=int, default=0, metavar="N", help="processes / 进程数")
    making.add_argument("--clean", action="store_true", help="write all anew / 全部重写")
    return making


def _lines() -> argparse.ArgumentParser:
    """What `import` and `outline` are told about lines of the source."""
    lines = argparse.ArgumentParser(add_help=False)
    lines.add_argument("--keep", default="", metavar="N,N-N", help="keep lines / 保留这些行")
    lines.add_argument("--heading", default="", metavar="N[=LEVEL]", help="are headings / 是标题")
    lines.add_argument("--text", default="", metavar="N,N-N", help="are text / 是正文")
    return lines


def _print(printed: argparse.ArgumentParser) -> None:
    printed.add_argument("slug", nargs="?", default="", help="the report / 哪份报告")
    printed.add_argument("--sections", default="", metavar="1-2,2-4", help="all / 全部")
    printed.add_argument("--edition", default="", metavar="KEY", help="zh-hant-hk …")
    printed.add_argument("--kind", default="booklet", metavar="KIND", help="imposed, large …")
    printed.add_argument("--base-url", default="", metavar="URL", help="public address / 网址")
    printed.add_argument("--out", default="", metavar="FILE")


def with_command(words: Sequence[str]) -> list[str]:
    """The command first: `--lang zh check` means `check --lang zh`, no command means build.

    Raises Stop with E-CMD-001 where the first word is no command.
    """
    ahead = 0
    while list(words[ahead : ahead + 1]) in (["--lang"], ["--root"]):
        ahead += 2
    rest = words[ahead:]
    if not rest or rest[0].startswith("-"):
        asks = bool(words) and words[0] in ("-h", "--help", "--version")
        return list(words) if asks else ["build", *words]
    if rest[0] not in COMMANDS:
        meant, known = nearest(rest[0], COMMANDS), ", ".join(COMMANDS)
        raise Stop(found("E-CMD-001", name=rest[0], known=known, meant=meant))
    return [rest[0], *words[:ahead], *rest[1:]]
