"""`reportgen outline`: what a single outline prescribes."""

from __future__ import annotations

import click

from reportgen.cli.lazy import LazyGroup

COMMANDS = {"show": ("印出一个提纲的各节：序号、必填、取自哪里", "reportgen.cli.commands.outline_show")}


@click.command(cls=LazyGroup, commands_at=COMMANDS, name="outline", no_args_is_help=False, invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """查看一个提纲。有哪些提纲：reportgen outlines。"""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
