"""`reportgen examples`: the data that came with the program, for a first try."""

from __future__ import annotations

from pathlib import Path, PurePath

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import DATA, TEMPLATES, bundled

# The first line of each file names the schema that editors check it by, as a path within the project.
SCHEMAS = PurePath(TEMPLATES, "schema")


@click.command(cls=ChineseCommand, name="examples")
def command() -> int:
    """把随程序带来的示例数据复制到当前文件夹的 data 下。

    编辑器检查数据用的模式也一并复制，放在 templates/schema 下。
    已有的文件不会改动。复制后运行 reportgen build 即可生成。
    """
    copied = _copy(bundled(DATA.name), DATA)
    _copy(bundled(TEMPLATES) / SCHEMAS.name, SCHEMAS)
    click.echo(f"复制了 {copied} 个文件到 {DATA}；现在可以运行 reportgen build。", err=True)
    return 0


def _copy(source: Path, target: PurePath) -> int:
    """Copy what is not there yet and return how many files that were."""
    disk = Disk()
    files = {target / file.relative_to(source).as_posix(): file for file in source.rglob("*") if file.is_file()}
    missing = [file for file in sorted(files) if not disk.is_file(file)]
    for file in missing:
        disk.write(file, files[file].read_bytes())
    return len(missing)
