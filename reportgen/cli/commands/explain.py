"""`reportgen explain`: what a code means, or where a value comes from."""

from __future__ import annotations

import shutil

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of, reports_at
from reportgen.cli.show import show_findings

_MOST_COLUMNS = 100


@click.command(cls=ChineseCommand, name="explain")
@click.argument("asked", metavar="代码或路径", required=False)
@click.argument("report", metavar="[报告路径]", required=False)
@click.option("--all", "whole", is_flag=True, help="印出全部代码的说明，即 docs/findings.md。")
def command(asked: str | None, report: str | None, *, whole: bool) -> int:
    """说明一个代码，或者一个数从哪里来。

    代码（AMT002）或它的名称（rate-mismatch）：印出查什么、为什么、例、怎么改。

    数据的路径（资金.执行率）：印出它的值、公式和每个来源写在哪个文件的哪一行。data 下有几份报告时，要写明是哪一份。
    """
    if whole:
        from reportgen.catalogue import reference_page

        click.echo(reference_page(), nl=False)
        return 0
    if not asked:
        click.echo("请写明代码或路径，例如 reportgen explain AMT002、reportgen explain 资金.执行率。", err=True)
        return 2
    return _explain_rule(asked) if asked.isascii() else _explain_value(asked, report)


def _explain_rule(word: str) -> int:
    from reportgen.catalogue import near_rule, rule_named
    from reportgen.diagnostics.manual import terminal_page

    rule = rule_named(word)
    if rule is None:
        hint = near_rule(word) or "全部代码：reportgen explain --all。"
        click.echo(f"没有“{word}”这个代码或名称。{hint}", err=True)
        return 2
    columns = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
    click.echo(terminal_page(rule, columns))
    return 0


def _explain_value(path: str, place: str | None) -> int:
    from reportgen.explain import explanation, near_names
    from reportgen.pipeline import names_of

    disk = Disk()
    reports, findings = reports_at(disk, (place,) if place else ())
    show_findings(disk, findings)
    if findings:
        return 1
    if len(reports) > 1:
        places = "\n".join(f"  {report.place.as_posix()}" for report in reports)
        click.echo(f"有 {len(reports)} 份报告，请在后面写明是哪一份：\n{places}", err=True)
        return 2
    names = names_of(disk, library_of(disk, reports[0]), reports[0])
    told = explanation(names, path)
    if told is None:
        meant = "、".join(f"“{near}”" for near in near_names(names, path))
        click.echo(f"没有“{path}”这个名称。{f'是不是{meant}？' if meant else ''}", err=True)
        return 1
    click.echo(told)
    return 0
