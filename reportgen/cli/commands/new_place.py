"""`reportgen new place`: the folder of a place, to be made its own."""

from __future__ import annotations

from pathlib import PurePath
from typing import NoReturn

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import DATA, TEMPLATES, bundled, library_here, reports_at
from reportgen.cli.show import show_findings
from reportgen.diagnostics.outcome import has_errors
from reportgen.diagnostics.span import Span
from reportgen.outline.outline import Outline
from reportgen.values.period import Year, parse_year
from reportgen.values.refusal import Refusal
from reportgen.world import reason


@click.command(cls=ChineseCommand, name="place")
@click.argument("name", metavar="名称")
@click.option("--from", "parent", required=True, metavar="提纲", help="继承哪个提纲，例如 national。")
@click.option("--year", "year_text", metavar="年度", help="示例的年度；不写时用数据里最近的年度。")
def command(name: str, parent: str, year_text: str | None) -> int:
    """开始一个地方的提纲。

    写出 templates/名称/：继承已有提纲的 outline.yaml，待填的示例 example/，写明步骤的 README.md；写出来就能用。
    名称用小写字母，例如 jiangxi。已有的文件夹不会改动。
    """
    from reportgen.outline import read_outline
    from reportgen.outline.read_form import with_forms

    disk = Disk()
    folder = PurePath(TEMPLATES) / name
    if not name.replace("-", "").isidentifier():
        _refuse(f"“{name}”不能作文件夹的名称，写成 jiangxi 这样")
    if disk.is_folder(folder) or disk.is_file(folder):
        _refuse(f"“{folder.as_posix()}”已经有了，不会改动")
    year = _year(disk, year_text)
    library = library_here(disk)
    outcome = with_forms(library, read_outline(library, parent, Span("--from"), year.number), year.number)
    show_findings(disk, outcome.findings)
    if not isinstance(outcome.product, Outline) or has_errors(outcome.findings):
        return 2 if outcome.product is None else 1
    return _write(disk, folder, outcome.product, year)


def _write(disk: Disk, folder: PurePath, parent: Outline, year: Year) -> int:
    """Write the files, all or none, and tell what to do next."""
    from reportgen.scaffold.place import new_place

    template = disk.read(parent.template) if disk.is_file(parent.template) else b""
    files = new_place(folder.name, parent, template, year, folder.as_posix())
    new = folder.with_name(f".{folder.name}.new")
    try:
        disk.remove(new)
        for name, text in files.items():
            disk.write(new / name, text.encode())
        disk.move(new, folder)
    except OSError as error:
        click.echo(f"写不进“{folder.as_posix()}”：{reason(error)}", err=True)
        return 1
    for name in files:
        click.echo((folder / name).as_posix())
    click.echo(f"下一步见 {(folder / 'README.md').as_posix()}。", err=True)
    return 0


def _year(disk: Disk, text: str | None) -> Year:
    """Return the year that was typed, or the latest there are facts of."""
    if text is None:
        reports = reports_at(disk, ())[0] or reports_at(disk, (str(bundled(DATA.name)),))[0]
        text = str(max(report.year for report in reports))
    year = parse_year(text)
    return _refuse(f"{year.message}。{year.hint}") if isinstance(year, Refusal) else year


def _refuse(message: str) -> NoReturn:
    """Tell that the command was typed wrongly.

    Raises:
        click.UsageError: Always.
    """
    raise click.UsageError(message)
