"""`reportgen verify`: from which facts a file was made, and whether and where it was changed by hand."""

from __future__ import annotations

from pathlib import PurePath

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.disk import Disk
from reportgen.cli.project import DATA, library_of
from reportgen.cli.show import show_findings, with_progress
from reportgen.diagnostics.outcome import has_errors
from reportgen.outline.read import Library
from reportgen.source.discover import ReportPlace, discover
from reportgen.verify.verify import Verified, verify_file

_SHOWN = 12


@click.command(cls=ChineseCommand, name="verify")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option("--data", metavar="文件夹", help="数据在哪里；不写时找当前文件夹和文件上层各文件夹里的 data。")
def command(files: tuple[str, ...], data: str | None) -> int:
    """核对成品：出自哪些事实，事实后来变了没有，文字有没有手工改过，改在哪里。

    可以核对 reportgen 生成的 .docx 和 .xlsx；只读不改。改过、没有来历或读不出来的，退出码为 1。
    """
    disk = Disk()
    verified = [_verified(disk, PurePath(file), data) for file in with_progress(tuple(map(PurePath, files)), "核对")]
    for each in verified:
        show_findings(disk, each.findings)
        click.echo(_line(each))
    return 1 if any(has_errors(each.findings) for each in verified) else 0


def _verified(disk: Disk, path: PurePath, data: str | None) -> Verified:
    folders = [PurePath(data)] if data else [DATA, *(folder / DATA for folder in path.parents)]

    def sources(unit: str, year: int) -> tuple[ReportPlace, Library] | None:
        for folder in folders:
            for report in discover(disk, folder).product if disk.is_folder(folder) else ():
                if (report.unit, report.year) == (unit, year):
                    return report, library_of(disk, report)
        return None

    return verify_file(disk, path, sources)


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
