"""文件里的指标有完成值，没有指标值。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）里，一行写了指标名称、实际完成值和分值，
            指标值一格却是空的；同一张表里别的三个以上指标都写了指标值的才查。合并的格、合计行不查。
## 为什么    没有指标值，完成得怎样无从比较，得分也没有依据。
## 例        三级指标 每公里造价，年度指标值 空着，实际完成值 未超，分值 5，得分 5。
## 怎么改    照批复的绩效目标补上指标值。
## 依据      财预〔2020〕10号 附件1：每个指标都有“年度指标值”和“实际完成值”两栏。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照批复的绩效目标补上指标值。"
_HEADS = (
    regex(r"三级指标(?:名称)?|指标名称|指标"),
    regex(r"(?:年度|年初|全年|预期|计划)?(?:绩效)?(?:指标|目标)值"),
    regex(r"(?:全年|年度|实际)*完成(?:指标)?值|实际值|实际完成(?:情况)?"),
    regex(r"分值|权重"),
)
_TOTAL = regex(r"总分|合计|总计|小计")
_FEWEST = 3


@check("IND070", Severity.WARNING)
def printed_target_missing(text: DocumentText) -> Iterator[Fault]:
    """Yield the results of indicators whose target was left out."""
    for table in text.once(tables):
        for name, actual in _without_target(table) if table.is_regular else ():
            message = f"指标“{name.text}”的完成值是“{actual.text}”，指标值是空的"
            yield Fault(actual.span, message, HINT)


def _without_target(table: Table) -> list[tuple[Square, Square]]:
    """Return name and result of the lines without a target, where most others have one."""
    columns: tuple[int, ...] = ()
    found, told = [], 0
    for row in table.rows:
        heads = tuple(takewhile(lambda column: column >= 0, (_headed(row, pattern) for pattern in _HEADS)))
        if len(heads) == len(_HEADS):
            columns = heads
        elif columns and not _TOTAL.match(next((each.text for each in row if each.text), "")):
            at = {each.column: each for each in row if each.width == 1}
            line = [at.get(column) for column in columns]
            name, target, actual, points = line
            if name and target and actual and points and name.text and actual.text and points.value is not None:
                told += bool(target.text)
                found += [] if target.text else [(name, actual)]
    return found if told >= max(_FEWEST, 2 * len(found)) else []


def _headed(row: tuple[Square, ...], pattern: re.Pattern[str]) -> int:
    return next((each.column for each in row if pattern.fullmatch(each.text)), -1)
