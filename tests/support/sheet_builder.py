"""Sheets as a form makes them, and files made from them with the templates of the nation."""

from decimal import Decimal
from functools import cache
from pathlib import Path, PurePath

from support.docx_builder import PROPERTIES
from support.memory_world import MemoryWorld
from support.reports import validated

from reportgen.diagnostics.span import Span
from reportgen.figures import derive
from reportgen.manuscript import (
    Align,
    Cell,
    Grid,
    Line,
    Manuscript,
    Number,
    Origin,
    Page,
    Paper,
    Run,
    Sheet,
)
from reportgen.outline.profile import UNCHANGED
from reportgen.typeset import typeset
from reportgen.typeset.setting import Setting
from reportgen.typeset.workbook import typeset_workbook
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names

TEMPLATES = Path(__file__).parents[2] / "templates" / "national"
A3 = Page(Paper.A3, is_landscape=True, half_points=15)
GOAL = "通过本项目的实施，探索建立儿童友好型城区建设协调推进工作机制，形成各部门参与的工作格局；全年举办活动617场。"
DONE = "已按年度预算资金完成支付，知晓率达98.5%，服务覆盖全区适龄妇女近60万人。"
_INDICATORS = (
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "满意度指标",
)


def runs(text):
    return (Run(text),)


def cell(*texts, **settings):
    return Cell(tuple(runs(text) for text in texts), **settings)


def amount(text, path="项目[1].资金.执行"):
    value = Decimal(text.replace(",", ""))
    run = Run(text, Origin(Span("项目.yaml", 4, 9), path))
    return Cell(((run,),), align=Align.RIGHT, number=Number(value, "#,##0.00"))


def rate(text):
    value = Decimal(text.removesuffix("%")) / 100
    return Cell((runs(text),), align=Align.RIGHT, number=Number(value, "0.00%"))


def wide_grid(count=13, texts=(GOAL, DONE)):
    """The disclosure sheet of a district: 26 columns under three rows of header, a row for each project, a total."""
    goal, done = texts
    first = (
        cell("部门预算项目", colspan=8),
        cell("产出目标", colspan=8),
        cell("效益目标", colspan=6),
        cell("满意度", colspan=2),
        cell("项目执行中存在的问题", rowspan=3),
        cell("整改情况", rowspan=3),
    )
    names = ("序号", "项目名称", "项目年度预算金额")
    second = (
        *(cell(name, rowspan=2) for name in names),
        cell("实际支出金额", colspan=2),
        *(cell(name, rowspan=2) for name in ("预算支出执行率", "年初绩效目标", "绩效目标整体完成情况")),
        *(cell(name, colspan=2) for name in _INDICATORS),
    )
    third = (cell("合计"), cell("其中：财政拨款"), *(cell(name) for name in ("年度指标内容", "完成情况") * 8))
    rows = [
        (
            cell(str(number), align=Align.CENTER, number=Number(Decimal(number), "0")),
            cell(f"妇女儿童事务项目{number}"),
            *(amount("1,328.20"), amount("1,300.07"), amount("1,300.07"), rate("97.88%")),
            *(cell(goal[: 30 + 7 * number % 60]), cell(done)),
            *(cell(text) for text in ("举办活动≥47场", "已举办617场") * 7),
            *(cell("不适用", align=Align.CENTER), cell("——", align=Align.CENTER)) * 2,
        )
        for number in range(1, count + 1)
    ]
    total = (
        cell("合计", colspan=2, align=Align.CENTER),
        *(amount("17,266.60"), amount("16,900.91"), amount("16,900.91"), rate("97.88%")),
        *(cell("——", align=Align.CENTER) for _ in range(20)),
    )
    return Grid((0,) * 26, (first, second, third, *rows, total), header_rows=3)


def wide_sheet(name="区妇联", count=13):
    return Sheet(
        name=name,
        title=(Run("2024年度"), Run("深圳市龙岗区妇女联合会"), Run("部门预算项目绩效自评情况公开表")),
        grid=wide_grid(count),
        lines=(Line(runs("部门名称（盖章）：深圳市龙岗区妇女联合会"), runs("单位：万元")),),
        notes=(runs("注：1.执行率＝实际支出金额÷项目年度预算金额×100%。"), runs("2.“——”表示没有此项内容。")),
        page=A3,
    )


def form_grid():
    """The national form of one project: labels beside values, a block of money, indicators under an upright label."""
    money = tuple(
        (cell(name), amount("100.00"), amount("90.00"), amount("88.50"), cell("10"), rate("98.33%"), cell("9.83"))
        for name in ("年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金")
    )
    indicators = tuple(
        (cell(*([name] if number % 2 else [name, "（续）"])), cell(f"举办活动{number}"), cell("≥47场"), cell("617场"))
        for number, name in enumerate(_INDICATORS[:6])
    )
    return Grid(
        (3, 0, 0, 0, 0, 0, 0, 0, 0),
        (
            (cell("项目名称", colspan=2), cell("妇女儿童事务", colspan=7)),
            (cell("主管部门", colspan=2), cell("市妇联", colspan=3), cell("实施单位"), cell("市妇联", colspan=3)),
            (
                cell("项目资金（万元）", colspan=2, rowspan=5),
                *(cell(text) for text in ("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")),
            ),
            *money,
            (
                cell("年度总体目标", rowspan=2, is_vertical=True),
                cell("预期目标", colspan=4),
                cell("实际完成情况", colspan=4),
            ),
            (cell(GOAL, "2.第二段。", colspan=4), cell(DONE, colspan=4)),
            (
                cell("绩效指标", rowspan=7, is_vertical=True),
                *(cell(text) for text in ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值")),
                *(cell(text) for text in ("得分", "偏差原因分析及改进措施")),
            ),
            (cell("产出指标", rowspan=6), *indicators[0], cell("10"), cell("10"), cell("=无偏差")),
            *((*indicator, cell("10"), cell("9.5"), cell("-")) for indicator in indicators[1:]),
            (cell("总分", colspan=6), cell("100"), cell("97.33"), Cell()),
        ),
        header_rows=0,
    )


def form_sheet(name="妇女儿童事务"):
    return Sheet(
        name=name,
        title=runs("项目支出绩效自评表"),
        grid=form_grid(),
        subtitle=runs("（2024年度）"),
        number=runs("表1"),
        mark=runs("附件1"),
        page=Page(half_points=18),
    )


def manuscript_of(*blocks):
    return Manuscript(runs("2024年度公开表"), tuple(blocks), PROPERTIES, "公开表")


@cache
def world():
    return MemoryWorld({name: (TEMPLATES / name).read_bytes() for name in ("report.docx", "sheet.docx")})


@cache
def _names():
    facts, _ = validated("报告:\n  年度: 2024\n")
    return Names(facts, derive(facts))


def typed(manuscript, template="sheet.docx", profile=UNCHANGED, numbers=()):
    """The outcome of typesetting."""
    return typeset(world(), manuscript, PurePath(template), Wording(_names()), Setting(profile, numbers))


def word(manuscript, template="sheet.docx", profile=UNCHANGED, numbers=()):
    """The Word file; there is nothing to be said against it."""
    outcome = typed(manuscript, template, profile, numbers)
    assert outcome.findings == ()
    return outcome.product


def excel(manuscript):
    """The Excel file; there is nothing to be said against it."""
    outcome = typeset_workbook(manuscript)
    assert outcome.findings == ()
    return outcome.product
