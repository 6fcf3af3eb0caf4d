"""`reportgen watch`: build again whatever is saved, as long as one writes."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import Any

import click

from reportgen.cli.builds.building import BUILT, UNCHANGED, Built, build, unchanged
from reportgen.cli.builds.identity import program
from reportgen.cli.builds.making import Wanted, told
from reportgen.cli.builds.state import Told
from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.commands.build import formats_in
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import OUT, reports_at
from reportgen.source.discover import ReportPlace
from reportgen.trace import Entry, Recorder, changed

# An editor may write a file in several steps; so long nothing must happen before a build begins.
_QUIET_MS = 50
# Not every disk tells of changes, those in a network least: so often the program looks for itself.
_LOOK_MS = 2_000


@click.command(cls=ChineseCommand, name="watch")
@click.argument("paths", nargs=-1, metavar="[路径]...")
@click.option("--out", default=str(OUT), metavar="文件夹", help="成品放在哪里，默认放在 out。")
@click.option("--draft", is_flag=True, help="生成草稿：没有填的地方印【待填】，放在“年度-草稿”文件夹。")
@click.option(
    "--format",
    "formats",
    default="docx,xlsx",
    callback=lambda *given: formats_in(given[-1]),
    metavar="格式",
    help="生成哪些文件：docx、xlsx（有表格时）、pdf（要装 LibreOffice），用逗号分开；默认 docx,xlsx。",
)
def command(paths: tuple[str, ...], out: str, formats: tuple[str, ...], *, draft: bool) -> int:
    """边写边生成：保存后马上重新生成，列出新出现和已解决的问题。

    事实、去年的事实、提纲、表格、模板和 reportgen.yaml 变了，都会重新生成用到它的报告。按 Ctrl-C 结束。
    """
    watch = _watch()
    watched = _Watched(paths, Wanted(PurePath(out), draft, formats, program()))
    try:
        while True:
            watched.look()
            folders = watched.folders
            if watched.is_first:
                click.echo(f"正在监视 {watched.count} 份报告，按 Ctrl-C 结束。", err=True)
            for _ in watch(
                *folders,
                recursive=False,
                step=_QUIET_MS,
                rust_timeout=_LOOK_MS,
                yield_on_timeout=True,
                watch_filter=None,
            ):
                watched.look()
                if watched.folders != folders:
                    break
    except KeyboardInterrupt:
        click.echo("不再监视。", err=True)
    return 0


def _watch() -> Callable[..., Iterator[object]]:
    """Return what waits for changes of files.

    Raises:
        ClickException: The library for it is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise click.ClickException(
            "watch 要用 watchfiles，还没有安装；安装：pip install 'reportgen[watch]'。"
        ) from None
    return watch


class _Watched:
    """The reports that are watched, and what came of each the last time."""

    def __init__(self, paths: tuple[str, ...], wanted: Wanted) -> None:
        self.is_first = False
        self._paths = paths
        self._wanted = wanted
        self._disk = Disk()
        self._last: dict[ReportPlace, Built] = {}
        self._lost: tuple[Told, ...] = ()
        self._entries: list[Entry] = []
        self._looks = 0

    @property
    def count(self) -> int:
        """How many reports there are."""
        return len(self._last)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders in which something that matters may change."""
        entries = [*self._entries, *(entry for built in self._last.values() for entry in built.entries)]
        paths = {PurePath(path) for _, path, _ in entries}
        return tuple(sorted({found for path in paths for found in _folders_of(Path(path))}))

    def look(self) -> None:
        """Build every report for which something has changed, and tell what came of it."""
        self._looks += 1
        self.is_first = self._looks == 1
        seen = Recorder(self._disk)
        reports, findings = reports_at(seen, self._paths)
        self._entries = seen.entries
        lost = told(self._disk, findings)
        _tell_difference(self._lost, lost)
        self._lost = lost
        self._last = {report: self._built(report) for report in reports}

    def _built(self, report: ReportPlace) -> Built:
        last = self._last.get(report)
        if last and not changed(self._disk, last.entries):
            return last
        start = time.perf_counter()
        standing = None if last else unchanged(report, self._wanted)
        built = standing or build(report, self._wanted)
        _tell(built, round(1000 * (time.perf_counter() - start)))
        _tell_difference(last.told if last else (), built.told)
        return built


def _folders_of(path: Path) -> Iterator[str]:
    """Yield a folder, and the folder that a path stands in or would: the nearest there is."""
    if path.is_dir():
        yield str(path)
    yield str(next(folder for folder in path.absolute().parents if folder.is_dir()))


def _tell(built: Built, milliseconds: int) -> None:
    outcomes = {BUILT: f"已生成（{milliseconds} 毫秒）", UNCHANGED: "和上次生成的一样"}
    why = f"{built.why}，" if built.why else ""
    click.echo(f"{built.report}：{why}{outcomes.get(built.outcome, '有错误，没有生成，原来的成品没有动')}。", err=True)
    for file in built.files:
        click.echo(file)


def _tell_difference(before: tuple[Told, ...], now: tuple[Told, ...]) -> None:
    """Tell the findings that have come and those that have gone; one that has only moved is neither."""
    left = Counter(map(_fault, before))
    for each in now:
        if left[_fault(each)]:
            left[_fault(each)] -= 1
        else:
            click.echo(f"{each.text}\n", err=True)
    for (_, code, message), count in left.items():
        for _ in range(count):
            click.echo(f"已解决：{code} {message}", err=True)


def _fault(each: Told) -> tuple[Any, ...]:
    return tuple(each.finding[name] for name in ("file", "code", "message"))
