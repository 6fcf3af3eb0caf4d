"""The whole program in the order of its stages."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import PurePath

from reportgen.checks import run_checks
from reportgen.checks.registry import Material
from reportgen.checks.settings_file import UNSET, ProjectSettings
from reportgen.checks.waivers import without_waived
from reportgen.compose import compose
from reportgen.diagnostics.finding import Finding, each_once
from reportgen.diagnostics.outcome import Outcome, has_errors
from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.facts.facts import Facts
from reportgen.facts.last_year import with_last_year
from reportgen.facts.local import with_local
from reportgen.facts.picture_files import with_pictures
from reportgen.figures import derive
from reportgen.frozen import dataclass
from reportgen.outline.form import Form, FormFile
from reportgen.outline.outline import Outline
from reportgen.outline.read import Library
from reportgen.outline.read_form import Prescribed, read_prescribed
from reportgen.printing import STANDARD, Composed, Files, Printer, print_document
from reportgen.publish.folder import folder_of
from reportgen.publish.rules import SAME_NAME
from reportgen.reading import Reading
from reportgen.source import read
from reportgen.source.discover import ReportPlace
from reportgen.values.period import Year
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names
from reportgen.wording.rules import PENDING_FACT
from reportgen.world import World

OPTION = "--outline"
"""Where an outline was asked for that the report itself does not ask for."""


def check_report(
    world: World, library: Library, report: ReportPlace, *, draft: bool = False, project: ProjectSettings = UNSET
) -> Outcome[tuple[Composed, ...]]:
    """Read, derive, compose and check one report (stages 1 to 6).

    A stage goes on with what the one before could make, so one run finds everything that is wrong.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
        draft: Whether what is not filled in yet is marked in the text, and no error.
        project: What the project has set for its checks.

    Returns:
        Every document that is due, and all findings in reading order.
    """
    facts, prescribed_all, findings = _prepared(world, library, report)
    figures = derive(facts)
    settings = project.settings
    findings += run_checks(Material(facts, figures, settings=settings))
    composed: list[Composed] = []
    is_whole = not report.outlines
    for prescribed in prescribed_all:
        scoring = prescribed.scoring
        scored = derive(facts, scoring) if scoring else figures
        of_scores = Material(facts, scored, scoring=scoring, settings=settings)
        findings += run_checks(of_scores, for_scoring=True) if scoring else ()
        wording = Wording(Names(facts, scored, scoring, _beside(prescribed, prescribed_all)))
        manuscripts = compose(prescribed, wording)
        findings += manuscripts.findings
        composed += [Composed(manuscript, prescribed, wording) for manuscript in manuscripts.product]
        if is_readable := _is_readable(facts, manuscripts.findings):
            outline = prescribed if isinstance(prescribed, Outline) else None
            shared = Material(facts, scored, outline=outline, settings=settings, scoring=scoring)
            findings += [each for text in manuscripts.product for each in run_checks(replace(shared, manuscript=text))]
        is_whole = is_whole and is_readable
    findings += _pending(facts, findings)
    kept = without_waived(project.weighed(tuple(findings)), facts.waivers or (), is_whole=is_whole)
    return Outcome(tuple(composed), _sorted(kept, report, draft=draft))


def _is_readable(facts: Facts, findings: tuple[Finding, ...]) -> bool:
    """Whether the composed text is worth reading: a value that was told to be wrong leaves sentences without sense."""
    return not facts.told and not any(each.is_error and not each.rule.is_gap for each in findings)


def names_of(world: World, library: Library, report: ReportPlace) -> Names:
    """Read and derive one report (stages 1 to 4); what is wrong with it is for `check_report` to tell.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
    """
    facts, _, _ = _prepared(world, library, report)
    return Names(facts, derive(facts))


def prescribed_for(world: World, library: Library, report: ReportPlace) -> Outcome[tuple[Prescribed, ...]]:
    """Return the outlines and forms that one report asks for (stages 1 to 3), and what is wrong with them.

    What is wrong with its facts is for `check_report` to tell.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
    """
    facts, _ = _facts(world, report)
    findings: list[Finding] = []
    prescribed = _prescribed(library, facts, report, findings)
    return Outcome(tuple(prescribed), tuple(findings))


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of a report.

    Attributes:
        out: The output folder; the files go to `<out>/<unit>/<year>/`, drafts to `<out>/<unit>/<year>-草稿/`, those by
            another outline than the report asks for to `<out>/<unit>/<year>-<outline>/`.
        draft: Whether the report may have gaps.
        formats: Endings of the files.
        project: What the project has set for its checks.
    """

    out: PurePath
    draft: bool = False
    formats: tuple[str, ...] = STANDARD
    project: ProjectSettings = UNSET


def documents_of(world: World, library: Library, report: ReportPlace, order: Order) -> Outcome[tuple[Composed, ...]]:
    """Return the documents of one report, each stamped with what it was made from (stages 1 to 6).

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
        order: What is to be made.
    """
    reading = Reading(world, report, library.folders)
    noted = Library(reading, library.folders)
    composed = check_report(reading, noted, report, draft=order.draft, project=order.project)
    for each in composed.product:
        with suppress(OSError):  # that a template cannot be read is told where it is used
            reading.read(each.prescribed.template)
    documents = tuple(each.stamped(reading, is_draft=order.draft) for each in composed.product)
    return Outcome(documents, composed.findings)


def digest_of_facts(world: World, library: Library, report: ReportPlace, *, is_draft: bool) -> str:
    """Return the digest of facts that the documents of a report carry, without composing any.

    Args:
        world: The disk.
        library: Where places are looked for.
        report: Where the report's facts stand.
        is_draft: Whether the documents are drafts.
    """
    reading = Reading(world, report, library.folders)
    _, prescribed, _ = _prepared(reading, Library(reading, library.folders), report)
    for each in prescribed:
        with suppress(OSError):
            reading.read(each.template)
    return reading.stamp("", is_draft=is_draft).facts


