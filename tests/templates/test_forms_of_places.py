"""The forms that come with the program, filled from the example of Longgang."""

from pathlib import PurePath

import pytest
from support.forms import rows
from support.project import ROOT

from reportgen.cli.machine.disk import Disk
from reportgen.compose import compose
from reportgen.compose.rules import LEFT_OUT
from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.manuscript import Paper, text_of
from reportgen.outline.read import Library
from reportgen.outline.read_form import read_form
from reportgen.source import read
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names

LONGGANG = "longgang/项目绩效自评情况公开表"
NATIONAL = ("national/项目支出绩效自评表", "national/项目支出绩效自评表2021")
LIBRARY = Library(Disk(), (PurePath(ROOT / "templates"),))


def printed(name):
    """Return the sheets of a form, with which nothing is wrong."""
    facts = validate(read(Disk(), PurePath(ROOT / "data/longgang-women/2020")).product).product
    form = read_form(LIBRARY, name, Span(""))
    scoring = form.product.scoring
    names = Names(facts, derive(facts, scoring), scoring)
    composed = compose(form.product, Wording(names))
    assert [*form.findings, *(each for each in composed.findings if each.rule is not LEFT_OUT)] == []
    return composed.product[0].blocks


@pytest.mark.parametrize("name", LIBRARY.forms())
def test_every_form_is_right(name):
    assert read_form(LIBRARY, name, Span("")).findings == ()


def test_longgang_prints_a_table_for_each_unit_with_one_header_of_three_rows_and_26_columns():
    first, second = printed(LONGGANG)
    assert first.grid.rows[:3] == second.grid.rows[:3]
    assert (first.grid.header_rows, len(first.grid.widths)) == (3, 26)
    assert (first.page.paper, first.page.is_landscape) == (Paper.A3, True)
    assert [len(sheet.grid.rows) - 4 for sheet in (first, second)] == [9, 4]
    assert [text_of(sheet.lines[0].left) for sheet in (first, second)] == [
        "部门名称（盖章）：深圳市龙岗区妇女联合会",
        "部门名称（盖章）：龙岗区妇女儿童活动中心",
    ]
    assert text_of(first.lines[0].right) == "单位：万元"


def test_longgang_leaves_no_cell_of_a_project_blank():
    for sheet in printed(LONGGANG):
        for row in sheet.grid.rows[3:-1]:
            assert len(row) == 26
            assert all(text_of(cell.paragraphs[0]) for cell in row)


def test_longgang_computes_rates_and_totals():
    first, second = (rows(sheet) for sheet in printed(LONGGANG))
    assert " | 28.20# | 28.07# | 28.07# | 99.54%# | " in first[4]
    assert first[-1].startswith(" | 合计 | 212.95# | 212.60# | 212.60# | 99.84%# | ")
    assert second[-1].startswith(" | 合计 | 345.69# | 338.46# | 338.46# | 97.91%# | ")


@pytest.mark.parametrize("name", NATIONAL)
def test_the_national_form_has_its_nine_columns_and_labels(name):
    sheet = printed(name)[0]
    lines = rows(sheet)
    assert len(sheet.grid.widths) == 9
    assert (text_of(sheet.title), text_of(sheet.subtitle)) == ("项目支出绩效自评表", "（2020年度）")
    assert lines[0] == "项目名称{2×1} | 儿童友好型城市工作{7×1}"
    assert lines[2] == "项目资金（万元）{2×5} |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分"
    assert lines[4].endswith("其中：当年财政拨款 | 28.20# | 28.20# | 28.07# | — | 99.54%# | —")
    assert lines[5] == "上年结转资金 | 0.00# | 0.00# | 0.00# | — | — | —"
    assert lines[6] == "其他资金 | 0.00# | 0.00# | 0.00# | — | — | —"
    assert lines[7] == "年度总体目标↓{1×2} | 预期目标{4×1} | 实际完成情况{4×1}"
    assert lines[9].endswith(
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施"
    )
    assert lines[10].startswith("产出指标{1×5} | 数量指标{1×2} | 儿童议事活动 | ")
    assert lines[-1].startswith("总分{6×1} | 100# | ")


def test_the_national_form_is_printed_for_each_project_that_has_points():
    names = [sheet.name for sheet in printed(NATIONAL[0])]
    assert names[0] == "儿童友好型城市工作"
    assert len(names) >= 3
