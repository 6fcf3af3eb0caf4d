"""`build --draft`: a report that is not finished is built all the same, with a mark in every gap."""

from __future__ import annotations

import io
from pathlib import PurePath
from zipfile import ZipFile

import pytest
from support.docx_builder import replaced
from support.memory_world import MemoryWorld
from support.project import EXAMPLE, ROOT, built, copy_project, edit, run, words
from support.reports import CHECKS, FACTS, FACTS_FILE, OUTLINE, OUTLINE_FILE, section, slugs

from reportgen.catalogue import all_rules
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.manual import terminal_page
from reportgen.outline.read import Library
from reportgen.pipeline import Order, build_report
from reportgen.source.discover import ReportPlace
from reportgen.typeset.package import read_package

REPORT = ReportPlace(PurePath("data/unit/2024"), "unit", 2024)
TEMPLATE = (ROOT / "templates/national/report.docx").read_bytes()
GAP = "【待填】"
CLOSING = OUTLINE + '落款: {署名: "{{ 部门.名称 }}", 日期: "{{ 报告.编制日期 }}"}\n'
PENDING_DATE = FACTS.replace("2025-03-31", "待填")


def build(facts=FACTS, outline=OUTLINE, template=TEMPLATE, *, draft=True):
    """Return the one document of a report (None when it was not written) and the findings."""
    world = MemoryWorld({FACTS_FILE: facts, OUTLINE_FILE: outline, "templates/place/report.docx": template})
    outcome = build_report(world, Library(world, (PurePath("templates"),)), REPORT, Order(PurePath("out"), draft=draft))
    documents = [world.read(file) for file in outcome.product]
    assert len(documents) < 2
    found = tuple(finding for finding in outcome.findings if finding.rule.code not in CHECKS)
    return (documents[0] if documents else None), found


def lines_of(document):
    return words(io.BytesIO(document)).split("\n")


def chapters(text):
    return f"{FACTS}章节:\n{text}"


CHAPTER = OUTLINE + "章节:\n  - {标题: 一节, 取自: 主要职能}\n  - {标题: 二节, 取自: 机构设置}\n"
REQUIRED = OUTLINE + "章节:\n  - {标题: 一节, 取自: [主要职能, 机构设置], 必填: 是}\n"
RATE = section("执行率为{{ 资金.执行率 }}。")
PARTS = section('收入{{ 资金.年初预算.收入.合计 }}{{ 资金.年初预算.收入 | 其中("，") }}。')


# Facts, outline, what is told, and the last lines of the document.
CASES = {
    "a date that is 待填": (PENDING_DATE, CLOSING, ["pending-fact"], [GAP]),
    "a date that is empty": (FACTS.replace("2025-03-31", ""), CLOSING, ["pending-fact"], [GAP]),
    "a date that was not written": (FACTS.replace("  编制日期: 2025-03-31\n", ""), CLOSING, ["missing-key"], [GAP]),
    "a block that was not written": (
        FACTS.replace("部门:\n  名称: 深圳市妇女联合会\n  自称: 我会\n", ""),
        CLOSING,
        ["missing-key"],
        [GAP, "2025年3月31日"],
    ),
    "an optional fact": (FACTS, section("前{{ 部门.简称 }}后"), ["missing-fact"], ["一、一节", f"前{GAP}后"]),
    "a figure that waits for a fact": (
        FACTS + "  执行: 待填\n",
        RATE,
        ["pending-fact"],
        ["一、一节", f"执行率为{GAP}。"],
    ),
    "a figure whose facts were not written": (FACTS, RATE, ["missing-fact"], ["一、一节", f"执行率为{GAP}。"]),
    "a part and the total that waits for it": (
        FACTS.replace("年初预算: 100", "年初预算: {收入: {上年结转: 60, 其他收入: 待填}}"),
        PARTS,
        ["pending-fact"],
        ["一、一节", f"收入{GAP}，其中：其他收入{GAP}，上年结转结余60.00万元。"],
    ),
    "a required section": (FACTS, REQUIRED, ["empty-section"], ["一、一节", GAP]),
    "a chapter": (chapters("  机构设置: 待填\n"), CHAPTER, ["pending-chapter"], ["一、二节", GAP]),
    "no gap where an optional chapter was not written": (
        chapters("  机构设置: 文\n"),
        CHAPTER,
        [],
        ["一、二节", "文"],
    ),
    "entries of a list": (
        chapters("  主要职能:\n    - {标题: 甲, 正文: 待填}\n    - {标题: 待填, 正文: 乙}\n    - 待填\n"),
        CHAPTER,
        ["pending-chapter"] * 3,
        ["一、一节", f"（一）甲。{GAP}", f"（二）{GAP}。乙", f"（三）{GAP}"],
    ),
    "entries below an entry": (
        chapters("  主要职能: [{标题: 甲, 条目: 待填}]\n"),
        CHAPTER,
        ["pending-chapter"],
        ["一、一节", "（一）甲", GAP],
    ),
    "a fact that prose quotes": (
        chapters("  主要职能: 共{{ 部门.简称 }}。\n"),
        CHAPTER,
        ["missing-fact"],
        ["一、一节", f"共{GAP}。"],
    ),
}


