"""Many reports built over processes: one report is one task, and the results come in the order of the reports."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context

from reportgen.cli.building import Built, Wanted, build, crashed, unchanged
from reportgen.publish.folder import folder_of
from reportgen.source.discover import ReportPlace

# A process takes as long to start as some ten reports take to be built: the first reports are built here, and others
# are started only when so many more may follow.
_BUILT_HERE, _MORE = 8, 16
_WAITING_PER_PROCESS = 8
_NEEDED = ("reportgen.pipeline", "reportgen.reuse", "reportgen.typeset", "reportgen.proof")


def cores() -> int:
    """Return how many processes this machine runs at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def build_all(reports: tuple[ReportPlace, ...], wanted: Wanted, jobs: int) -> Iterator[Built]:
    """Yield what came of each report, in their order whatever the number of processes.

    No more results wait for their turn than a few for each process, however many reports there are.

    Args:
        reports: What to build.
        wanted: What is to be made of each.
        jobs: How many processes may work at once.
    """
    crew = _Crew(wanted, jobs)
    waiting: deque[tuple[ReportPlace, Built | Future[Built]]] = deque()
    try:
        for number, report in enumerate(reports):
            folder = _folder(report, wanted)
            while waiting and (
                len(waiting) >= crew.most_waiting or any(_folder(r, wanted) == folder for r, _ in waiting)
            ):
                yield crew.result(*waiting.popleft())
            waiting.append((report, crew.begin(report, len(reports) - number)))
        while waiting:
            yield crew.result(*waiting.popleft())
    finally:
        crew.dismiss()


def _folder(report: ReportPlace, wanted: Wanted) -> str:
    return folder_of(wanted.out, report, draft=wanted.draft).as_posix()


class _Crew:
    """The processes at work; none as long as it does not pay."""

    def __init__(self, wanted: Wanted, jobs: int) -> None:
        self.most_waiting = 1
        self._wanted = wanted
        self._jobs = jobs
        self._built_here = 0
        self._pool: ProcessPoolExecutor | None = None

    def begin(self, report: ReportPlace, left: int) -> Built | Future[Built]:
        """Return what came of a report, or what will come of it.

        Args:
            report: Which one.
            left: How many are not begun yet, this one among them.
        """
        standing = None if self._wanted.force else unchanged(report, self._wanted)
        if standing:
            return standing
        if self._pool is None and (self._jobs == 1 or self._built_here < _BUILT_HERE or left < _MORE):
            self._built_here += 1
            return build(report, self._wanted)
        try:
            return _submit(self._started(), report, self._wanted)
        except BrokenProcessPool:
            self._pool = None
            return _submit(self._started(), report, self._wanted)

    def result(self, report: ReportPlace, work: Built | Future[Built]) -> Built:
        """Return what came of a report; one at which a process died is tried once more, alone."""
        if isinstance(work, Built):
            return work
        try:
            return work.result()
        except BrokenProcessPool:  # all that were at work or waiting fail together, and nobody knows whose fault it is
            return self._alone(report)

    def dismiss(self) -> None:
        """End the processes, each when it has finished its report."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def _alone(self, report: ReportPlace) -> Built:
        with _processes(1) as pool:
            try:
                return _submit(pool, report, self._wanted).result()
            except BrokenProcessPool:
                return crashed(report, "进程被系统结束，可能是内存不够")

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = _processes(self._jobs)
            self.most_waiting = self._jobs * _WAITING_PER_PROCESS
        return self._pool


def _processes(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        number, mp_context=get_context("spawn"), initializer=_enlist, initargs=(gc.get_threshold(),)
    )


def _submit(pool: ProcessPoolExecutor, report: ReportPlace, wanted: Wanted) -> Future[Built]:
    with _interruptions_held():
        return pool.submit(build, report, wanted)


@contextmanager
def _interruptions_held() -> Iterator[None]:
    """Let Ctrl-C wait: a process that is started meanwhile never hears it, not even before it can say so itself."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _enlist(seldom: tuple[int, int, int]) -> None:
    """Make a process ready: Ctrl-C is for the one that gives the tasks, and what every report needs is loaded."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for module in _NEEDED:
        import_module(module)
    gc.freeze()
    gc.set_threshold(*seldom)
