"""`reportgen new form`: a form from the titles of its columns."""

from __future__ import annotations

from pathlib import PurePath
from typing import NoReturn

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.world import reason

_SCHEMA = "templates/schema/form.schema.json"


@click.command(cls=ChineseCommand, name="form")
@click.argument("path", metavar="路径")
@click.option("--columns", metavar="列名", help="各列的题，用逗号隔开；上级的题写在前面，用“/”隔开。")
@click.option("--from-file", "file", metavar="文件", help="从文件读列名，一行一列。")
def command(path: str, columns: str | None, file: str | None) -> int:
    """开始一张表。

    路径是表格文件，例如 templates/longgang/forms/项目公开表.yaml。列名这样写：

    --columns "序号,项目名称,产出指标/数量指标/年度指标内容,产出指标/数量指标/完成情况"

    写出的文件马上可以用：认得的列已经写好取哪个事实，不认得的列是空的，等你来写。已有的文件不会改动。
    """
    from reportgen.scaffold.form import form_file

    disk, target = Disk(), PurePath(path)
    if target.suffix != ".yaml" or target.parent.name != "forms" or target.stem.startswith("."):
        _refuse(f"“{path}”不是表格文件，写成 templates/longgang/forms/项目公开表.yaml 这样")
    if disk.is_file(target):
        _refuse(f"“{path}”已经有了，不会改动；要重写的，先把它移走")
    titles = _titles(disk, columns, file)
    try:
        disk.write(target, form_file(target.stem, titles, _schema(disk, target)).encode())
    except OSError as error:
        click.echo(f"写不进“{path}”：{reason(error)}", err=True)
        return 1
    click.echo(target.as_posix())
    place = target.parent.parent.name
    click.echo(f"在“报告.印发”里写上 {place}/{target.stem} 就可以印。写法见 docs/forms.md。", err=True)
    return 0


def _titles(disk: Disk, columns: str | None, file: str | None) -> list[str]:
    """Return the titles of the columns, from the command line or from a file."""
    if (columns is None) == (file is None):
        _refuse("用 --columns 写列名，或者用 --from-file 写文件，二者取一")
    if columns is not None:
        parts = columns.replace("，", ",").split(",")
    else:
        try:
            parts = disk.read(PurePath(file or "")).decode("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            _refuse(f"“{file}”读不出来：{reason(error) if isinstance(error, OSError) else '不是 UTF-8 文字'}")
    titles = [part.strip() for part in parts if part.strip(" /　")]
    return titles or _refuse("一列也没有写")


def _schema(disk: Disk, target: PurePath) -> str:
    """Return the schema of the project that a form lies in, as seen from its folder; empty when there is none."""
    found = (up for up, folder in enumerate(target.parents) if disk.is_file(folder / _SCHEMA))
    return next((("../" * up) + _SCHEMA for up in found), "")


def _refuse(message: str) -> NoReturn:
    """Tell that the command was typed wrongly.

    Raises:
        click.UsageError: Always.
    """
    raise click.UsageError(message)
