"""Documents against docxtpl: the first of a process, and many in a row, facts read for each."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path, PurePath

from bench.measure import ROOT, process, timed
from bench.row import Bench, Side, row

EXAMPLE = "data/shenzhen-women/2024"
_HUNDRED = "report from its facts, one of a hundred in a process"


@row("report of 60 paragraphs, first in a process, template not cached", over="docxtpl's", target=0.6)
def report_cold(bench: Bench) -> tuple[Side, Side]:
    """Return one document in a process of its own."""
    from bench.contests import TEMPLATES, facts_of, stage
    from bench.fill import DOCXTPL, OURS, REPORT
    from bench.report import facts_of_report

    made = stage(bench.folder / "cold", REPORT, facts_of(facts_of_report()))
    templates = {OURS: TEMPLATES[REPORT], DOCXTPL: made.template("jinja")}
    ours, theirs = (
        process("-m", "bench.fill", program, REPORT, str(made.said), str(template), str(made.folder / "cold.docx"))
        for program, template in templates.items()
    )
    return ours, theirs


@row(_HUNDRED, over="docxtpl's, read by `CSafeLoader`", target=1 / 18)
def reports_in_a_row(bench: Bench) -> tuple[Side, Side]:
    """Return a document with its facts read for it, by both programs; the facts of each are others."""
    from bench.contests import facts_of
    from bench.fill import docxtpl_from

    files, template = _facts(bench)

    def theirs(file: Path) -> None:
        docxtpl_from(facts_of(file.read_text(encoding="utf-8")), template)

    return _each(partial(make, template=template), files), _each(theirs, files[: max(1, len(files) // 10)])


@row(f"{_HUNDRED}, two processes", over="one process", target=1 / 1.5)
def reports_in_two_processes(bench: Bench) -> tuple[Side, Side]:
    """Return documents made by two processes, and by one."""
    files, template = _facts(bench)
    job = partial(make_all, template=template)

    def side(processes: int) -> Side:
        pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
        shares = [files[number::processes] for number in range(processes)]
        list(pool.map(job, shares))  # the processes are running, their modules imported
        return timed(lambda: list(pool.map(job, shares)))

    return side(2), side(1)


@row("proof and checks of the example", over="its typesetting", target=1.0)
def proof_and_checks(_bench: Bench) -> tuple[Side, Side]:
    """Return everything that judges the documents of the example, and what prints them."""
    from reportgen.checks import run_checks
    from reportgen.checks.registry import Material
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import library_of, reports_at
    from reportgen.outline.outline import Outline
    from reportgen.pipeline import check_report
    from reportgen.proof import proof
    from reportgen.typeset import typeset

    disk = Disk()
    (report,), _ = reports_at(disk, (str(ROOT / EXAMPLE),))
    composed = check_report(disk, library_of(disk, report), report).product

    def printed() -> list[bytes]:
        typed = [typeset(disk, each.manuscript, each.prescribed.template, each.wording).product for each in composed]
        return [content for content in typed if content]

    contents = printed()

    def judged() -> None:
        names = composed[0].wording.names
        run_checks(Material(names.facts, names.figures))
        for each, content in zip(composed, contents, strict=True):
            outline = each.prescribed if isinstance(each.prescribed, Outline) else None
            run_checks(Material(names.facts, names.figures, each.manuscript, outline))
            proof(content, each.manuscript, "report.docx")

    return timed(judged), timed(printed)


def make(file: Path, template: PurePath) -> None:
    """Make one report from a file of facts."""
    from bench.fill import filled_from, names_in
    from bench.report import empty_manuscript

    filled_from(names_in(file), empty_manuscript(), template)


def make_all(files: list[Path], template: PurePath) -> None:
    """Make the reports of files of facts."""
    for file in files:
        make(file, template)


def _each(call: Callable[[Path], None], files: list[Path]) -> Side:
    """Return a side that takes the milliseconds of each of many documents in a row."""
    whole = timed(lambda: [call(file) for file in files])
    return lambda: whole() / len(files)


def _facts(bench: Bench) -> tuple[list[Path], Path]:
    """Return the files of facts of many reports, and the template with tags."""
    from bench.contests import facts_of, stage
    from bench.fill import REPORT
    from bench.report import facts_of_report

    made = stage(bench.folder / "many", REPORT, facts_of(facts_of_report()))
    files = [made.folder / f"{number}.yaml" for number in range(2 if bench.is_smoke else 100)]
    for number, file in enumerate(files):
        file.write_text(facts_of_report(number), encoding="utf-8")
    return files, made.template("jinja")
