"""Where the files go that workers make: the output folder of this machine, or a shared folder that they write to."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath
from typing import Protocol

import click

from reportgen.cli.builds.building import FAILED, Built, built, put, state_of
from reportgen.cli.builds.cluster.store import Refused, Store
from reportgen.cli.builds.cluster.task import Answer
from reportgen.cli.builds.making import Wanted, told
from reportgen.cli.builds.state import State, outputs_differ, write_state
from reportgen.cli.machine.disk import Disk
from reportgen.diagnostics.span import Span
from reportgen.publish.foreign import MANIFEST
from reportgen.publish.rules import NOT_WRITTEN
from reportgen.source.discover import ReportPlace


class Destination(Protocol):
    """Where the files of reports go."""

    @property
    def share(self) -> str:
        """URL of the folder that the workers write to; empty when they send the files back."""

    def differ(self, state: State) -> str:
        """Return in what the files differ from what the last build has left; empty when they do not."""

    def put(self, report: ReportPlace, answer: Answer, why: str) -> Built:
        """Let the files of a report count, and return what came of it.

        Args:
            report: Which one.
            answer: What was made.
            why: Why it was built.
        """


class OutputFolder:
    """The output folder of this machine: a report has the same files, states and findings as if it was built here."""

    share = ""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted

    def differ(self, state: State) -> str:
        """Return in what the files differ from what the last build has left; empty when they do not."""
        return outputs_differ(Disk(), state)

    def put(self, report: ReportPlace, answer: Answer, why: str) -> Built:
        """Publish the files that came back, all or none."""
        return put(report, self._wanted, answer.made, why)


class SharedFolder:
    """A shared folder; what is to be known next time stays on this machine."""

    def __init__(self, wanted: Wanted, share: str) -> None:
        """Open it.

        Args:
            wanted: What is to be made of every report.
            share: Its URL.

        Raises:
            ClickException: It cannot be had.
        """
        self.share = share
        self._wanted = wanted
        try:
            self._store = Store(share)
            self._store.look()
        except Refused as refused:
            raise click.ClickException(f"放成品的“{share}”用不了：{refused}。") from refused

    def differ(self, state: State) -> str:
        """Return in what the files differ from what the last build has left; empty when they do not."""
        digests = dict(state.outputs)
        manifest = digests.pop(MANIFEST)
        folder = PurePath(state.folder.removeprefix(f"{self.share.rstrip('/')}/")).parent
        try:
            return "" if self._store.counts(folder, digests, manifest) else f"“{self.share}”里的成品不是上次那些"
        except Refused as refused:
            return f"“{self.share}”里的成品读不到（{refused}）"

    def put(self, report: ReportPlace, answer: Answer, why: str) -> Built:
        """Let the files count that a worker has written, and leave a state for the next build."""
        made = answer.made
        if answer.refused:
            return self._refused(report, answer, why, answer.refused)
        if made.files is None:
            return Built(report, FAILED, told=made.told, why=why, entries=made.entries)
        folder = self._wanted._replace(out=PurePath()).folder(report)
        try:
            manifest = self._store.commit(folder, answer.written)
        except Refused as refused:
            return self._refused(report, answer, why, str(refused))
        where = self._store.where(folder, answer.written)
        if made.is_certain:
            state = state_of(report, self._wanted, made, (where, {**answer.written, MANIFEST: manifest}))
            with suppress(OSError):
                write_state(Disk(), self._wanted.state_path(report), state)
        return built(report, tuple(f"{where}/{name}" for name in answer.written), made, why)

    def _refused(self, report: ReportPlace, answer: Answer, why: str, how: str) -> Built:
        hint = "核对网址、权限和空间（每台机器都要能写），再运行一次；原来的成品没有动。"
        finding = NOT_WRITTEN.at(Span(self.share), f"写不进“{self.share}”：{how}", hint=hint)
        found = (*answer.made.told, *told(Disk(), [finding]))
        return Built(report, FAILED, told=found, why=why, entries=answer.made.entries)
