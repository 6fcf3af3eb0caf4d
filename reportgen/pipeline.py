"""The whole program in the order of its stages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from reportgen.checks import run_checks
from reportgen.checks.registry import Material
from reportgen.compose import compose
from reportgen.diagnostics.finding import Finding, each_once
from reportgen.diagnostics.outcome import Outcome, has_errors
from reportgen.facts import validate
from reportgen.facts.facts import Facts
from reportgen.facts.last_year import with_last_year
from reportgen.figures import derive
from reportgen.manuscript import Manuscript
from reportgen.outline import read_outline
from reportgen.outline.outline import Outline
from reportgen.outline.read import Library
from reportgen.publish.rules import SAME_NAME
from reportgen.source import read
from reportgen.source.discover import ReportPlace
from reportgen.vocabulary.placed import Faulty
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names
from reportgen.wording.rules import PENDING_FACT
from reportgen.world import World


@dataclass(frozen=True, slots=True)
class Composed:
    """One document that is due, composed but not yet on paper."""

    manuscript: Manuscript
    outline: Outline
    wording: Wording


def check_report(
    world: World, library: Library, report: ReportPlace, *, draft: bool = False
) -> Outcome[tuple[Composed, ...]]:
    """Read, derive, compose and check one report (stages 1 to 6).

    A stage goes on with what the one before could make, so one run finds everything that is wrong.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
        draft: Whether what is not filled in yet is marked in the text, and no error.

    Returns:
        Every document that is due, and all findings in reading order.
    """
    facts, findings = _facts(world, report)
    figures = derive(facts)
    findings += run_checks(Material(facts, figures))
    composed: list[Composed] = []
    for outline in _outlines(library, facts, findings):
        wording = Wording(Names(facts, figures), draft=draft)
        manuscript = compose(outline, wording)
        composed.append(Composed(manuscript.product, outline, wording))
        findings += manuscript.findings
        findings += run_checks(Material(facts, figures, manuscript.product, outline))
    findings += _pending(facts, findings)
    return Outcome(tuple(composed), _sorted(findings, report, draft=draft))


def names_of(world: World, report: ReportPlace) -> Names:
    """Read and derive one report (stages 1 to 4); what is wrong with it is for `check_report` to tell.

    Args:
        world: The disk.
        report: Where the report's facts stand.
    """
    facts, _ = _facts(world, report)
    return Names(facts, derive(facts))


def outlines_of(world: World, library: Library, report: ReportPlace) -> Outcome[tuple[Outline, ...]]:
    """Return the outlines that one report asks for (stages 1 to 3), and what is wrong with them, not with its facts.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
    """
    facts, _ = _facts(world, report)
    findings: list[Finding] = []
    outlines = _outlines(library, facts, findings)
    return Outcome(tuple(outlines), tuple(findings))


def build_report(
    world: World, library: Library, report: ReportPlace, out: PurePath, *, draft: bool = False
) -> Outcome[tuple[PurePath, ...]]:
    """Make the files of one report (stages 1 to 9); nothing is written when there is an error.

    A draft goes to a folder of its own, so that it never takes the place of what was published.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
        out: The output folder; the files go to `<out>/<unit>/<year>/`, drafts to `<out>/<unit>/<year>-草稿/`.
        draft: Whether the report may have gaps.

    Returns:
        The files that were written, and all findings in reading order.
    """
    from reportgen.proof import proof
    from reportgen.publish import publish
    from reportgen.typeset import typeset

    composed = check_report(world, library, report, draft=draft)
    findings = list(composed.findings)
    if has_errors(findings):
        return Outcome((), composed.findings)
    file_mark, folder_mark = ("（草稿）", "-草稿") if draft else ("", "")
    files: dict[str, bytes] = {}
    for each in composed.product:
        name = f"{each.manuscript.file_name}{file_mark}.docx"
        typed = typeset(world, each.manuscript, each.outline.template, each.wording)
        findings += typed.findings
        if typed.product is not None:
            findings += proof(typed.product, each.manuscript, name)
            findings += [_same_name(each.outline, name)] if name in files else []
            files[name] = typed.product
    findings = list(_sorted(findings, report, draft=draft))
    if has_errors(findings):
        return Outcome((), tuple(findings))
    published = publish(world, out / report.unit / f"{report.year}{folder_mark}", files)
    return Outcome(published.product, _sorted([*findings, *published.findings], report, draft=draft))


def _facts(world: World, report: ReportPlace) -> tuple[Facts, list[Finding]]:
    """Return the facts of a report, last year's folded in, and what is wrong with its own."""
    document = read(world, report.place)
    facts = validate(document.product)
    last = report.place.with_name(f"{report.year - 1}{report.place.suffix}")
    is_there = world.is_folder(last) or world.is_file(last)
    before = validate(read(world, last).product).product if is_there else None
    return with_last_year(facts.product, before), [*document.findings, *facts.findings]


def _pending(facts: Facts, findings: list[Finding]) -> list[Finding]:
    """Return a finding for everything that is 待填 and has not been told where it was to be printed."""
    told = {finding.span for finding in findings}
    hint = "填上值；确实没有的写“无”或“不适用”，不需要的把这个键删去。"
    return [
        PENDING_FACT.at(each.span, f"“{each.path}”还没有填", hint=hint, path=each.path)
        for each in facts.pending
        if each.span not in told
    ]


def _outlines(library: Library, facts: Facts, findings: list[Finding]) -> list[Outline]:
    """Return the outlines that the report asks for (报告.印发); what is wrong with them is added to the findings."""
    outlines: list[Outline] = []
    for asked in facts.report.outlines or () if facts.report else ():
        if not isinstance(asked.value, Faulty):
            outline = read_outline(library, str(asked.value), asked.span)
            findings += outline.findings
            outlines += [outline.product] if outline.product else []
    return outlines


def _same_name(outline: Outline, name: str) -> Finding:
    return SAME_NAME.at(outline.file.span, f"两个文档的文件名都是“{name}”", hint="在提纲的“文件名”里加上能区别的字。")


def _sorted(findings: list[Finding], report: ReportPlace, *, draft: bool) -> tuple[Finding, ...]:
    """Return the findings in reading order, each fault once, with unit and year, as they weigh in what is made."""
    weighed = (finding.in_draft if draft else finding for finding in findings)
    placed = (replace(finding, unit=report.unit, year=report.year) for finding in weighed)
    return tuple(sorted(each_once(placed), key=lambda finding: finding.sort_key))