def files_of(
    world: World, library: Library, report: ReportPlace, order: Order, print_one: Printer = print_document
) -> Outcome[Files | None]:
    """Return the files of one report by their names (stages 1 to 8), or None when there is an error.

    Args:
        world: The disk, and LibreOffice.
        library: Where places are looked for.
        report: Where the report's facts stand.
        order: What is to be made.
        print_one: Makes the files of one document.

    Returns:
        The files, none of them written yet, and all findings in reading order.
    """
    composed = documents_of(world, library, report, order)
    if has_errors(composed.findings):
        return Outcome(None, composed.findings)
    findings = list(composed.findings)
    files: Files = {}
    for each in composed.product:
        printed = print_one(world, each, order.formats, "（草稿）" if order.draft else "")
        findings += printed.findings
        findings += [_same_name(each.prescribed, name) for name in printed.product if name in files]
        files |= printed.product
    weighed = _sorted(findings, report, draft=order.draft)
    return Outcome(None if has_errors(weighed) else files, weighed)


def build_report(world: World, library: Library, report: ReportPlace, order: Order) -> Outcome[tuple[PurePath, ...]]:
    """Make the files of one report (stages 1 to 9); nothing is written when there is an error.

    Args:
        world: The disk, and LibreOffice.
        library: Where places are looked for.
        report: Where the report's facts stand.
        order: What is to be made.

    Returns:
        The files that were written, and all findings in reading order.
    """
    made = files_of(world, library, report, order)
    if made.product is None:
        return Outcome((), made.findings)
    return publish_report(world, report, order, Outcome(made.product, made.findings))


def publish_report(
    world: World, report: ReportPlace, order: Order, made: Outcome[Files]
) -> Outcome[tuple[PurePath, ...]]:
    """Put the files of one report into its folder (stage 9), all or none, and return their paths.

    Args:
        world: The disk.
        report: Where the report's facts stand.
        order: What was to be made.
        made: The files by their names, and what was found on the way.
    """
    from reportgen.publish import publish

    published = publish(world, folder_of(order.out, report, draft=order.draft), made.product)
    findings = [*made.findings, *published.findings]
    return Outcome(published.product, _sorted(findings, report, draft=order.draft))


def _facts(world: World, report: ReportPlace) -> tuple[Facts, list[Finding]]:
    """Return the facts of a report, last year's folded in, and what is wrong with its own."""
    document = read(world, report.place)
    facts = validate(document.product)
    last = report.place.with_name(f"{report.year - 1}{report.place.suffix}")
    is_there = world.is_folder(last) or world.is_file(last)
    before = validate(read(world, last).product).product if is_there else None
    pictured = with_pictures(world, report.place, with_last_year(facts.product, before))
    return pictured.product, [*document.findings, *facts.findings, *pictured.findings]


def _pending(facts: Facts, findings: list[Finding]) -> list[Finding]:
    """Return a finding for everything that is 待填 and has not been told where it was to be printed."""
    told = {finding.span for finding in findings}
    hint = "填上值；确实没有的写“无”或“不适用”，不需要的把这个键删去。"
    return [
        PENDING_FACT.at(each.span, f"“{each.path}”还没有填", hint=hint, path=each.path)
        for each in facts.pending
        if each.span not in told
    ]


def _prepared(world: World, library: Library, report: ReportPlace) -> tuple[Facts, list[Prescribed], list[Finding]]:
    """Return the facts of a report, also those that only its outlines know how to read, and what it must print."""
    facts, findings = _facts(world, report)
    before = len(findings)
    prescribed = _prescribed(library, facts, report, findings)
    is_whole = not report.outlines and not has_errors(findings[before:])
    local = with_local(facts, prescribed, is_whole=is_whole)
    return local.product, prescribed, [*findings, *local.findings]


def _prescribed(library: Library, facts: Facts, report: ReportPlace, findings: list[Finding]) -> list[Prescribed]:
    """Return the outlines and forms that the report asks for; what is wrong with them is added to the findings."""
    found: list[Prescribed] = []
    stated = facts.report.year.value if facts.report and facts.report.year else None
    year = stated.number if isinstance(stated, Year) else None
    due: tuple[Placed[str], ...] = tuple(Placed(name, Span(OPTION), "") for name in report.outlines)
    for asked in due or (facts.report and facts.report.outlines) or ():
        if not isinstance(asked.value, Faulty):
            prescribed = read_prescribed(library, str(asked.value), asked.span, year)
            findings += prescribed.findings
            found += [prescribed.product] if prescribed.product else []
    return found


def _beside(prescribed: Prescribed, asked: list[Prescribed]) -> tuple[FormFile, ...]:
    """Return the other forms that a report asks for, which an index of them lists (附表)."""
    return tuple(each.file for each in asked if isinstance(each, Form) and each is not prescribed)


def _same_name(prescribed: Prescribed, name: str) -> Finding:
    hint = "在提纲或表格的“文件名”里加上能区别的字。"
    return SAME_NAME.at(prescribed.file.span, f"两个文档的文件名都是“{name}”", hint=hint)


def _sorted(findings: list[Finding], report: ReportPlace, *, draft: bool) -> tuple[Finding, ...]:
    """Return the findings in reading order, each fault once, with unit and year, as they weigh in what is made."""
    weighed = (finding.in_draft if draft else finding for finding in findings)
    placed = (replace(finding, unit=report.unit, year=report.year) for finding in weighed)
    return tuple(sorted(each_once(placed), key=lambda finding: finding.sort_key))
