"""A report of growing length -> what importing it costs, as text: a line must not cost more."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from duben.source import importing

SOURCE = "content/luodian-2021/report.txt"
TIMES = (1, 4, 16, 64)
ROUNDS = 3


def report(project: Path) -> None:
    """Print a table: Han characters, CPU seconds, CPU milliseconds a thousand characters."""
    print("| imported: Chinese characters | CPU s | CPU ms a 1,000 characters |\n|---:|---:|---:|")
    text = (project / SOURCE).read_text("utf-8")
    with TemporaryDirectory() as name:
        path = Path(name) / "report.txt"
        for times in TIMES:
            path.write_text(longer(text, times), encoding="utf-8")
            count = sum("\u3400" <= character <= "\u9fff" for character in path.read_text("utf-8"))
            cost = min(_once(path) for _ in range(ROUNDS))
            print(f"| {count:,} | {cost:.2f} | {cost / count * 1e6:.1f} |")
    print(flush=True)


def longer(text: str, times: int) -> str:
    """The report with its body so many times over, each copy with another number in its lines."""
    lines = text.split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith("一、"))
    body = lines[start:-1]
    copies = [
        line.replace("，", f"，{n}号", 1).replace(",", f",{n}号", 1)
        for n in range(times)
        for line in body
    ]
    return "\n".join([*lines[:start], *copies, lines[-1], ""])


def _once(path: Path) -> float:
    started = time.process_time()
    importing.read(path, path.name)
    return time.process_time() - started
