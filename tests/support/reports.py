"""The smallest report, and the real stages run on it in memory."""

from __future__ import annotations

from pathlib import PurePath

from support.memory_world import MemoryWorld

from reportgen.checks.registry import all_checks
from reportgen.facts import validate
from reportgen.manuscript import Break, Heading, Item, Manuscript, Paragraph, Role, Run, Sheet, Signature, text_of
from reportgen.outline.read import Library
from reportgen.pipeline import check_report
from reportgen.source import read
from reportgen.source.discover import ReportPlace

FACTS = """\
报告:
  年度: 2024
  编制日期: 2025-03-31
  印发: [place]
部门:
  名称: 深圳市妇女联合会
  自称: 我会
资金:
  年初预算: 100
"""
OUTLINE = """\
名称: 自评报告
标题: 自评报告
"""
FACTS_FILE, OUTLINE_FILE = "data/unit/2024/facts.yaml", "templates/place/outline.yaml"
CHECKS = {check.rule.code for check in all_checks()}  # a text of one line has much that they find wrong
_PLACE = ReportPlace(PurePath("data/unit/2024"), "unit", 2024)


def validated(*texts, name="facts"):
    """Return the facts in the texts of one or more files, and everything wrong with them."""
    files = {f"{name}{number or ''}.yaml": text for number, text in enumerate(texts)}
    world = MemoryWorld({f"data/{file}": text for file, text in files.items()})
    document = read(world, PurePath("data"))
    facts = validate(document.product)
    return facts.product, [*document.findings, *facts.findings]


def checked(facts=FACTS, outline=OUTLINE, **more):
    """Return the manuscript of a report (None when there is none), and what stages 1 to 5 find wrong with it.

    Args:
        facts: Text of its facts.
        outline: Text of its outline, in the folder `place`.
        **more: Texts of further outlines, by the names of their folders, `__` for the slash between two.
    """
    outlines = {f"templates/{place.replace('__', '/')}/outline.yaml": text for place, text in more.items()}
    world = MemoryWorld({FACTS_FILE: facts, OUTLINE_FILE: outline, **outlines})
    outcome = check_report(world, Library(world, (PurePath("templates"),)), _PLACE)
    found = tuple(finding for finding in outcome.findings if finding.rule.code not in CHECKS)
    return (outcome.product[0].manuscript if outcome.product else None), found


def checked_all(facts, files):
    """Return all manuscripts of a report, and everything that stages 1 to 5 find wrong with it.

    Args:
        facts: Text of its facts.
        files: Texts of the files below `templates/`, by their paths there.
    """
    world = MemoryWorld({FACTS_FILE: facts, **{f"templates/{path}": text for path, text in files.items()}})
    outcome = check_report(world, Library(world, (PurePath("templates"),)), _PLACE)
    found = tuple(finding for finding in outcome.findings if finding.rule.code not in CHECKS)
    return [each.manuscript for each in outcome.product], found


def page(manuscript):
    """Return a whole manuscript as text: cover, what stands above the title, title, blocks."""
    cover = manuscript.cover
    lines = [f"〔封面〕{text_of(cover.title)}"] if cover else []
    lines += [f"  {text_of(line.name)}：{text_of(line.value)}" for line in cover.lines] if cover else []
    lines += [f"〔附件号〕{text_of(manuscript.mark)}"] if manuscript.mark else []
    return "\n".join([*lines, f"《{text_of(manuscript.title)}》", *printed(manuscript)]) + "\n"


def composed(facts=FACTS, outline=OUTLINE, **more):
    """Return the manuscript of a report with which nothing is wrong."""
    manuscript, findings = checked(facts, outline, **more)
    assert findings == ()
    return manuscript


def section(wording, **more):
    """Return the text of an outline with one section of wording; further keys of the section may be given."""
    keys = "".join(f"\n    {key}: {value}" for key, value in more.items())
    lines = "\n".join(f"      {line}" for line in wording.split("\n"))
    return f"{OUTLINE}章节:\n  - 标题: 一节{keys}\n    正文: |\n{lines}\n"


def printed(manuscript):
    """Return the lines of a manuscript as a reader sees them: number and words of each block."""
    return [_line(block) for block in manuscript.blocks]


def _line(block):
    match block:
        case Heading():
            return f"{'#' * block.level} {block.number}{text_of(block.runs)}"
        case Item():
            return f"{block.number}{text_of(block.title)}{text_of(block.runs)}"
        case Paragraph(role=Role.BODY):
            return text_of(block.runs)
        case Paragraph():
            return f"〔{block.role.value}〕{text_of(block.runs)}"
        case Sheet():
            return f"〔表〕{text_of(block.mark)} {text_of(block.title)}，{len(block.grid.rows)} 行"
        case Break.PAGE:
            return "〔换页〕"
        case Signature():
            return f"{text_of(block.unit)} {text_of(block.date)}"
    raise AssertionError(block)


def all_runs(manuscript: Manuscript) -> list[Run]:
    """Return every run of a manuscript, title first."""
    runs = list(manuscript.title)
    for block in manuscript.blocks:
        for name in ("title", "runs", "unit", "date"):
            runs += getattr(block, name, ())
    return runs


def places(findings):
    """Return line, column and slug of each finding, in reading order."""
    return [(finding.span.line, finding.span.column, finding.rule.slug) for finding in findings]


def slugs(findings):
    """Return the slug of each finding, in reading order."""
    return [finding.rule.slug for finding in findings]
