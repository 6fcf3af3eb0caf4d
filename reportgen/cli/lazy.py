"""Groups whose commands are loaded only when they are called, so that help comes at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from reportgen.cli.chinese import ChineseGroup

Commands = Mapping[str, tuple[str, str]]
"""By the name of a command, the line shown in the help, and the module that has it as `command`."""


class LazyGroup(ChineseGroup):
    """A group whose commands are imported when they are called."""

    def __init__(self, *arguments: Any, commands_at: Commands, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None when there is none of this name."""
        if cmd_name not in self._commands_at:
            return None
        command: click.Command = import_module(self._commands_at[cmd_name][1]).command
        return command

    def summary_of(self, name: str) -> str:
        """Return the line that the help shows for a command."""
        return self._commands_at[name][0]
