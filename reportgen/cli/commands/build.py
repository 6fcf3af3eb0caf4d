"""`reportgen build`: make every document that is due."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import PurePath
from typing import Any

import click

from reportgen.cli.builds.again import note
from reportgen.cli.builds.building import FAILED, UNCHANGED, Built
from reportgen.cli.builds.identity import program
from reportgen.cli.builds.making import Wanted, told
from reportgen.cli.builds.state import FOLDER, Told
from reportgen.cli.builds.summary import Summary, SummaryFile
from reportgen.cli.builds.workers import Crew, Processes, build_all, cores
from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.progress import progress
from reportgen.cli.project import OUT, reports_at
from reportgen.regex import regex
from reportgen.source.discover import ReportPlace
from reportgen.trace import Recorder, digest_of
from reportgen.world import reason

_ADDRESS = regex(r"(tcp|tls)://[^\s/]+:\d{1,5}")


@click.command(cls=ChineseCommand, name="build")
@click.argument("paths", nargs=-1, metavar="[路径]...")
@click.option(
    "--out",
    default=str(OUT),
    metavar="文件夹",
    help="成品放在哪里，默认放在 out；用 --scheduler 时也可以是网址，例如 s3://桶/文件夹。",
)
@click.option("--draft", is_flag=True, help="生成草稿：没有填的地方印【待填】，放在“年度-草稿”文件夹。")
@click.option(
    "--outline",
    "outlines",
    multiple=True,
    metavar="提纲",
    help="不按“报告.印发”，改按这个提纲（如 beijing）印，可写几次；成品放在“年度-提纲”文件夹。",
)
@click.option(
    "--format",
    "formats",
    default="docx,xlsx",
    callback=lambda *given: formats_in(given[-1]),
    metavar="格式",
    help="生成哪些文件：docx、xlsx（有表格时）、pdf（要装 LibreOffice），用逗号分开；默认 docx,xlsx。",
)
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="个数", help="最多同时生成几份；默认与处理器的核数相同。"
)
@click.option(
    "--scheduler",
    callback=lambda *given: given[-1] and address_in(given[-1]),
    metavar="地址",
    help="把报告交给这个 Dask 调度器（tcp://主机:端口）的机器去生成；见 docs/scale.md。",
)
@click.option("--force", is_flag=True, help="没有变化的也重新生成。")
@click.option("--explain-rebuild", "explain", is_flag=True, help="说明每份报告、每个文档为什么重新生成，或为什么不。")
@click.option("--summary", metavar="文件", help="把每份报告的结果和问题写进这个 JSON 文件。")
def command(paths: tuple[str, ...], outlines: tuple[str, ...], **options: Any) -> int:
    """生成全部到期的文档。

    路径可以是一份报告（data/单位/年度），也可以是含有报告的文件夹；不写时处理 data 下的全部报告。
    有错误的报告一个文件也不写，原来的成品保留，其他报告照常生成。
    草稿（--draft）也是这样，只是没有填的地方不算错误。
    事实、提纲、模板和选项都没有变的，不重新生成；上次的问题照样列出。
    """
    disk = Disk()
    seen = Recorder(disk)
    reports, findings = reports_at(seen, paths, outlines)
    share = _share(options)
    out = _states(share) if share else PurePath(options["out"])
    wanted = Wanted(out, options["draft"], options["formats"], program(), options["force"])
    summary = Summary()
    show(lost := told(disk, findings))
    summary.add_findings(lost)
    _build(reports, wanted, summary, options)
    click.echo(summary.table, err=True, nl=False)
    click.echo(summary.last_line(), err=True)
    if not (
        lost or share or summary.outcomes[FAILED] or any(options[name] for name in ("force", "explain", "summary"))
    ):
        asked = [(wanted.state_path(report), wanted.asked(report)) for report in reports]
        typed = click.get_current_context().find_root().obj or []
        note(disk, typed, seen.entries, asked, summary.last_line(is_again=True))
    return 1 if summary.has_errors else 0


def show(findings: tuple[Told, ...]) -> None:
    """Print findings on the error stream, a blank line between them."""
    for each in findings:
        click.echo(f"{each.text}\n", err=True)


def _build(reports: tuple[ReportPlace, ...], wanted: Wanted, summary: Summary, options: dict[str, Any]) -> None:
    """Build the reports, and tell of each what came of it."""
    name = options["summary"]
    with _refusal_told(name), SummaryFile(name) if name else nullcontext() as file:
        with progress(len(reports)) as advance:
            for built in build_all(reports, wanted, _crew(wanted, options)):
                summary.add(built)
                _tell(built, explain=options["explain"])
                if file:
                    file.add(built)
                advance(summary)
        if file:
            file.finish(summary)


def _crew(wanted: Wanted, options: dict[str, Any]) -> Crew[Any]:
    """Return those who build: the processes of this machine, or a cluster.

    Raises:
        ClickException: The cluster cannot be had.
    """
    if options["scheduler"]:
        from reportgen.cli.builds.cluster.crew import Cluster

        return Cluster(wanted, options["scheduler"], _share(options))
    return Processes(wanted, options["jobs"] or cores())


def _share(options: dict[str, Any]) -> str:
    """Return the URL of the shared folder that workers write to; empty when the output folder is one of this machine.

    Raises:
        UsageError: Options were typed that do not go together.
    """
    share: str = options["out"] if "://" in options["out"] else ""
    if share and not options["scheduler"]:
        raise click.UsageError("--out 写网址时要同时写 --scheduler。")
    if options["jobs"] and options["scheduler"]:
        raise click.UsageError("-j 和 --scheduler 不能一起写：同时生成几份由集群的工作进程定。")
    return share


def _states(share: str) -> PurePath:
    """Return where this machine keeps what it knows of the reports in a shared folder."""
    return OUT / FOLDER / digest_of(share.encode())[:16]


@contextmanager
def _refusal_told(name: str) -> Iterator[None]:
    """Tell why the summary file cannot be written.

    Raises:
        ClickException: It cannot be written.
        BrokenPipeError: The reader of our output has had enough.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"汇总文件“{name}”写不了：{reason(error)}。") from error


def _tell(built: Built, *, explain: bool) -> None:
    if explain:
        why = "没有变化，不重新生成" if built.outcome == UNCHANGED else f"重新生成，因为{built.why}"
        click.echo(f"{built.report}：{why}。", err=True)
        for name in built.typeset:
            click.echo(f"  {name}：重新排版。", err=True)
        for name in built.kept:
            click.echo(f"  {name}：文字和模板没有变，沿用上次排好的版面。", err=True)
    show(built.told)
    for file in built.files:
        click.echo(file)


def address_in(text: str) -> str:
    """Return the address of a scheduler.

    Raises:
        BadParameter: It is none.
    """
    if not _ADDRESS.fullmatch(text):
        raise click.BadParameter(f"“{text}”不是调度器的地址；写成 tcp://主机:端口，例如 tcp://10.0.0.5:8786。")
    return text


def formats_in(text: str) -> tuple[str, ...]:
    """Return the formats that were asked for.

    Raises:
        BadParameter: One of them is none.
    """
    from reportgen.printing import FORMATS

    asked = tuple(word.strip().lower() for word in text.split(",") if word.strip())
    unknown = [word for word in asked if word not in FORMATS]
    if unknown or not asked:
        raise click.BadParameter(f"“{text}”里有不认识的格式；可以写 {'、'.join(FORMATS)}。")
    return asked
