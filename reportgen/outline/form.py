"""A form: one table as a file says it, by a tree of columns or by rows of cells.

Every key is declared here, so the reader, the messages, the schema for editors and the page of keys know the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.outline.chart import ChartText
from reportgen.outline.form_kinds import (
    ALIGNMENT,
    CELL_TEXT,
    CONDITION,
    DIRECTION,
    EACH,
    MERGE,
    PAPER,
    SIZE,
    TOTAL_TEXT,
)
from reportgen.outline.local import LocalFact
from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.outline.scoring import Scoring
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import (
    INTEGER,
    PROSE,
    TEXT,
    WORDING,
    YES_NO,
    BlockKind,
    ListKind,
    TableKind,
)
from reportgen.vocabulary.placed import Faulty, Placed, Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Paging(Block):
    """页: the pages that the form is printed on."""

    paper: Placed[str] | None = key("纸张", PAPER, description="纸的大小，不写时为 A4", example="A3")
    direction: Placed[str] | None = key("方向", DIRECTION, description="竖放或横放，不写时竖放", example="横")
    size: Placed[int] | None = key("字号", SIZE, description="表内文字的磅数，不写时为 10.5（五号）", example="7.5")


@dataclass(frozen=True, slots=True)
class LineText(Block):
    """A line above the table."""

    left: Stated[Scalar] = key(
        "左", WORDING, description="这一行靠左的文字", example='"部门名称（盖章）：{{ 部门.名称 }}"'
    )
    right: Stated[Scalar] = key("右", WORDING, description="这一行靠右的文字", example='"单位：{{ 报告.货币单位 }}"')


@dataclass(frozen=True, slots=True)
class CellText(Block):
    """A cell; a bare text is its 文."""

    SHORT_FORM: ClassVar[str] = "文"

    text: Stated[Scalar] = key("文", CELL_TEXT, description="格里印什么", example="=项.资金.执行")
    colspan: Stated[int] = key("跨列", INTEGER, description="占几列，不写时占一列", example="3")
    rowspan: Stated[int] = key("跨行", INTEGER, description="占几行，只能跨过同一组里固定的行", example="2")
    entries: Stated[Scalar] = key("逐条", EACH, description="格里逐条印出列表，有几条就编号", example="标.其中 as 分")
    options: tuple[Placed[str], ...] | None = key(
        "选项", ListKind(TEXT), description="印成“☑优 □良”，格文是选中的那一个", example="[优, 良, 中, 差]"
    )
    merge: Placed[str] | None = key("并", MERGE, description="写“同值”：上下各行相同时并成一格", example="同值")
    align: Placed[str] | None = key(
        "对齐", ALIGNMENT, description="不写时金额靠右、其他数和标签居中、文字靠左", example="中"
    )
    vertical: Placed[bool] | None = key("竖排", YES_NO, description="文字是否从上往下排", example="是")
    indent: Stated[int] = key("缩进", INTEGER, description="文字前空几个字，用于“其中”的各行", example="1")
    blank: Stated[Scalar] = key("空", WORDING, description="没有值时印什么；不写时没有值是错误", example="不适用")


@dataclass(frozen=True, slots=True)
class Column(Block):
    """A column, or columns under one title; the keys of a cell hold for its cells."""

    title: Stated[Scalar] = key("题", WORDING, description="表头的文字", example="项目名称", required=True)
    columns: tuple[Column, ...] | None = key(
        "列", ListKind(BlockKind(lambda: Column)), description="这个题下面的各列，几层都可以"
    )
    width: Stated[int] = key("宽", INTEGER, description="列宽，几个字；不写时由程序算", example="4")
    each: Stated[Scalar] = key(
        "每", EACH, description="按列表逐项重复这一列（或这一组列）", example="一季度、二季度 as 季"
    )
    condition: Stated[Scalar] = key(
        "如果", CONDITION, description="条件不成立时没有这一列", example="组.名称 == '本级'"
    )
    text: Stated[Scalar] = key("文", CELL_TEXT, description="每行这一格印什么", example="=项.资金.执行")
    total: Stated[Scalar] = key("合计", TOTAL_TEXT, description="合计行这一格印什么", example="和")
    subtotal: Stated[Scalar] = key("小计", TOTAL_TEXT, description="分组时，小计行这一格印什么", example="和")
    entries: Stated[Scalar] = key(
        "逐条", EACH, description="格里逐条印出列表，有几条就编号；下面各列通用", example="项.指标.数量指标 as 标"
    )
    options: tuple[Placed[str], ...] | None = key(
        "选项", ListKind(TEXT), description="印成“☑是 □否”", example="[是, 否]"
    )
    merge: Placed[str] | None = key("并", MERGE, description="写“同值”：上下各行相同时并成一格", example="同值")
    align: Placed[str] | None = key(
        "对齐", ALIGNMENT, description="不写时金额靠右、文字靠左；下面各列通用", example="中"
    )
    vertical: Placed[bool] | None = key("竖排", YES_NO, description="题的文字是否从上往下排", example="是")
    indent: Stated[int] = key("缩进", INTEGER, description="文字前空几个字", example="1")
    blank: Stated[Scalar] = key("空", WORDING, description="没有值时印什么；下面各列通用", example="不适用")


@dataclass(frozen=True, slots=True)
class Row(Block):
    """A row of cells, or rows that belong together; a bare list is its 格."""

    SHORT_FORM: ClassVar[str] = "格"

    cells: tuple[CellText, ...] | None = key("格", ListKind(BlockKind(lambda: CellText)), description="一行的各格")
    rows: tuple[Row, ...] | None = key("行", ListKind(BlockKind(lambda: Row)), description="归在一起的几行")
    side: CellText | None = key("竖题", BlockKind(lambda: CellText), description="左边的一格，跨过下面的各行")
    each: Stated[Scalar] = key("每", EACH, description="按列表逐项重复这些行", example="项.指标 as 标")
    classes: dict[str, tuple[Placed[str], ...]] | None = key(
        "归并",
        TableKind(ListKind(TEXT)),
        description="与“by”同用：印哪几组，各组包括哪些类别；没有内容的组也印，“其余”是没有列出的",
    )
    condition: Stated[Scalar] = key("如果", CONDITION, description="条件不成立时没有这些行", example="项.资金.级次")
    no_data: Stated[Scalar] = key("无数据", WORDING, description="“每”的列表是空的时，印一行这样的文字", example="无")


@dataclass(frozen=True, slots=True)
class FormFile(Block):
    """A form as it is written."""

    name: Stated[str] = key("名称", TEXT, description="表的名称", example="项目支出绩效自评表", required=True)
    basis: Stated[str] = key("依据", TEXT, description="依据的文件")
    parent: Stated[str] = key(
        "继承", TEXT, description="另一张表；这里没有写的键都照它的", example="national/项目支出绩效自评表"
    )
    title: Stated[Scalar] = key("标题", WORDING, description="表上方的标题；不写时用名称")
    subtitle: Stated[Scalar] = key("副题", WORDING, description="标题下面一行", example='"（{{ 报告.年度 }}年度）"')
    number: Stated[Scalar] = key("报表编号", WORDING, description="标题右上方的编号", example="510000_0013zp")
    file_name: Stated[Scalar] = key("文件名", WORDING, description="文件名，不带后缀；不写时用名称")
    sheet_name: Stated[Scalar] = key("表名", WORDING, description="分表时各张的名称，也是工作表的名称")
    paging: Paging | None = key("页", BlockKind(lambda: Paging), description="纸张、方向和字号")
    lines: tuple[LineText, ...] | None = key(
        "表上", ListKind(BlockKind(lambda: LineText)), description="标题和表之间的各行"
    )
    tables: Stated[Scalar] = key("分表", EACH, description="每一项一张表，各在一页", example="项目 by 单位 as 组")
    condition: Stated[Scalar] = key(
        "如果", CONDITION, description="与“分表”同用：条件不成立的一项没有表", example="项.重点"
    )
    groups: Stated[Scalar] = key(
        "分组", EACH, description="表里各行分成几组，组后可以有小计", example="项目 by 类别 as 类"
    )
    each: Stated[Scalar] = key("每", EACH, description="每一项一行，与“列”同用", example="项目 as 项")
    columns: tuple[Column, ...] | None = key("列", ListKind(BlockKind(lambda: Column)), description="表头，一棵列的树")
    widths: tuple[Placed[int], ...] | None = key(
        "列宽", ListKind(INTEGER), description="各列几个字宽，与“行”同用；0 由程序算", example="[4, 8, 0]"
    )
    rows: tuple[Row, ...] | None = key("行", ListKind(BlockKind(lambda: Row)), description="各行的格")
    header_rows: Stated[int] = key(
        "表头行", INTEGER, description="开头几行每页重复；不写时，用“列”的重复整个表头，用“行”的不重复", example="1"
    )
    blank: Stated[Scalar] = key("空", WORDING, description="全表通用：没有值时印什么", example="不适用")
    no_data: Stated[Scalar] = key("无数据", WORDING, description="一行也没有时印什么；不写时印“无”", example="无")
    scoring: Scoring | None = key(
        "评分", BlockKind(lambda: Scoring), "评分表", description="得分和等级怎样算", example="national/scoring/2020"
    )
    local: dict[str, LocalFact] | None = key(
        "补充", TableKind(BlockKind(lambda: LocalFact)), description="只有这张表要填的事实，每个取一个名称"
    )
    notes: Stated[Prose] = key("注", PROSE, description="表下的说明，一段一条")
    charts: tuple[ChartText, ...] | None = key(
        "图表", ListKind(BlockKind(lambda: ChartText)), description="印在表和注下面、由数字画成的图"
    )


@dataclass(frozen=True, slots=True)
class Form:
    """A form with everything it takes over from another put in.

    Attributes:
        place: Name of its folder in `templates/`, such as `longgang`.
        name: Name of its file, without the ending.
        file: Its keys with what it inherits.
        is_whole: Whether its cells fit together, so that it can be filled.
        scoring: The table that its scores are computed by, with everything that it takes over.
        template: The Word file that gives the look.
        profile: What its place changes in the look of the Word file.
    """

    place: str
    name: str
    file: FormFile
    is_whole: bool = True
    scoring: Scoring | None = None
    template: PurePath = PurePath("sheet.docx")
    profile: Profile = UNCHANGED

    @property
    def asked_as(self) -> str:
        """How a report asks for it (报告.印发)."""
        return f"{self.place}/{self.name}"

    @property
    def title(self) -> str:
        """What the form is called."""
        name = self.file.name
        return name.value if name is not None and isinstance(name.value, str) else self.name


def number_of(stated: Stated[int], default: int) -> int:
    """Return a whole number that a form states, or a default when it states none or a wrong one."""
    return stated.value if stated is not None and isinstance(stated.value, int) else default


def scalar_of(stated: Stated[Scalar]) -> Scalar | None:
    """Return a text that a form states, or None when it states none or a wrong one."""
    return stated.value if stated is not None and isinstance(stated.value, Scalar) else None


def is_said(stated: Placed[bool] | None) -> bool:
    """Whether a form says yes."""
    return stated is not None and stated.value is True


def words_of(stated: tuple[Placed[str], ...] | None) -> tuple[str, ...]:
    """Return the words of a list, without those that are wrong."""
    return tuple(str(each.value) for each in stated or () if not isinstance(each.value, Faulty))


def leaves(columns: tuple[Column, ...]) -> Iterator[Column]:
    """Yield the columns of a tree that have none below them, from left to right."""
    for column in columns:
        if column.columns:
            yield from leaves(column.columns)
        else:
            yield column
