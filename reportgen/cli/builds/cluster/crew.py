"""The workers of a cluster as a crew: reports that changed are sent to them, and what they made is put in its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple

import click

from reportgen.cli.builds.building import Built, as_it_was, crashed, why_build
from reportgen.cli.builds.cluster.destination import Destination, OutputFolder, SharedFolder
from reportgen.cli.builds.cluster.piece import is_typeface
from reportgen.cli.builds.cluster.release import release
from reportgen.cli.builds.cluster.scheduler import Died, Scheduler
from reportgen.cli.builds.cluster.sending import Library, Sending
from reportgen.cli.builds.cluster.task import Answer, Task
from reportgen.cli.builds.making import Wanted, guarded
from reportgen.cli.builds.state import read_state
from reportgen.cli.machine.disk import Disk
from reportgen.source.discover import ReportPlace
from reportgen.trace import READ, Entry, changed

# For each thread of a worker, and in all: an answer holds the files of a report.
_WAITING_PER_THREAD, _FEWEST_WAITING, _MOST_WAITING = 4, 8, 512


class Sent(NamedTuple):
    """A report at work.

    Attributes:
        task: Its task.
        library: The places that go with it.
        why: Why it is built.
    """

    task: Task
    library: Library
    why: str


class Cluster:
    """The workers of a cluster.

    Attributes:
        most_waiting: How many reports may be begun whose turn to be told has not come.
    """

    def __init__(self, wanted: Wanted, where: str, share: str) -> None:
        """Connect.

        Args:
            wanted: What is to be made of each report.
            where: The address of the scheduler.
            share: URL of the shared folder for the files; empty for the output folder of this machine.

        Raises:
            ClickException: There is no cluster, or no such folder.
        """
        self._wanted = wanted
        self._disk = Disk()
        self._destination: Destination = SharedFolder(wanted, share) if share else OutputFolder(wanted)
        self._sending = Sending(wanted, release(), share)
        self._scheduler = Scheduler(where)
        self._given = 0
        self.most_waiting = self._room()

    def begin(self, report: ReportPlace, left: int) -> Built | Sent:
        """Send a report where it must be built.

        Raises:
            ClickException: The scheduler is gone.
        """
        begun = guarded(lambda: self._packed(report), lambda how: crashed(report, how))
        if isinstance(begun, Sent):
            self._scheduler.give(begun.task, begun.library)
            self._given += 1
            if self._given % self.most_waiting == 0:
                self.most_waiting = self._room()  # workers come and go
        return begun

    def result(self, report: ReportPlace, work: Sent) -> Built:
        """Put what was made of a report in its place.

        Raises:
            ClickException: The cluster is gone, or a worker has another program or other typefaces.
        """
        answer = self._answer(work)
        if answer is None:
            return crashed(report, "工作进程一个接一个被系统结束，可能是内存不够")
        if answer.other:
            raise click.ClickException(
                f"工作进程上的程序和这里的不同：{answer.other}。请在每台机器上装同样的版本，再运行一次。"
            )
        typeface = other_typeface(answer.made.entries)
        if typeface:
            raise click.ClickException(
                f"工作进程画图用的字体“{typeface}”和这里的不同，图会不一样。请在每台机器上装同样的字体，再运行一次。"
            )
        return guarded(lambda: self._destination.put(report, answer, work.why), lambda how: crashed(report, how))

    def dismiss(self) -> None:
        """End the connection, and with it what is not done yet."""
        self._scheduler.close()

    def _packed(self, report: ReportPlace) -> Built | Sent:
        former = read_state(self._disk, self._wanted.state_path(report))
        why = why_build(report, self._wanted, former, self._destination.differ)
        return as_it_was(report, former) if former and not why else Sent(*self._sending.pack(report), why)

    def _answer(self, sent: Sent) -> Answer | None:
        """Return the answer, None when workers die of the task even when they do nothing else."""
        for is_last in (False, True):
            try:
                return self._scheduler.answer(sent.task.key)
            except Died:  # with it died whatever the same workers had before them, and nobody knows whose fault it is
                if not is_last:
                    self._scheduler.settle()
                    self._scheduler.give(sent.task, sent.library)
        return None

    def _room(self) -> int:
        return min(max(_FEWEST_WAITING, self._scheduler.threads() * _WAITING_PER_THREAD), _MOST_WAITING)


def other_typeface(entries: Iterable[Entry]) -> str:
    """Return the typeface that is another one here than where a report was made; empty when there is none.

    Args:
        entries: What was asked there, and the answers.
    """
    found = changed(Disk(), [entry for entry in entries if entry[0] == READ and is_typeface(PurePath(entry[1]))])
    return found[1] if found else ""
