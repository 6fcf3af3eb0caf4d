"""`reportgen new`: what is begun afresh."""

from __future__ import annotations

import click

from reportgen.cli.lazy import LazyGroup

COMMANDS = {
    "form": ("开始一张表：按列名写好表头和每列取的事实", "reportgen.cli.commands.new_form"),
    "unit": ("开始一个单位的数据：按提纲写好要填的各项", "reportgen.cli.commands.new_unit"),
    "place": ("开始一个地方的提纲：继承已有的提纲，附示例和步骤", "reportgen.cli.commands.new_place"),
}


@click.command(cls=LazyGroup, commands_at=COMMANDS, name="new", no_args_is_help=False, invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """写出新的文件，供填写。已有的文件不会改动。"""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
