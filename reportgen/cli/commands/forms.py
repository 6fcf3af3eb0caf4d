"""`reportgen forms`: the forms there are, and the facts that each reads."""

from __future__ import annotations

from pathlib import Path, PurePath

import click

from reportgen.cli.chinese import ChineseCommand


@click.command(cls=ChineseCommand, name="forms")
@click.argument("name", required=False, metavar="[名称]")
def command(name: str | None) -> int:
    """列出各地的表格，以及每张表读取哪些事实。

    名称是“地方/表名”，例如 longgang/项目绩效自评情况公开表，或者只写地方；不写时列出全部。
    """
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import TEMPLATES, bundled
    from reportgen.cli.show import show_findings
    from reportgen.diagnostics.finding import Finding
    from reportgen.diagnostics.outcome import has_errors
    from reportgen.diagnostics.span import Span
    from reportgen.outline.read import Library
    from reportgen.outline.read_form import read_form
    from reportgen.wording.reads import facts_read

    disk = Disk()
    own = (PurePath(TEMPLATES),) if Path(TEMPLATES).is_dir() else ()
    library = Library(disk, (*own, PurePath(bundled(TEMPLATES))))
    findings: list[Finding] = []
    wanted = [form for form in library.forms() if not name or form == name or form.startswith(f"{name}/")]
    for each in wanted:
        form = read_form(library, each, Span(""))
        findings += form.findings
        if form.product is not None:
            reads = "、".join(facts_read(form.product.file)) or "无"
            click.echo(f"{each}　{form.product.title}\n  读取：{reads}")
    show_findings(disk, findings)
    if not wanted:
        click.echo(f"没有叫“{name}”的表格或地方。现有的：{'、'.join(library.forms()) or '无'}。", err=True)
        return 2
    return 1 if has_errors(findings) else 0
