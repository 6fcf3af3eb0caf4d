"""Where a project has its data, places and output, and where those that came with the program are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import reportgen
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.source.discover import ReportPlace, discover
from reportgen.world import World

if TYPE_CHECKING:
    from reportgen.checks.settings_file import ProjectSettings
    from reportgen.outline.read import Library

DATA, TEMPLATES, OUT = PurePath("data"), "templates", PurePath("out")


def bundled(name: str) -> Path:
    """Return a folder that came with the program: `templates` or `data`.

    In an installed program they lie inside the package, in a checkout at its top level.
    """
    package = Path(reportgen.__file__).parent
    inside = package / "_bundled" / name
    return inside if inside.is_dir() else package.parent / name


def library_here(world: World) -> Library:
    """Return where places are looked for when no report is spoken of: in the current folder, then what came along."""
    from reportgen.outline.read import Library

    own = PurePath(TEMPLATES)
    return Library(world, (*((own,) if world.is_folder(own) else ()), PurePath(bundled(TEMPLATES))))


def library_of(world: World, report: ReportPlace, came_along: PurePath | None = None) -> Library:
    """Return where the places of a report are looked for: the project it lies in first, then what came along.

    Args:
        world: The disk.
        report: The report.
        came_along: The folder of what came along; None for that of this machine.
    """
    from reportgen.outline.read import Library

    above = (folder / TEMPLATES for folder in report.place.parents)
    own = next((folder for folder in above if world.is_folder(folder)), None)
    folders = (own,) if own else ()
    return Library(world, (*folders, came_along or PurePath(bundled(TEMPLATES))))


def settings_near(world: World, path: PurePath) -> Outcome[ProjectSettings]:
    """Return what the project around a path has set; what the program comes with where there is no reportgen.yaml."""
    from reportgen.checks.settings_file import FILE_NAME, read_settings

    folders = [PurePath(), *reversed(path.parents), path]
    own = next((folder for folder in reversed(folders) if world.is_file(folder / FILE_NAME)), PurePath())
    return read_settings(world, own)


def reports_at(
    world: World, paths: tuple[str, ...], outlines: tuple[str, ...] = ()
) -> tuple[tuple[ReportPlace, ...], tuple[Finding, ...]]:
    """Return the reports at or under the paths, each once, and what is wrong with the paths.

    Args:
        world: The disk.
        paths: What the user typed; nothing stands for everything in `data`.
        outlines: By which outlines they are to be printed; none for those that they ask for.
    """
    reports: dict[ReportPlace, None] = {}
    findings: list[Finding] = []
    for path in [PurePath(path) for path in paths] or [DATA]:
        found = discover(world, path)
        findings += found.findings
        reports |= dict.fromkeys(replace(report, outlines=outlines) for report in found.product)
    return tuple(reports), tuple(findings)
