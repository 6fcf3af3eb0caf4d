"""`reportgen build`: make every document that is due."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.disk import Disk
from reportgen.cli.project import OUT, library_of, reports_at, settings_near
from reportgen.cli.show import show_findings, tally, with_progress
from reportgen.diagnostics.outcome import has_errors


@click.command(cls=ChineseCommand, name="build")
@click.argument("paths", nargs=-1, metavar="[路径]...")
@click.option("--out", default=str(OUT), metavar="文件夹", help="成品放在哪里，默认放在 out。")
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
    callback=lambda *given: _formats(given[-1]),
    metavar="格式",
    help="生成哪些文件：docx、xlsx（有表格时）、pdf（要装 LibreOffice），用逗号分开；默认 docx,xlsx。",
)
def command(
    paths: tuple[str, ...], out: str, outlines: tuple[str, ...], formats: tuple[str, ...], *, draft: bool
) -> int:
    """生成全部到期的文档。

    路径可以是一份报告（data/单位/年度），也可以是含有报告的文件夹；不写时处理 data 下的全部报告。
    有错误的报告一个文件也不写，原来的成品保留，其他报告照常生成。
    草稿（--draft）也是这样，只是没有填的地方不算错误。
    """
    from reportgen.pipeline import Order, build_report

    order = Order(PurePath(out), draft=draft, formats=formats)
    disk = Disk()
    reports, findings = reports_at(disk, paths, outlines)
    show_findings(disk, findings)
    failed = 0
    for report in with_progress(reports, "生成"):
        project = settings_near(disk, report.place)
        built = build_report(disk, library_of(disk, report), report, replace(order, project=project.product))
        show_findings(disk, (*project.findings, *built.findings))
        for file in built.product:
            click.echo(file.as_posix())
        failed += has_errors(built.findings)
        findings += (*project.findings, *built.findings)
    counted = tally(findings)
    click.echo(
        f"生成 {len(reports) - failed} 份报告，{failed} 份有错误没有生成{f'（{counted}）' if counted else ''}。",
        err=True,
    )
    return 1 if has_errors(findings) else 0


def _formats(text: str) -> tuple[str, ...]:
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
