"""How far a build is, on a terminal: counts of reports built, unchanged and failed, and the time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reportgen.cli.builds.summary import Summary


class Advance(Protocol):
    """Tells that one more report is done."""

    def __call__(self, summary: Summary) -> None:
        """Show the counts."""


@contextmanager
def progress(reports: int) -> Iterator[Advance]:
    """Show a line as long as the work lasts; nothing in a pipe, and nothing for a single report.

    Args:
        reports: How many there are.
    """
    if not sys.stderr.isatty() or reports < 2:
        yield lambda summary: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("生成", total=reports)
        yield lambda summary: bar.update(task, advance=1, description=summary.counts)
