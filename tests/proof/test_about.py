"""What a file says of itself is proven: every property, and the stamp with its digests."""

from dataclasses import replace

import pytest
from support.docx_builder import SAMPLE, replaced
from support.sheet_builder import excel, form_sheet, manuscript_of, word

from reportgen.manuscript import Stamp
from reportgen.proof import proof
from reportgen.proof.proof_workbook import proof_workbook
from reportgen.typeset.package import Package, read_package, write_package

STAMP = Stamp("reportgen 0.1.0", "ab" * 32, "unit", 2024, (), False, "报告")
CORE, CUSTOM = "docProps/core.xml", "docProps/custom.xml"


def stamped(manuscript):
    about = replace(manuscript.properties, keywords=("预算绩效", "2024年度"), stamp=STAMP)
    return replace(manuscript, properties=about)


REPORT, FORM = stamped(SAMPLE), stamped(manuscript_of(form_sheet()))
FILES = {
    "docx": (lambda: word(REPORT, "report.docx"), lambda content: proof(content, REPORT, "file")),
    "xlsx": (lambda: excel(FORM), lambda content: proof_workbook(content, FORM, "file")),
}


def messages(kind, spoil):
    make, prove = FILES[kind]
    return [finding.message for finding in prove(spoil(make())) if finding.rule.slug == "wrong-properties"]


FAULTS = {
    "another author": (lambda c: replaced(c, "<dc:creator>", "<dc:creator>某", CORE), "的作者是“某"),
    "another language": (lambda c: replaced(c, "zh-CN", "ja-JP", CORE), "的语言是“ja-JP”，应为“zh-CN”"),
    "the day of the build": (lambda c: replaced(c, "2025-03-31", "2026-03-31", CORE), "的创建日期是“2026-03-31"),
    "lost keywords": (lambda c: replaced(c, "预算绩效; 2024年度", "", CORE), "的关键词是“”，应为“预算绩效; 2024年度”"),
    "another digest of facts": (lambda c: replaced(c, "abab", "cdcd", CUSTOM), "“事实摘要”是“cdcd"),
    "another unit": (lambda c: replaced(c, ">unit<", ">other<", CUSTOM), "“单位目录”是“other”，应为“unit”"),
    "a property of the template": (lambda c: replaced(c, "文字摘要", "经办人", CUSTOM), "“经办人”"),
    "no relation": (
        lambda c: replaced(c, f'Target="{CUSTOM}"', 'Target="docProps/app.xml"', "_rels/.rels"),
        "没有登记",
    ),
    "no stamp": (lambda c: write_package(without(c, CUSTOM), {}), "“生成程序”是“”"),
}


def without(content, name):
    return Package(tuple(part for part in read_package(content).parts if part.name != name))


@pytest.mark.parametrize("kind", FILES)
def test_a_good_file_has_no_fault(kind):
    assert messages(kind, lambda content: content) == []


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(kind, name):
    spoil, said = FAULTS[name]
    found = messages(kind, spoil)
    assert any(said in message for message in found), found


def test_a_changed_text_does_not_fit_its_digest():
    assert any("文字摘要" in each for each in messages("docx", lambda c: replaced(c, "加强领导", "加强管理")))


def test_a_template_with_properties_of_its_own_gives_way():
    content = word(REPORT, "report.docx")
    again = read_package(content)
    names = [part.name for part in again.parts]
    assert names.count(CUSTOM) == 1
    types = again.content("[Content_Types].xml").decode()
    assert types.count(f"/{CUSTOM}") == 1
    assert again.content("_rels/.rels").decode().count(CUSTOM) == 1
