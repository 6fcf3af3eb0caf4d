"""Help and usage errors in Chinese; the library speaks English, or the language of the machine's locale."""

from __future__ import annotations

import click


class ChineseCommand(click.Command):
    """A command whose help is in Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[选项]")
        formatter.write_usage(ctx.command_path, pieces.replace("[COMMAND] [ARGS]", "[命令] [参数]"), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = (option for option in self.get_params(ctx) if isinstance(option, click.Option))
        records = (record for option in options if (record := option.get_help_record(ctx)))
        _write_list(formatter, "选项", [(name, told.replace("  [required]", "必填。")) for name, told in records])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its line in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份帮助并退出。"
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group of commands whose help is in Chinese."""

    def summary_of(self, name: str) -> str:
        """Return the line that the help shows for a command."""
        return name

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        _write_list(formatter, "命令", [(name, self.summary_of(name)) for name in self.list_commands(ctx)])


def _write_list(formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    formatter.write_paragraph()
    formatter.write(f"{heading}：\n")
    formatter.indent()
    formatter.write_dl(rows)
    formatter.dedent()


def usage_message(error: click.UsageError) -> str:
    """Return what was typed wrongly, and where the help is."""
    path = error.ctx.command_path if error.ctx else "reportgen"
    return f"用法不对：{_told(error)}\n查看帮助：{path} --help"


def _told(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项{near}"
    if isinstance(error, click.MissingParameter):
        return f"少写了 {_missing(error)}"
    if isinstance(error, click.BadParameter) and error.param:
        choices = getattr(error.param.type, "choices", ())
        allowed = f"，可以写 {'、'.join(map(str, choices))}" if choices else ""
        own = "" if error.message.isascii() or choices else f"：{error.message}"  # the library speaks English
        return f"{error.param.opts[-1]} 的值不对{allowed}{own}"
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name} 后面少了值，或者不该有值"
    unknown = error.message.partition("No such command ")[2].rstrip(".").strip("'")
    return f"没有 {unknown} 这个命令" if unknown else error.message


def _missing(error: click.MissingParameter) -> str:
    """Return what was not typed, as the usage line calls it."""
    if isinstance(error.param, click.Argument):
        return error.param.metavar or "参数"
    return error.param.opts[-1] if error.param else "参数"
