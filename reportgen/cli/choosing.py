"""Options by which `check` and `audit` are told which findings to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import click

from reportgen.diagnostics.choose import Fingerprint, baseline_json, chosen, new_among, read_baseline, unknown_among
from reportgen.diagnostics.finding import Finding
from reportgen.world import World, reason

Command = Callable[..., Any]


def choosing(command: Command) -> Command:
    """Add `--select`, `--ignore`, `--baseline` and `--write-baseline` to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _codes(*given: Any) -> tuple[str, ...]:
    """Return the codes that an option was given, in one word with commas or in several."""
    words: tuple[str, ...] = given[-1]
    return tuple(code.strip() for word in words for code in word.replace("，", ",").split(",") if code.strip())


_OPTIONS = (
    click.option(
        "--select",
        multiple=True,
        callback=_codes,
        metavar="代码",
        help="只报这些：代码（AMT002）、代码的开头（AMT）或名称，用逗号分开；可写几次。",
    ),
    click.option("--ignore", multiple=True, callback=_codes, metavar="代码", help="不报这些；写法同上。"),
    click.option("--baseline", metavar="文件", help="这个文件里记着的旧问题不再报。"),
    click.option("--write-baseline", metavar="文件", help="把现在的问题记进这个文件，以后只报新的。"),
)


def told(world: World, findings: tuple[Finding, ...], options: dict[str, Any]) -> tuple[Finding, ...]:
    """Return the findings that are to be told, and write the baseline where one is asked for.

    Args:
        world: The disk.
        findings: What was found.
        options: The values of the four options, by their names.

    Raises:
        UsageError: A code does not exist, or the baseline cannot be read or written.
    """
    _refuse_unknown((*options["select"], *options["ignore"]))
    left = chosen(findings, options["select"], options["ignore"])
    left = new_among(left, _baseline(world, options["baseline"])) if options["baseline"] else left
    if options["write_baseline"]:
        _write(world, options["write_baseline"], baseline_json(left))
    return left


def _refuse_unknown(words: tuple[str, ...]) -> None:
    if not words:
        return
    from reportgen.catalogue import all_rules

    unknown = unknown_among(words, all_rules())
    if unknown:
        raise click.UsageError(f"没有“{'”“'.join(unknown)}”这样的代码；用 reportgen explain --all 看全部代码。")


def _baseline(world: World, file: str) -> Counter[Fingerprint]:
    try:
        return read_baseline(world.read(PurePath(file)).decode())
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "不是 --write-baseline 写出的文件"
        raise click.UsageError(f"基线文件“{file}”读不了：{why}。") from error


def _write(world: World, file: str, text: str) -> None:
    try:
        world.write(PurePath(file), text.encode())
    except OSError as error:
        raise click.UsageError(f"基线文件“{file}”写不了：{reason(error)}。") from error
