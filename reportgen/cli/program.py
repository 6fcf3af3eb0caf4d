"""The program as the library of command lines sees it: one group of commands, and how it ends."""

from __future__ import annotations

from typing import Any

import click

from reportgen.cli.chinese import usage_message
from reportgen.cli.lazy import Commands, LazyGroup


def run(typed: list[str], commands: Commands) -> int:
    """Run what was typed and return the exit code; a fault of the program itself is let through.

    Args:
        typed: What was typed after the name of the program.
        commands: The commands there are.

    Raises:
        KeyboardInterrupt: The user has ended it.
    """
    program = LazyGroup(
        name="reportgen",
        callback=_outermost,
        commands_at=commands,
        params=[click.Option(["--version"], is_flag=True, is_eager=True, help="显示版本并退出。")],
        help=_outermost.__doc__,
        no_args_is_help=False,
        invoke_without_command=True,
    )
    try:
        result: Any = program.main(typed, prog_name="reportgen", standalone_mode=False, obj=typed)
    except click.UsageError as error:
        click.echo(usage_message(error), err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.message, err=True)
        return 1
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return result if isinstance(result, int) else 0


@click.pass_context
def _outermost(context: click.Context, *, version: bool) -> None:
    """由 YAML 中的事实生成预算绩效自评报告，直接可以公开。

    数据在 data/单位/年度/ 下，提纲和版式在 templates/ 下，成品在 out/单位/年度/ 下。
    """
    if version:
        from reportgen import __version__

        click.echo(f"reportgen {__version__}")
    elif context.invoked_subcommand is None:
        click.echo(context.get_help())
