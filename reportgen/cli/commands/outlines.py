"""`reportgen outlines`: which places, documents, editions and forms there are."""

from __future__ import annotations

import click

from reportgen.cli.chinese import ChineseCommand


@click.command(cls=ChineseCommand, name="outlines")
def command() -> int:
    """列出有哪些提纲和表格，一行一个。

    第一列是写在“报告.印发”里的名称；第二列是提纲、版本（某一年起用的提纲）还是表格；后面是文种和依据。
    当前文件夹的 templates 在前，随程序带来的在后。
    """
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import library_here
    from reportgen.scaffold.listing import listing

    click.echo(listing(library_here(Disk())), nl=False)
    return 0
