"""The contests: a report and a wide sheet, made by this program and its peers from the same template."""

from __future__ import annotations

import gc
import json
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import yaml
from bench import fill, peers
from bench.contest import FLOOR, PARTS, Claim, Contest, Entrant, Standings
from bench.dialects import CARBONE, JINJA, MUSTACHE, Dialect
from bench.fill import DOCXTPL, OURS, REPORT, SHEET
from bench.measure import ROOT, peak_memory, peak_memory_of
from bench.report import empty_manuscript, facts_of_report, template_of_report
from bench.row import Bench, Promise, Side
from bench.sheet import facts_of_sheet, template_of_sheet

from reportgen.manuscript import Manuscript
from reportgen.typeset.package import read_package

TEMPLATES = {REPORT: ROOT / "templates/national/report.docx", SHEET: ROOT / "templates/national/sheet.docx"}
"""What all print into: each program gets the same file, but for the tags."""
FILLED = "reportgen, from tags in the template"

_DIALECTS = {"jinja": JINJA, "mustache": MUSTACHE, "carbone": CARBONE}
_MADE = {REPORT: template_of_report, SHEET: template_of_sheet}
_DOCUMENT = "word/document.xml"
# Milliseconds of documents in a row that make one sample.
_LEAST = 50


class Stage(NamedTuple):
    """Where a contest is held: what all programs get.

    Attributes:
        folder: For what is written.
        work: What they make.
        facts: What it says.
    """

    folder: Path
    work: str
    facts: dict[str, Any]

    @property
    def said(self) -> Path:
        """The facts as a file of JSON."""
        return self.folder / "facts.json"

    def template(self, dialect: str) -> Path:
        """The template with tags of a dialect."""
        return self.folder / f"{dialect}.docx"


