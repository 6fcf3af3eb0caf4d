"""Many reports built over processes: one report is one task, and the results come in the order of the reports."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

from reportgen.cli.builds.building import Built, build, unchanged
from reportgen.cli.builds.making import Wanted
from reportgen.cli.machine.kept_wording import keep_wording
from reportgen.source.discover import ReportPlace

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reportgen.cli.builds.pool import Pool

# A process takes as long to start as some ten reports take to be built: the first reports are built here, and others
# are started only when so many more may follow.
_BUILT_HERE, _MORE = 8, 16
_WAITING_PER_PROCESS = 8
Work = TypeVar("Work")


def cores() -> int:
    """Return how many processes this machine runs at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Crew(Protocol[Work]):
    """Those who build reports, many at a time."""

    @property
    def most_waiting(self) -> int:
        """How many reports may be begun whose turn to be told has not come."""

    def begin(self, report: ReportPlace, left: int) -> Built | Work:
        """Return what came of a report, or what will come of it.

        Args:
            report: Which one.
            left: How many are not begun yet, this one among them.
        """

    def result(self, report: ReportPlace, work: Work) -> Built:
        """Return what came of a report that was begun."""

    def dismiss(self) -> None:
        """End the work, whatever is not done yet."""


def build_all(reports: tuple[ReportPlace, ...], wanted: Wanted, crew: Crew[Work]) -> Iterator[Built]:
    """Yield what came of each report, in their order whoever builds them.

    No more results wait for their turn than the crew says, however many reports there are; two reports with the same
    output folder are never built at the same time.

    Args:
        reports: What to build.
        wanted: What is to be made of each.
        crew: Those who build.
    """
    waiting: deque[tuple[ReportPlace, Built | Work]] = deque()

    def next_one() -> Built:
        report, work = waiting.popleft()
        return work if isinstance(work, Built) else crew.result(report, work)

    try:
        for number, report in enumerate(reports):
            folder = wanted.folder(report)
            while waiting and (
                len(waiting) >= crew.most_waiting or any(wanted.folder(other) == folder for other, _ in waiting)
            ):
                yield next_one()
            waiting.append((report, crew.begin(report, len(reports) - number)))
        while waiting:
            yield next_one()
    finally:
        crew.dismiss()


class Processes:
    """Processes of this machine; none as long as it does not pay.

    Attributes:
        most_waiting: How many reports may be begun whose turn to be told has not come.
    """

    def __init__(self, wanted: Wanted, jobs: int) -> None:
        """Begin with none.

        Args:
            wanted: What is to be made of each report.
            jobs: How many may work at once.
        """
        self.most_waiting = 1
        self._wanted = wanted
        self._jobs = jobs
        self._built_here = 0
        self._pool: Pool | None = None

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
        return self._started().submit(report)

    def result(self, report: ReportPlace, work: Future[Built]) -> Built:
        """Return what came of a report; one at which a process died is tried once more, alone."""
        return self._started().result(report, work)

    def dismiss(self) -> None:
        """End the processes, each when it has finished its report; keep what was compiled here for the next run."""
        if self._built_here:
            keep_wording(self._wanted.program)
        if self._pool:
            self._pool.close()

    def _started(self) -> Pool:
        if self._pool is None:
            from reportgen.cli.builds.pool import Pool  # what it needs takes long to load, and few builds need it

            self._pool = Pool(self._wanted, self._jobs)
            self.most_waiting = self._jobs * _WAITING_PER_PROCESS
        return self._pool
