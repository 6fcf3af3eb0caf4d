"""报告 and 部门: the document and the unit it speaks of."""

from __future__ import annotations

from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.values.period import Day, Year
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import DAY, DECIMALS, INTEGER, TEXT, UNIT, YEAR, YES_NO, BlockKind, ListKind, choice
from reportgen.vocabulary.placed import Placed, Stated

LEVEL = choice("级别", "国家", "省", "市", "区", "县", "乡")


@dataclass(frozen=True, slots=True)
class Report(Block):
    """报告: what is to be printed, for which year, in which unit of money."""

    year: Placed[Year] | None = key("年度", YEAR, description="所报告的预算年度", example="2024", required=True)
    date: Stated[Day] = key("编制日期", DAY, description="落款的成文日期", example="2025-03-31", required=True)
    unit: Placed[str] | None = key("货币单位", UNIT, description="金额不写单位时的单位，也是印出的单位", example="万元")
    decimals: Placed[int] | None = key("小数位", DECIMALS, description="印出的金额保留几位小数", example="2")
    outlines: tuple[Placed[str], ...] = key(
        "印发", ListKind(TEXT), description="应当印发的提纲和表格", example="[shenzhen]", required=True
    )
    annex: Stated[str] = key("附件号", TEXT, description="作为附件印发时的编号", example="附件3")
    document_number: Stated[str] = key("文号", TEXT, description="发文字号", example="深妇〔2025〕3号")
    form_number: Stated[str] = key("报表编号", TEXT, description="报表右上角的编号", example="510000_0013zp")
    addressee: Stated[str] = key("收文单位", TEXT, description="主送机关", example="深圳市财政局")


@dataclass(frozen=True, slots=True)
class SubordinateUnit(Block):
    """下属单位: a unit below the department."""

    name: Stated[str] = key("名称", TEXT, description="全称", required=True)
    nature: Stated[str] = key("性质", TEXT, description="单位性质", example="公益一类事业单位")
    keeps_accounts: Placed[bool] | None = key("独立核算", YES_NO, description="是否独立核算", example="是")


@dataclass(frozen=True, slots=True)
class Posts(Block):
    """编制: approved posts by kind; a bare number is all of them."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[int] = key("合计", INTEGER, description="批准的编制总数；分类都写了就不必写", example="4")
    administrative: Stated[int] = key("行政编制", INTEGER, description="批准的行政编制数", example="4", is_part=True)
    by_civil_service_law: Stated[int] = key("参公编制", INTEGER, description="参照公务员法管理的编制数", is_part=True)
    institutional: Stated[int] = key("事业编制", INTEGER, description="批准的事业编制数", is_part=True)
    support: Stated[int] = key("工勤编制", INTEGER, description="批准的工勤编制数", is_part=True)


@dataclass(frozen=True, slots=True)
class Staff(Block):
    """在职人数: people in post at the end of the year, by kind of post; a bare number is all of them."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[int] = key("合计", INTEGER, description="年末在职人数；分类都写了就不必写", example="3")
    administrative: Stated[int] = key("行政人员", INTEGER, description="占行政编制的人数", is_part=True)
    by_civil_service_law: Stated[int] = key("参公人员", INTEGER, description="占参公编制的人数", is_part=True)
    institutional: Stated[int] = key("事业人员", INTEGER, description="占事业编制的人数", is_part=True)
    support: Stated[int] = key("工勤人员", INTEGER, description="占工勤编制的人数", is_part=True)


@dataclass(frozen=True, slots=True)
class Department(Block):
    """部门: the unit whose report it is."""

    name: Stated[str] = key("名称", TEXT, description="全称，用于标题和落款", example="深圳市妇女联合会", required=True)
    short_name: Stated[str] = key("简称", TEXT, description="规范简称", example="市妇联")
    self_name: Stated[str] = key("自称", TEXT, description="行文中的自称", example="我会", required=True)
    level: Placed[str] | None = key("级别", LEVEL, description="所属政府级别", example="市")
    finance_bureau: Stated[str] = key("财政部门", TEXT, description="同级财政部门", example="深圳市财政局")
    code: Stated[str] = key("单位代码", TEXT, description="预算单位代码")
    budget_code: Stated[str] = key("预算编码", TEXT, description="部门预算编码")
    superior: Stated[str] = key("主管部门", TEXT, description="主管部门全称")
    contact: Stated[str] = key("联系人", TEXT, description="填报联系人")
    telephone: Stated[str] = key("联系电话", TEXT, description="办公电话")
    address: Stated[str] = key("办公地址", TEXT, description="办公地址")
    superiors: tuple[Placed[str], ...] = key(
        "上级", ListKind(TEXT), description="业务上级", example="[广东省妇女联合会]"
    )
    offices: tuple[Placed[str], ...] = key("内设机构", ListKind(TEXT), description="内设机构名称", example="[办公室]")
    subordinates: tuple[SubordinateUnit, ...] = key(
        "下属单位", ListKind(BlockKind(lambda: SubordinateUnit)), description="所属的各个单位"
    )
    posts: Posts | None = key("编制", BlockKind(lambda: Posts), description="批准的编制数，按类分列")
    staff: Staff | None = key("在职人数", BlockKind(lambda: Staff), description="年末在职人数", example="3")
    contract_staff: Stated[int] = key("编外人数", INTEGER, description="年末编外聘用人数", example="2")
    retired: Stated[int] = key("退休人数", INTEGER, description="年末退休人数")
