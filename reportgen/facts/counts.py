"""数据: every figure that prose or tables use, named once."""

from __future__ import annotations

from typing import Any, ClassVar

from reportgen.frozen import dataclass
from reportgen.values.period import Day
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import DAY, FIGURE, TEXT
from reportgen.vocabulary.placed import Stated


@dataclass(frozen=True, slots=True)
class Count(Block):
    """One named figure: a quantity, a rate or an amount; a bare value is its 值."""

    SHORT_FORM: ClassVar[str] = "值"

    value: Stated[Any] = key("值", FIGURE, description="数字连同量词", example="617场", required=True)
    share_of: Stated[str] = key("占", TEXT, description="是哪一项的一部分；占比由程序计算", example="数据.调解案件")
    source: Stated[str] = key("来源", TEXT, description="出自哪份台账或文件", example="宣传部台账")
    as_of: Stated[Day] = key("截至", DAY, description="统计截止的日期", example="2024-12-31")