def stage(folder: Path, work: str, facts: dict[str, Any]) -> Stage:
    """Make ready what all programs get: the facts, and the template with the tags of each."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Stage(folder, work, facts)
    made.said.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    for name, dialect in _DIALECTS.items():
        made.template(name).write_bytes(_template(work, dialect))
    return made


def facts_of(text: str) -> dict[str, Any]:
    """Return the facts of a report as all programs get them."""
    read = yaml.load(text, yaml.CSafeLoader)
    return {**{name: read[name] for name in ("数据", "项目")}, "标题": "部门整体支出绩效自评报告", "正文": ""}


def _template(work: str, dialect: Dialect) -> bytes:
    make: Callable[[Dialect], Manuscript] = _MADE[work]
    return fill.typeset_from(make(dialect), TEMPLATES[work])


def _written(call: Callable[[], bytes], at: Stage, name: str) -> Side:
    """Return a side that takes the milliseconds of a call, and writes what it returns."""

    def sample() -> float:
        start = time.perf_counter()
        content = call()
        taken = 1000 * (time.perf_counter() - start)
        (at.folder / f"{name}.docx").write_bytes(content)
        return taken

    return _many(sample)


def _many(side: Side) -> Side:
    """Return a side that takes the mean of many samples in a row.

    A short work would else seldom be interrupted by what else runs on the machine, and a long one always.
    """

    def sample() -> float:
        gc.collect()
        taken: list[float] = []
        while sum(taken) < _LEAST:
            taken.append(side())
        return fmean(taken)

    return sample


def _python(program: str, whole: Stage, part: Stage | None) -> Entrant:
    """Return a program in Python."""

    def side(at: Stage) -> Side:
        if program == DOCXTPL:
            call = partial(fill.docxtpl_from, at.facts, at.template("jinja"))
        else:
            call = partial(fill.typeset_from, fill.manuscript_in(at.work, at.facts), TEMPLATES[at.work])
        return _written(call, at, program)

    template = whole.template("jinja") if program == DOCXTPL else TEMPLATES[whole.work]
    out = whole.folder / f"{program}.docx"
    arguments = map(str, (program, whole.work, whole.said, template, out))
    return Entrant(side(whole), out, side(part) if part else None, peak_memory("-m", "bench.fill", *arguments))


def _node(library: str, modules: Path, stages: tuple[Stage, Stage | None], stack: ExitStack) -> Entrant:
    """Return a program in Node, kept running until the stack is closed."""
    whole, part = stages
    out = whole.folder / f"{library}.docx"

    def command(at: Stage) -> list[str]:
        return peers.command(library, at.template(peers.DIALECTS[library]), at.said, at.folder / out.name)

    def side(at: Stage) -> Side:
        return _many(stack.enter_context(peers.running(modules, command(at))))

    memory = peak_memory_of(command(whole), b"\n", NODE_PATH=str(modules))
    return Entrant(side(whole), out, side(part) if part else None, memory)


def _floor(whole: Stage, part: Stage | None) -> Entrant:
    """Return the floor, for what this program renders."""

    def side(at: Stage) -> Side:
        manuscript = fill.manuscript_in(at.work, at.facts)
        parts = read_package(fill.typeset_from(manuscript, TEMPLATES[at.work])).parts
        xml = next(each.content for each in parts if each.name == _DOCUMENT)
        others = [each.compressed for each in parts if each.name != _DOCUMENT]

        def deflate() -> bytes:
            deflater = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
            zlib.crc32(xml)
            return b"".join((*others, deflater.compress(xml), deflater.flush()))

        return _written(deflate, at, FLOOR)

    return Entrant(side(whole), whole.folder / f"{FLOOR}.docx", side(part) if part else None)


def _entrants(
    bench: Bench, stack: ExitStack, stages: tuple[Stage, Stage | None], more: Mapping[str, Entrant]
) -> dict[str, Entrant]:
    modules = None if bench.is_smoke else peers.installed()
    libraries = peers.DIALECTS if modules else ()
    return {
        OURS: _python(OURS, *stages),
        **more,
        FLOOR: _floor(*stages),
        DOCXTPL: _python(DOCXTPL, *stages),
        **{library: _node(library, modules, stages, stack) for library in libraries if modules},
    }


def _reports(bench: Bench, stack: ExitStack) -> dict[str, Entrant]:
    text = facts_of_report()
    whole = stage(bench.folder / "report", REPORT, facts_of(text))
    written = whole.folder / "facts.yaml"
    written.write_text(text, encoding="utf-8")
    names = fill.names_in(written)
    call = partial(fill.filled_from, names, empty_manuscript(), whole.template("jinja"))
    filled = Entrant(_written(call, whole, "filled"), whole.folder / "filled.docx")
    return _entrants(bench, stack, (whole, None), {FILLED: filled})


def _sheets(bench: Bench, stack: ExitStack) -> dict[str, Entrant]:
    rows = 10 if bench.is_smoke else 5_000
    whole, part = (
        stage(bench.folder / f"sheet-{count}", SHEET, facts_of_sheet(count)) for count in (rows, rows // PARTS)
    )
    return _entrants(bench, stack, (whole, part), {})


def _against(value: str, program: str, ours: str = OURS) -> Callable[[Standings], tuple[float, float]]:
    def sides(standings: Standings) -> tuple[float, float]:
        return float(getattr(standings[ours], value)), float(getattr(standings[program], value))

    return sides


def _growth(standings: Standings) -> tuple[float, float]:
    ours = standings[OURS]
    return ours.time / PARTS, ours.part


_WARM = "report of 60 paragraphs, typeset, well-formed"
_LONG = "sheet of 5,000 × 28 cells, typeset, well-formed"
CONTESTS = (
    Contest(
        "a report of 60 paragraphs, 120 values, three loops and a table",
        (
            Claim(Promise(_WARM, FLOOR, 1.8, "ms"), _against("time", FLOOR)),
            Claim(Promise(_WARM, DOCXTPL, 1 / 20, "ms"), _against("time", DOCXTPL)),
            Claim(Promise("the same, filled in from tags", DOCXTPL, None, "ms"), _against("time", DOCXTPL, FILLED)),
        ),
        _reports,
    ),
    Contest(
        "a sheet of 5,000 rows and 28 columns under three rows of header",
        (
            Claim(Promise(_LONG, FLOOR, 1.75, "ms"), _against("time", FLOOR)),
            Claim(Promise(_LONG, DOCXTPL, 1 / 4.3, "ms"), _against("time", DOCXTPL)),
            Claim(Promise(f"{_LONG}: a thousand rows of it", "1,000 rows", 1.05, "ms"), _growth),
            Claim(Promise(f"{_LONG}, peak memory", DOCXTPL, 0.16, "MB"), _against("memory", DOCXTPL)),
        ),
        _sheets,
    ),
)
