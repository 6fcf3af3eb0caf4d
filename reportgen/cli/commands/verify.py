"""`reportgen verify`: from which facts a file was made, and whether and where it was changed by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.machine.git import History, NoHistory
from reportgen.cli.project import DATA, library_of
from reportgen.cli.show import show_findings, with_progress
from reportgen.diagnostics.outcome import has_errors
from reportgen.manuscript import Stamp
from reportgen.outline.read import Library
from reportgen.source.discover import ReportPlace, discover
from reportgen.verify.past import commit_with
from reportgen.verify.verify import Sources, Verified, verify_file

_SHOWN = 12


@click.command(cls=ChineseCommand, name="verify")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option("--data", metavar="文件夹", help="数据在哪里；不写时找当前文件夹和文件上层各文件夹里的 data。")
def command(files: tuple[str, ...], data: str | None) -> int:
    """核对成品：出自哪些事实、哪一次提交，事实后来变了没有，文字有没有手工改过，改在哪里。

    数据放在 git 仓库里的，从最近 500 个改过数据、提纲、模板的提交里找出事实和文件相同的最新一个。
    可以核对 reportgen 生成的 .docx 和 .xlsx；只读不改。改过、没有来历或读不出来的，退出码为 1。
    """
    disk = Disk()
    verified: list[Verified] = []
    for path in with_progress(tuple(map(PurePath, files)), "核对"):
        sources = _sources(disk, path, data)
        each = verify_file(disk, path, sources)
        show_findings(disk, each.findings)
        click.echo(_line(each))
        if each.stamped is not None:
            click.echo(f"  {_commit(disk, each.stamped.stamp, sources)}")
        verified.append(each)
    return 1 if any(has_errors(each.findings) for each in verified) else 0


def _sources(disk: Disk, path: PurePath, data: str | None) -> Sources:
    """Return what finds the facts of a file."""
    folders = [PurePath(data)] if data else [DATA, *(folder / DATA for folder in path.parents)]

    def sources(unit: str, year: int) -> tuple[ReportPlace, Library] | None:
        for folder in folders:
            for report in discover(disk, folder).product if disk.is_folder(folder) else ():
                if (report.unit, report.year) == (unit, year):
                    return report, library_of(disk, report)
        return None

    return sources


def _commit(disk: Disk, stamp: Stamp, sources: Sources) -> str:
    """Return in one line which commit has the facts that a file was made from."""
    found = sources(stamp.unit, stamp.year)
    if found is None:
        return "提交：没有找到数据，查不到。"
    report, library = found
    report = replace(report, outlines=stamp.outlines)
    try:
        history = History((report.place.parent, *library.folders))
        past = commit_with(stamp.facts, report, library, history.worlds(disk), is_draft=stamp.is_draft)
    except NoHistory as error:
        return f"提交：{error}，查不到。"
    if past.commit:
        return f"提交：{past.commit.name}，{past.commit.date}，{past.commit.subject}"
    searched = f"查了最近 {past.looked} 个" if history.is_cut else f"改过数据、提纲、模板的 {past.looked} 个"
    older = "，更早的没有查" if history.is_cut else ""
    return f"提交：没有找到，{searched}提交里没有这份事实{older}；多半是生成的时候还没有提交。"


def _line(file: Verified) -> str:
    """Return what is known of a file in one line."""
    if file.stamped is None:
        return f"{file.path.as_posix()}：核对不了。"
    stamp = file.stamped.stamp
    facts = {True: "事实没有变", False: "事实后来变了", None: "事实变没变不知道"}[file.has_same_facts]
    text = "文字改过" if file.is_edited else "文字没有改过"
    draft = "（草稿）" if stamp.is_draft else ""
    made = f"{stamp.program} 用 {stamp.unit} {stamp.year} 年的事实（{stamp.facts[:_SHOWN]}）生成{draft}"
    return f"{file.path.as_posix()}：{made}；{facts}；{text}。"
