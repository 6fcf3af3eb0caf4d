"""Forms that a report asks for: found behind outlines, never out of the library, each a document of its own."""

from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld
from support.reports import FACTS, OUTLINE

from reportgen.manuscript import Sheet, text_of
from reportgen.outline.read import Library
from reportgen.pipeline import check_report
from reportgen.source.discover import ReportPlace

FORM = "名称: {}\n列宽: [8, 8]\n行:\n  - [甲, =部门.名称]\n"
INDEX = "名称: 附表目录\n每: 附表 as 表\n列:\n  - {题: 序号, 文: =序号}\n  - {题: 表名, 文: =表.名称}\n"
REPORT = ReportPlace(PurePath("data/unit/2024"), "unit", 2024)


def checked(asked, **files):
    """Return the documents of a report and the slugs of what is wrong with the names it asks for."""
    given = {f"templates/{path}": text for path, text in files.items()}
    world = MemoryWorld({"data/unit/2024/facts.yaml": FACTS.replace("[place]", asked), **given})
    outcome = check_report(world, Library(world, (PurePath("templates"),)), REPORT)
    told = [
        (finding.rule.slug, finding.hint) for finding in outcome.findings if finding.rule.code[:3] in {"OUT", "FRM"}
    ]
    return [each.manuscript for each in outcome.product], told


def test_a_form_is_a_document_of_sheets_with_a_name_of_its_own():
    (manuscript,), told = checked("[place/甲表]", **{"place/forms/甲表.yaml": FORM.format("甲的表")})
    assert told == []
    assert (text_of(manuscript.title), manuscript.file_name) == ("甲的表", "甲的表")
    assert [type(block) for block in manuscript.blocks] == [Sheet]
    assert (manuscript.properties.subject, manuscript.properties.date) == ("甲的表", "2025-03-31")


def test_an_outline_comes_before_a_form_of_the_same_name():
    files = {"place/甲表/outline.yaml": OUTLINE, "place/forms/甲表.yaml": FORM.format("甲的表")}
    (manuscript,), told = checked("[place/甲表]", **files)
    assert (told, text_of(manuscript.title)) == ([], "自评报告")


def test_a_form_that_is_not_there_is_answered_with_a_near_one():
    manuscripts, told = checked("[place/乙表]", **{"place/forms/甲表.yaml": FORM.format("甲的表")})
    assert (manuscripts, told) == ([], [("no-outline", "是不是“place/甲表”？")])


@pytest.mark.parametrize("asked", ["place/../secret/表", "place/.hidden", "/place/甲表", "place/..\\甲表", "place/"])
def test_no_form_is_read_from_outside_of_the_library(asked):
    files = {
        "templates/place/forms/甲表.yaml": FORM,
        "secret/forms/表.yaml": FORM,
        "templates/place/forms/.hidden.yaml": FORM,
    }
    world = MemoryWorld(files)
    assert Library(world, (PurePath("templates"),)).find_form(asked) is None


def test_an_index_lists_the_other_forms_of_the_report():
    files = {f"place/forms/{name}.yaml": FORM.format(f"{name}的表") for name in ("甲", "乙")}
    manuscripts, told = checked("[place/目录, place/甲, place/乙]", **files, **{"place/forms/目录.yaml": INDEX})
    rows = manuscripts[0].blocks[0].grid.rows[1:]
    assert told == []
    assert [[text_of(cell.paragraphs[0]) for cell in row] for row in rows] == [["1", "甲的表"], ["2", "乙的表"]]


def test_two_documents_of_one_name_do_not_hide_each_other():
    files = {f"place/forms/{name}.yaml": FORM.format("同名") for name in ("甲", "乙")}
    manuscripts, _ = checked("[place/甲, place/乙]", **files)
    assert [manuscript.file_name for manuscript in manuscripts] == ["同名", "同名"]
