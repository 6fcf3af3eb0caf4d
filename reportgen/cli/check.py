"""`reportgen check`: find everything that is wrong, write nothing."""

from __future__ import annotations

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.disk import Disk
from reportgen.cli.project import library_of, reports_at
from reportgen.cli.show import show_findings, tally, with_progress
from reportgen.diagnostics.as_github import findings_github
from reportgen.diagnostics.as_json import findings_json
from reportgen.diagnostics.as_sarif import findings_sarif
from reportgen.diagnostics.outcome import has_errors

# Forms for programs; the text for people goes to the error stream with its excerpts.
WRITERS = {"json": findings_json, "sarif": findings_sarif, "github": findings_github}


@click.command(cls=ChineseCommand, name="check")
@click.argument("paths", nargs=-1, metavar="[路径]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *WRITERS]),
    default="text",
    help="给人看（text），还是给程序读：json、sarif，或 GitHub 的流程（github）。",
)
def command(paths: tuple[str, ...], form: str) -> int:
    """只检查，不生成文档。

    一次列出全部问题，每个都指到文件的行和列。没有错误时退出码为 0，有错误时为 1。
    """
    from reportgen.pipeline import check_report

    disk = Disk()
    reports, findings = reports_at(disk, paths)
    for report in with_progress(reports, "检查"):
        findings += check_report(disk, library_of(disk, report), report).findings
    if form in WRITERS:
        click.echo(WRITERS[form](findings), nl=False)
    else:
        show_findings(disk, findings)
        click.echo(f"检查 {len(reports)} 份报告：{tally(findings) or '没有发现问题'}。", err=True)
    return 1 if has_errors(findings) else 0
