"""`reportgen new unit`: the data of a unit, to be filled in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath
from typing import NoReturn

import click

from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of
from reportgen.cli.show import show_findings
from reportgen.diagnostics.outcome import has_errors
from reportgen.diagnostics.span import Span
from reportgen.outline.outline import Outline
from reportgen.source.discover import ReportPlace
from reportgen.values.period import Year, parse_year
from reportgen.values.refusal import Refusal
from reportgen.world import reason

_SCHEMA = PurePath("templates/schema/facts.schema.json")


@click.command(cls=ChineseCommand, name="unit")
@click.argument("path", metavar="路径")
@click.option("--outline", "outline_name", required=True, metavar="提纲", help="按哪个提纲印发，例如 shenzhen。")
@click.option("--year", "year_text", required=True, metavar="年度", help="所报告的预算年度，例如 2024。")
def command(path: str, outline_name: str, year_text: str) -> int:
    """开始一个单位的数据。

    路径是这个单位的文件夹，例如 data/longhua-women。写出其中 年度/ 下的 YAML 文件：提纲要印的各项都写好“待填”，
    附有说明、例子和财政部门的填写要求；选填的写在“#”后面。已有文件的文件夹不会改动。
    """
    from reportgen.outline import read_outline
    from reportgen.outline.read_form import with_forms
    from reportgen.outline.rules import NO_OUTLINE

    disk = Disk()
    report = _report(disk, PurePath(path), _year(year_text))
    library = library_of(disk, report)
    outcome = with_forms(library, read_outline(library, outline_name, Span("")))
    for finding in outcome.findings:
        if outcome.product is None and finding.rule is NO_OUTLINE:
            _refuse(f"{finding.message}。{finding.hint}")
    show_findings(disk, outcome.findings)
    if not isinstance(outcome.product, Outline) or has_errors(outcome.findings):
        return 1
    return _write(disk, report, outcome.product)


def _write(disk: Disk, report: ReportPlace, outline: Outline) -> int:
    """Write the files, all or none, and tell what to do next."""
    from reportgen.scaffold import skeleton

    template = disk.read(outline.template) if disk.is_file(outline.template) else b""
    files = skeleton(outline, template, Year(report.year), _schema(disk, report.place))
    new = report.place.with_name(f".{report.place.name}.new")
    try:
        disk.remove(new)
        for name, text in files.items():
            disk.write(new / name, text.encode())
        disk.remove(report.place)  # an empty folder, if anything
        disk.move(new, report.place)
    except OSError as error:
        with suppress(OSError):  # what is left over is hidden, and removed by the next run
            disk.remove(new)
        click.echo(f"写不进“{report.place.as_posix()}”：{reason(error)}", err=True)
        return 1
    for name in files:
        click.echo((report.place / name).as_posix())
    place = report.place.as_posix()
    click.echo(
        f"把“待填”改成事实。还有哪些没有填：reportgen check {place}\n随时可以看草稿：reportgen build --draft {place}",
        err=True,
    )
    return 0


def _report(disk: Disk, path: PurePath, year: Year) -> ReportPlace:
    """Return where the report of a new unit is to stand, if nothing stands there yet."""
    name = path.name
    if not name or name.startswith((".", "~")) or (len(name) == 4 and name.isdecimal()):
        _refuse(f"“{path.as_posix()}”不能作单位的文件夹，写成 data/longhua-women 这样")
    place = path / str(year)
    taken = [each for each in (path, place.with_name(f"{year}.yaml"), place) if disk.is_file(each)]
    taken += [place] if disk.is_folder(place) and disk.children(place) else []
    if taken:
        _refuse(f"“{taken[0].as_posix()}”已经有了，不会改动；要重写的，先把它移走")
    return ReportPlace(place, name, year.number)


def _year(text: str) -> Year:
    year = parse_year(text)
    return _refuse(f"{year.message}。{year.hint}") if isinstance(year, Refusal) else year


def _schema(disk: Disk, place: PurePath) -> str:
    """Return the schema of the project that a folder lies in, as seen from the folder; empty when there is none."""
    found = (up for up, folder in enumerate(place.parents, start=1) if disk.is_file(folder / _SCHEMA))
    return next((("../" * up) + _SCHEMA.as_posix() for up in found), "")


def _refuse(message: str) -> NoReturn:
    """Tell that the command was typed wrongly.

    Raises:
        click.UsageError: Always.
    """
    raise click.UsageError(message)
