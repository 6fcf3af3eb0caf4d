"""A Word file made from a manuscript with the template of the nation, and ways to spoil it."""

import re
from functools import cache
from pathlib import Path

from reportgen.diagnostics.span import Span
from reportgen.manuscript import (
    Align,
    Break,
    Cell,
    Grid,
    Heading,
    Item,
    Manuscript,
    Origin,
    Paragraph,
    Properties,
    Role,
    Run,
    Signature,
    text_of,
)
from reportgen.typeset.body import body_xml
from reportgen.typeset.faces import with_stand_ins
from reportgen.typeset.markup import escape
from reportgen.typeset.package import Package, read_package, write_package
from reportgen.typeset.properties import app_xml, core_xml
from reportgen.typeset.styles import read_styles

DOCUMENT = "word/document.xml"
PROPERTIES = Properties("2024年度自评报告", "深圳市妇女联合会", "绩效自评报告", "2025-03-31")
RATE = Run("96.36%", Origin(Span("资金.yaml", 7, 3), "资金.执行率"))
AMOUNT = Run("5,132.27", Origin(Span("资金.yaml", 5, 3), "资金.执行.合计"))

_TEMPLATE = Path(__file__).parents[2] / "templates" / "national" / "report.docx"
_SLOT = re.compile(r"<w:p>(?:(?!</w:p>).)*\{\{p 正文 \}\}.*?</w:p>")


@cache
def template():
    return read_package(_TEMPLATE.read_bytes())


@cache
def styles():
    return read_styles(template().content("word/styles.xml"))


def built(manuscript):
    body = body_xml(manuscript.blocks, styles())
    page = _SLOT.sub(lambda _: body, template().content(DOCUMENT).decode())
    document = page.replace("{{ 标题 }}", escape(text_of(manuscript.title)))
    parts = {
        DOCUMENT: with_stand_ins(document, template().content("word/styles.xml")).encode(),
        "docProps/core.xml": core_xml(manuscript.properties),
        "docProps/app.xml": app_xml(),
    }
    return write_package(template(), parts)


def manuscript_of(*blocks, title="2024年度自评报告"):
    return Manuscript((Run(title),), tuple(blocks), PROPERTIES, "报告")


def paragraph(text, role=Role.BODY):
    return Paragraph((Run(text, Origin(Span("章节.yaml", 3, 1))),), role)


def cell(*texts, **settings):
    return Cell(tuple((Run(text),) for text in texts), **settings)


def replaced(content, old, new, part=DOCUMENT):
    """The file with the first `old` in a part replaced; it must be there."""
    package = read_package(content)
    text = package.content(part).decode()
    assert old in text
    return write_package(package, {part: text.replace(old, new, 1).encode()})


def without_part(content, name):
    package = read_package(content)
    assert package.find(name)
    return write_package(Package(tuple(part for part in package.parts if part.name != name)), {})


def with_part(content, name, text):
    return write_package(read_package(content), {name: text.encode()})


TABLE = Grid(
    widths=(3, 2, 2, 1),
    rows=(
        (cell("项目", rowspan=2), cell("资金（万元）", colspan=2), cell("备注", rowspan=2)),
        (cell("预算数"), cell("执行数")),
        (
            cell("“三八”活动", "含R&D经费"),
            cell("5,326.01", align=Align.RIGHT),
            Cell(((AMOUNT,),), align=Align.RIGHT),
            Cell(),
        ),
        (cell("儿童之家"), cell("12.50", align=Align.RIGHT), cell("12.50", align=Align.RIGHT), cell("无")),
    ),
    header_rows=2,
    caption=(Run("项目资金表"),),
    unit="单位：万元",
)

SAMPLE = manuscript_of(
    paragraph("市财政局：", Role.SALUTATION),
    Heading(1, "一、", (Run("部门基本情况"),)),
    Heading(2, "（一）", (Run("主要职能"),)),
    paragraph("市妇联是群众团体。"),
    Paragraph((Run("全年执行"), AMOUNT, Run("万元，执行率"), RATE, Run("，R&D经费<5%。"))),
    Item(3, "1.", (Run("加强领导。"),), (Run("全面履职。"),)),
    Item(3, "2.", (), (Run("压实责任。"),)),
    TABLE,
    Heading(1, "二、", (Run("存在问题"),)),
    paragraph("预算编制不够精准。"),
    Break.PAGE,
    paragraph("下一步改进。"),
    Signature((Run("深圳市妇女联合会"),), (Run("2025年3月31日"),)),
)
