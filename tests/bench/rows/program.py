"""The program as it is called, against the start of the library that fills in its Word templates."""

from __future__ import annotations

from pathlib import PurePath

from bench.measure import ROOT, peak_memory, process, timed
from bench.row import Bench, Side, row

EXAMPLE = "data/shenzhen-women/2024"
# What the installed command runs.
PROGRAM = ("-c", "from reportgen.cli.main import main; main()")
IMPORT = ("-c", "import docxtpl")
_OVER = '`python -c "import docxtpl"`'


@row("`reportgen --help`, fresh process", over=_OVER, target=0.45)
def help_fresh(_bench: Bench) -> tuple[Side, Side]:
    """Return the program asked for its help."""
    return process(*PROGRAM, "--help"), process(*IMPORT)


@row("one whole report, fresh process", over=_OVER, target=1.4)
def report_fresh(bench: Bench) -> tuple[Side, Side]:
    """Return the program building the example."""
    return process(*PROGRAM, "build", EXAMPLE, "--force", "--out", str(bench.folder)), process(*IMPORT)


@row("the same again, nothing changed, fresh process", over=_OVER, target=0.5)
def report_again(bench: Bench) -> tuple[Side, Side]:
    """Return the program building the example when it is built already."""
    return process(*PROGRAM, "build", EXAMPLE, "--out", str(bench.folder / "again")), process(*IMPORT)


@row("one whole report, warm", over=_OVER)
def report_warm(bench: Bench) -> tuple[Side, Side]:
    """Return the example built again and again in one process."""
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import library_of, reports_at
    from reportgen.pipeline import Order, build_report

    disk = Disk()
    (report,), _ = reports_at(disk, (str(ROOT / EXAMPLE),))
    library = library_of(disk, report)

    def build() -> None:
        assert build_report(disk, library, report, Order(PurePath(bench.folder))).product

    return timed(build), process(*IMPORT)


@row("one whole report, peak memory", over=_OVER, unit="MB")
def report_memory(bench: Bench) -> tuple[Side, Side]:
    """Return the program building the example, by memory."""
    return peak_memory(*PROGRAM, "build", EXAMPLE, "--force", "--out", str(bench.folder)), peak_memory(*IMPORT)
