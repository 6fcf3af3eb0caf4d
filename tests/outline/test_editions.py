"""Editions by year and several documents of one place."""

from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld
from support.reports import FACTS, checked_all, slugs

from reportgen.diagnostics.span import Span
from reportgen.manuscript import text_of
from reportgen.outline.read import Library, read_outline
from reportgen.outline.read_form import read_prescribed

FORM = "名称: 表{year}\n列宽: [4]\n行: [[甲]]\n"
FILES = {
    "place/outline.yaml": "名称: 老版\n标题: 老\n",
    "place/2023/outline.yaml": "名称: 二三版\n继承: place\n",
    "place/2025/outline.yaml": "名称: 二五版\n继承: place\n标题: 新\n",
    "place/项目报告/outline.yaml": "名称: 项目报告\n标题: 项目\n",
    "place/项目报告/2024/outline.yaml": "名称: 项目报告二四版\n继承: place/项目报告\n",
    "late/2024/outline.yaml": "名称: 晚\n标题: 晚\n",
    "town/outline.yaml": "名称: 镇\n继承: place\n",
    "place/forms/表.yaml": FORM.format(year=""),
    "place/2025/forms/表.yaml": FORM.format(year="2025"),
    "place/report.docx": "",
    "place/2025/report.docx": "",
}


def library():
    return Library(MemoryWorld({f"templates/{path}": text for path, text in FILES.items()}), (PurePath("templates"),))


def kind(name, year):
    outcome = read_outline(library(), name, Span(""), year)
    assert outcome.findings == ()
    return outcome.product.file.name.value


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("place", 2020, "老版"),
        ("place", 2022, "老版"),
        ("place", 2023, "二三版"),
        ("place", 2024, "二三版"),
        ("place", 2025, "二五版"),
        ("place", 2031, "二五版"),
        ("place", None, "二五版"),
        ("place/2023", 2031, "二三版"),
        ("place/2025", 2020, "二五版"),
        ("place/项目报告", 2023, "项目报告"),
        ("place/项目报告", 2024, "项目报告二四版"),
        ("late", 2024, "晚"),
        ("town", 2024, "镇"),
    ],
)
def test_the_year_decides_the_edition(name, year, expected):
    assert kind(name, year) == expected


@pytest.mark.parametrize(
    ("name", "year", "title"),
    [("place/2025", 2025, "新"), ("place/2023", 2025, "老"), ("town", 2024, "老"), ("town", 2025, "新")],
)
def test_an_edition_takes_over_from_the_one_before_it(name, year, title):
    assert read_outline(library(), name, Span(""), year).product.file.title.value.text == title


def test_an_edition_that_is_still_to_come_is_told_with_its_name():
    outcome = read_outline(library(), "late", Span("asked"), 2023)
    assert (outcome.product, slugs(outcome.findings)) == (None, ["no-outline"])
    assert "从 2024 年才有" in outcome.findings[0].message
    assert "late/2024" in outcome.findings[0].hint


@pytest.mark.parametrize(("year", "expected"), [(2024, "表"), (2025, "表2025")])
def test_the_year_decides_the_edition_of_a_form(year, expected):
    assert read_prescribed(library(), "place/表", Span(""), year).product.file.name.value == expected


def test_a_document_looks_like_its_place_unless_it_brings_a_template():
    for name, folder in {"place/项目报告": "place", "place/2025": "place/2025", "place/2023": "place"}.items():
        template = read_outline(library(), name, Span(""), 2022).product.template
        assert template == PurePath("templates", folder, "report.docx")


def test_all_outlines_are_named():
    assert library().places() == (
        *("late/2024", "place", "place/2023", "place/2025", "place/项目报告", "place/项目报告/2024", "town"),
    )


@pytest.mark.parametrize(
    ("asked", "title"), [("place", "老"), ("place/2025", "新"), ("place/项目报告", "项目"), ("town", "老")]
)
def test_a_report_is_printed_by_the_edition_of_its_year(asked, title):
    manuscripts, findings = checked_all(FACTS.replace("[place]", f"[{asked}]"), FILES)
    assert (findings, [text_of(each.title) for each in manuscripts]) == ((), [title])


TABLE = "总分: 100\n保留小数: 2\n指标: [{名称: 甲, 分值: 100}]\n"
SCORED = {
    "by the table that it names": {"place/outline.yaml": "名称: 甲\n标题: 甲\n评分: place/scoring/table\n"},
    "by that of the outline above": {
        "place/outline.yaml": "名称: 甲\n继承: parent\n",
        "parent/outline.yaml": "名称: 乙\n标题: 甲\n评分: place/scoring/table\n",
    },
    "by that of its form": {
        "place/outline.yaml": "名称: 甲\n标题: 甲\n附件: [{附表: 表}]\n",
        "place/forms/表.yaml": FORM.format(year="") + "评分: place/scoring/table\n",
    },
}


@pytest.mark.parametrize("files", SCORED.values(), ids=SCORED)
def test_an_outline_is_scored(files):
    texts = {f"templates/{path}": text for path, text in {**files, "place/scoring/table.yaml": TABLE}.items()}
    read = read_prescribed(Library(MemoryWorld(texts), (PurePath("templates"),)), "place", Span(""))
    assert read.findings == ()
    assert [criterion.name.value for criterion in read.product.scoring.criteria] == ["甲"]
