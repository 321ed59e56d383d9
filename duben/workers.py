"""A function and its items -> results, one after the other or in forked workers."""

from __future__ import annotations

import gc
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from duben.problem import Stop, found

FORK_FROM = 20
"""Items; below, starting a second process costs more than it saves."""

Result = TypeVar("Result")


def each(make: Callable[[str], Result], items: Sequence[str], jobs: int) -> Iterator[Result]:
    """Make every item; `jobs` of 0 means as many as the machine has cores, where that pays.

    The first is made here, so that the workers inherit all that it has loaded. Results come in
    the order in which they are ready.
    """
    if items:
        yield make(items[0])
    rest = items[1:]
    cores = multiprocessing.cpu_count() if len(rest) >= FORK_FROM else 1
    count = min(jobs or cores, len(rest))
    if count < 2 or sys.platform != "linux":
        yield from map(make, rest)
    else:
        yield from _received(_started(make, rest, count))


def _started(
    make: Callable[[str], Any], items: Sequence[str], count: int
) -> dict[Connection, BaseProcess]:
    """Workers, each with its share, by the pipe that their results come through."""
    context = multiprocessing.get_context("fork")
    gc.freeze()
    workers: dict[Connection, BaseProcess] = {}
    for number in range(count):
        receiver, sender = context.Pipe(duplex=False)
        share = items[number::count]
        worker = context.Process(target=_work, args=(make, share, sender), daemon=True)
        worker.start()
        sender.close()
        workers[receiver] = worker
    return workers


def _work(make: Callable[[str], Any], items: Sequence[str], sender: Connection) -> None:
    for item in items:
        sender.send(make(item))
    sender.close()


def _received(workers: dict[Connection, BaseProcess]) -> Iterator[Any]:
    """What the workers send, as it comes. A worker that the system ended stops the build."""
    waiting = dict(workers)
    try:
        while waiting:
            for pipe in multiprocessing.connection.wait(list(waiting)):
                assert isinstance(pipe, Connection)
                try:
                    yield pipe.recv()
                except EOFError:
                    worker = waiting.pop(pipe)
                    worker.join()
                    if worker.exitcode:
                        raise Stop(found("E-OUT-009", exit=worker.exitcode)) from None
    finally:
        for worker in waiting.values():
            worker.terminate()