@pytest.mark.parametrize(("facts", "outline", "told", "lines"), CASES.values(), ids=CASES)
def test_a_draft_marks_every_gap_and_warns_of_it(facts, outline, told, lines):
    document, findings = build(facts, outline)
    assert lines_of(document)[-len(lines) - 1 : -1] == lines
    assert slugs(findings) == told
    assert {finding.rule.severity for finding in findings} <= {Severity.WARNING}


def test_what_warns_in_a_draft_stops_what_is_to_be_published():
    document, findings = build(PENDING_DATE, CLOSING, draft=False)
    assert document is None
    assert [(finding.rule.slug, finding.is_error) for finding in findings] == [("pending-fact", True)]


@pytest.mark.parametrize(
    ("facts", "outline", "slug"),
    [
        (PENDING_DATE.replace("年初预算: 100", "年初预算: 一百"), CLOSING, "bad-value"),
        (PENDING_DATE + "年会: 1\n", CLOSING, "unknown-key"),
        (PENDING_DATE, CLOSING + "章节:\n  - {标题: 甲, 正文: '{{ 部门.名成 }}'}\n", "unknown-name"),
        (PENDING_DATE.replace("[place]", "[plaice]"), CLOSING, "no-outline"),
    ],
)
def test_every_other_error_stops_a_draft_too(facts, outline, slug):
    document, findings = build(facts, outline)
    assert document is None
    assert slug in [finding.rule.slug for finding in findings if finding.is_error]


def test_ten_unfilled_values_print_ten_gaps():
    names = list("甲乙丙丁戊己庚辛壬癸")
    facts = FACTS + "数据:\n" + "".join(f"  {name}: 待填\n" for name in names)
    document, findings = build(facts, section("、".join(f"{{{{ 数据.{name} }}}}" for name in names)))
    assert words(io.BytesIO(document)).count(GAP) == 10
    assert [finding.path for finding in findings] == [f"数据.{name}.值" for name in names]


def test_a_gap_in_the_word_template_is_marked_too():
    template = replaced(TEMPLATE, "— </w:t>", "{{ 报告.文号 }} — </w:t>", "word/footer1.xml")
    document, findings = build(template=template)
    assert f"{GAP} — </w:t>" in read_package(document).content("word/footer1.xml").decode()
    assert [(finding.rule.slug, finding.is_error) for finding in findings] == [("missing-fact", False)]
    document, findings = build(template=template, draft=False)
    assert document is None
    assert [(finding.rule.slug, finding.is_error) for finding in findings] == [("missing-fact", True)]


def test_a_draft_without_a_name_still_has_a_file_name_that_every_disk_takes():
    facts = FACTS.replace("名称: 深圳市妇女联合会", "名称: 待填")
    outline = OUTLINE.replace("标题: 自评报告", '标题: "{{ 部门.名称 }}自评报告"')
    world = MemoryWorld({FACTS_FILE: facts, OUTLINE_FILE: outline, "templates/place/report.docx": TEMPLATE})
    outcome = build_report(world, Library(world, (PurePath("templates"),)), REPORT, Order(PurePath("out"), draft=True))
    assert outcome.product == (PurePath("out/unit/2024-草稿/【待填】自评报告（草稿）.docx"),)


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def parts_without_seal(file):
    """Return the parts of a Word file but for the one that says from what it was made, and whether as a draft."""
    with ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/custom.xml"}


def test_a_draft_of_a_complete_report_is_what_is_published_but_for_its_name(project):
    assert run(project, "build").returncode == 0
    done = run(project, "build", "--draft")
    assert done.returncode == 0, done.stderr
    published, draft = built(project)
    assert draft.parent.name == f"{published.parent.name}-草稿"
    assert draft.name == f"{published.stem}（草稿）.docx"
    assert parts_without_seal(draft) == parts_without_seal(published)


def test_a_draft_leaves_what_was_published_as_it_is(project):
    run(project, "build")
    published = {file: file.read_bytes() for file in (project / "out").rglob("*") if file.is_file()}
    edit(project / EXAMPLE / "报告.yaml", "编制日期: 2025-03-31", "编制日期: 待填")
    assert run(project, "build").returncode == 1
    done = run(project, "build", "--draft")
    assert done.returncode == 0, done.stderr
    assert "警告 WRD003 pending-fact" in done.stderr
    (draft,) = [file for file in built(project) if file not in published]
    assert done.stdout.splitlines() == [
        file.relative_to(project).as_posix() for file in (draft, draft.with_suffix(".xlsx"))
    ]
    assert words(draft).count(GAP) == 1
    assert {file: file.read_bytes() for file in published} == published


def test_the_manual_says_which_faults_a_draft_may_have():
    rules = [rule for rule in all_rules() if rule.is_gap]
    assert [rule.slug for rule in rules] == [
        "chart-not-drawn",
        "empty-section",
        "pending-chapter",
        "no-document",
        "missing-key",
        "empty-form",
        "leftover-placeholder",
        "missing-fact",
        "pending-fact",
    ]
    assert {rule for rule in all_rules() if "草稿中为警告" in terminal_page(rule, 80)} == set(rules)
