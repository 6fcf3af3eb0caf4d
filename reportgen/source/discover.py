"""Which reports stand under a path."""

from __future__ import annotations

from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.source.rules import NO_REPORT, UNREADABLE
from reportgen.world import World, reason, shown


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """Where one report's facts stand.

    Attributes:
        place: The folder `data/<unit>/<year>` or the file `data/<unit>/<year>.yaml`.
        unit: Folder name of the unit.
        year: Year of the report.
        outlines: By which outlines it is to be printed; empty for those that it asks for itself (报告.印发).
    """

    place: PurePath
    unit: str
    year: int
    outlines: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.unit} {self.year}"


def discover(world: World, path: PurePath) -> Outcome[tuple[ReportPlace, ...]]:
    """Return the reports at or under a path, in the order of their names."""
    name = path.as_posix()
    if not (world.is_file(path) or world.is_folder(path)):
        fault = UNREADABLE.at(Span(name), f"“{name}”不存在", hint="核对路径；不写路径时处理 data 文件夹里的全部报告。")
        return Outcome((), (fault,))
    try:
        places = tuple(_under(world, path, depth=0))
    except OSError as error:
        return Outcome((), (UNREADABLE.at(Span(name), f"“{name}”里有读不到的文件夹：{reason(error)}"),))
    return Outcome(places, () if places else (_no_report(name),))


def _under(world: World, path: PurePath, depth: int) -> list[ReportPlace]:
    year = path.stem if world.is_file(path) and path.suffix in {".yaml", ".yml"} else path.name
    if len(year) == 4 and year.isdecimal() and year.isascii():
        return [ReportPlace(path, path.parent.name, int(year))]
    if not world.is_folder(path) or depth > 3:
        return []
    return [found for child in shown(world, path) for found in _under(world, child, depth + 1)]


def _no_report(name: str) -> Finding:
    return NO_REPORT.at(Span(name), f"“{name}”下没有报告", hint="一份报告是 data/单位/年度 文件夹，年度为四位数字。")
