#!/usr/bin/env python3
"""The command: `python build.py` reads content/ and writes site/. See README.md."""

import sys


def run() -> int:
    """Run the command line; a missing library is one line in two languages, not a traceback."""
    if sys.version_info < (3, 11):  # noqa: UP036  the message is for older Pythons
        sys.exit("duben: 需要 Python 3.11 或更新的版本 / Python 3.11 or newer is needed")
    try:
        from duben.cli import main

        return main(sys.argv[1:])
    except ModuleNotFoundError as error:
        install = "pip install --require-hashes -r requirements.lock"
        print(f"duben: 缺少 {error.name}，请先运行 make site 或 {install}", file=sys.stderr)
        print(f"duben: {error.name} is missing: run make site, or {install}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(run())
