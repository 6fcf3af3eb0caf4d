"""Processes that build reports, and what is done when one of them dies."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context

from reportgen.cli.builds.building import Built, build, crashed
from reportgen.cli.builds.making import Wanted
from reportgen.source.discover import ReportPlace

_NEEDED = ("reportgen.pipeline", "reportgen.reuse", "reportgen.typeset", "reportgen.proof")


class Pool:
    """Processes that build reports, started when the first report is submitted."""

    def __init__(self, wanted: Wanted, jobs: int) -> None:
        """Make ready.

        Args:
            wanted: What is to be made of each report.
            jobs: How many processes may work at once.
        """
        self._wanted = wanted
        self._jobs = jobs
        self._executor = _processes(jobs)

    def submit(self, report: ReportPlace) -> Future[Built]:
        """Return what will come of a report; after a process has died, others are started."""
        try:
            return _submit(self._executor, report, self._wanted)
        except BrokenProcessPool:
            self._executor = _processes(self._jobs)
            return _submit(self._executor, report, self._wanted)

    def result(self, report: ReportPlace, work: Future[Built]) -> Built:
        """Return what came of a report; one at which a process died is tried once more, alone."""
        try:
            return work.result()
        except BrokenProcessPool:  # all that were at work or waiting fail together, and nobody knows whose fault it is
            return self._alone(report)

    def close(self) -> None:
        """End the processes, each when it has finished its report."""
        self._executor.shutdown(cancel_futures=True)

    def _alone(self, report: ReportPlace) -> Built:
        with _processes(1) as executor:
            try:
                return _submit(executor, report, self._wanted).result()
            except BrokenProcessPool:
                return crashed(report, "进程被系统结束，可能是内存不够")


def _processes(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        number, mp_context=get_context("spawn"), initializer=_enlist, initargs=(gc.get_threshold(),)
    )


def _submit(executor: ProcessPoolExecutor, report: ReportPlace, wanted: Wanted) -> Future[Built]:
    with _interruptions_held():
        return executor.submit(build, report, wanted)


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
