"""What commands print: findings with excerpts, progress on a terminal, a last line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import TypeVar

import click

from reportgen.diagnostics.finding import Finding, Severity
from reportgen.diagnostics.text import NAMES, LinesOf, finding_text
from reportgen.source.characters import decode
from reportgen.source.discover import ReportPlace
from reportgen.world import World

Thing = TypeVar("Thing", ReportPlace, PurePath)
_MOST_EXCERPT = 2 * 1024 * 1024


def show_findings(world: World, findings: Iterable[Finding]) -> None:
    """Print findings as text on the error stream, a blank line between them."""
    lines_of = lines_in(world)
    for finding in findings:
        click.echo(finding_text(finding, lines_of) + "\n", err=True)


def lines_in(world: World) -> LinesOf:
    """Return what gives the lines of a text file by its name, none for any other; each file is read once."""

    @cache
    def lines_of(file: str) -> list[str]:
        path = PurePath(file)
        if path.suffix not in {".yaml", ".yml", ".txt", ".md"} or not world.is_file(path):
            return []
        try:
            content = world.read(path) if world.size(path) <= _MOST_EXCERPT else b""
        except OSError:
            return []  # that it cannot be read is what the finding tells
        return decode(file, content).product.lines

    return lines_of


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity, `2 个错误，1 个警告`; empty for none."""
    severities = [finding.rule.severity for finding in findings]
    counts = ((severity, severities.count(severity)) for severity in Severity)
    return "，".join(f"{count} 个{NAMES[severity]}" for severity, count in counts if count)


def with_progress(things: tuple[Thing, ...], doing: str) -> Iterator[Thing]:
    """Yield reports or files one by one; on a terminal a line shows how far the work is, in a pipe nothing does.

    Args:
        things: What to go through.
        doing: What is done with them, for the line.
    """
    if not sys.stderr.isatty() or len(things) < 2:
        yield from things
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=len(things))
        for thing in things:
            progress.update(task, description=f"{doing} {thing}")
            yield thing
            progress.advance(task)
