"""`reportgen check`: find everything that is wrong, write nothing."""

from __future__ import annotations

from typing import Any

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.choosing import choosing, told
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of, reports_at, settings_near
from reportgen.cli.show import show_findings, tally, with_progress
from reportgen.diagnostics.as_github import findings_github
from reportgen.diagnostics.as_json import findings_json
from reportgen.diagnostics.as_sarif import findings_sarif
from reportgen.diagnostics.finding import each_once
from reportgen.diagnostics.outcome import has_errors
from reportgen.source.discover import ReportPlace
from reportgen.world import reason

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
@click.option(
    "--outline",
    "outlines",
    multiple=True,
    metavar="提纲",
    help="不按“报告.印发”，改按这个提纲（如 beijing）查，可写几次；列出还缺哪些事实。",
)
@click.option(
    "--fix",
    is_flag=True,
    help="先改正文里稳妥的毛病（汉字后的半角标点、汉字间的空格、直引号），注释和排版不动，改了什么都列出来。",
)
@choosing
def command(paths: tuple[str, ...], form: str, outlines: tuple[str, ...], *, fix: bool, **options: Any) -> int:
    """只检查，不生成文档。

    一次列出全部问题，每个都指到文件的行和列。没有错误时退出码为 0，有错误时为 1。
    """
    from reportgen.pipeline import check_report

    disk = Disk()
    reports, findings = reports_at(disk, paths, outlines)
    for report in reports if fix else ():
        _fix(disk, report)
    for report in with_progress(reports, "检查"):
        project = settings_near(disk, report.place)
        checked = check_report(disk, library_of(disk, report), report, project=project.product)
        findings += (*project.findings, *checked.findings)
    findings = told(disk, each_once(findings), options)
    if form in WRITERS:
        click.echo(WRITERS[form](findings), nl=False)
    else:
        show_findings(disk, findings)
        click.echo(f"检查 {len(reports)} 份报告：{tally(findings) or '没有发现问题'}。", err=True)
    return 1 if has_errors(findings) else 0


def _fix(disk: Disk, report: ReportPlace) -> None:
    """Repair the prose of a report and say what was changed.

    Raises:
        ClickException: A file cannot be written.
    """
    from reportgen.fix.fix import fix_report

    try:
        changes = fix_report(disk, report.place)
    except OSError as error:
        raise click.ClickException(f"“{report.place}”里有文件改不了：{reason(error)}。") from error
    for change in changes:
        before, after = change.excerpt
        click.echo(f"{change.span}: 已改\n  - {before}\n  + {after}", err=True)
    click.echo(f"{report}：改了 {len(changes)} 行。", err=True)
