"""A command -> the CPU time of its process tree, its wall time, its processes' peak memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

POLL = 0.02
"""Seconds between two looks at /proc; peaks only grow, so little is missed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: seconds, megabytes."""

    cpu: float
    wall: float
    main: float
    """Peak memory of the process that was started."""
    workers: float = 0.0
    """The largest sum of its children's peaks; pages shared with the main process count again."""


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command in a folder. Raises RuntimeError with its output where it fails."""
    started = time.monotonic()
    main = workers = 0.0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*map(str, command)], cwd=folder, stdout=said, stderr=said)  # noqa: S603
        while True:
            main = max(main, _peak(process.pid))
            workers = max(workers, sum(map(_peak, _children(process.pid))))
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(POLL)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace")[-2000:])
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - started, main, workers)


def best(runs: Sequence[Cost]) -> Cost:
    """The least CPU and wall time of several runs, and the largest memory."""
    return Cost(
        min(cost.cpu for cost in runs),
        min(cost.wall for cost in runs),
        max(cost.main for cost in runs),
        max(cost.workers for cost in runs),
    )


def _peak(pid: int) -> float:
    """VmHWM in megabytes; 0 for a process that is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return 0.0
    lines = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return next((int(line.split()[1]) / 1024 for line in lines), 0.0)


def _children(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    except OSError:
        return []
    return [int(child) for child in listed.split()]
