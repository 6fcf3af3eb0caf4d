"""`reportgen examples`: the data that came with the program, for a first try."""

from __future__ import annotations

from pathlib import Path, PurePath

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.disk import Disk
from reportgen.cli.project import DATA, bundled


@click.command(cls=ChineseCommand, name="examples")
def command() -> int:
    """把随程序带来的示例数据复制到当前文件夹的 data 下。

    已有的文件不会改动。复制后运行 reportgen build 即可生成。
    """
    disk = Disk()
    source = bundled(DATA.name)
    copied = 0
    for file in sorted(path for path in Path(source).rglob("*") if path.is_file()):
        target = DATA / PurePath(file.relative_to(source).as_posix())
        if not disk.is_file(target):
            disk.write(target, file.read_bytes())
            copied += 1
    click.echo(f"复制了 {copied} 个文件到 {DATA}；现在可以运行 reportgen build。", err=True)
    return 0
