"""`reportgen outline show`: the sections of an outline, and what each of them reads."""

from __future__ import annotations

import click

from reportgen.cli.chinese import ChineseCommand


@click.command(cls=ChineseCommand, name="show")
@click.argument("name", metavar="提纲")
@click.option("--year", type=int, metavar="年度", help="有几个版本时，印哪一年用的；不写时印最新的。")
def command(name: str, year: int | None) -> int:
    """印出一个提纲的各节，例如 reportgen outline show shenzhen。

    继承来的各节也在内；标“＊”的是必填的。每节下面是它取自的章节、行文里引用的事实和数字、附的表格；
    列表的一项写作“项目[1]”。序号按各节都有内容编。
    """
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import library_here
    from reportgen.cli.show import show_findings
    from reportgen.diagnostics.outcome import has_errors
    from reportgen.diagnostics.span import Span
    from reportgen.outline import read_outline
    from reportgen.scaffold.tree import tree

    disk = Disk()
    outcome = read_outline(library_here(disk), name, Span(""), year)
    if outcome.product is None:
        show_findings(disk, outcome.findings)
        return 2
    show_findings(disk, outcome.findings)
    click.echo(tree(outcome.product), nl=False)
    return 1 if has_errors(outcome.findings) else 0
