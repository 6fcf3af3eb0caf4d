"""评分表第一列括号里的分值，加起来不是合计的分值。

## 查什么    表中一列写着“投入（15分）”“过程（25分）”……“合计（100分）”的，各项括号里的分值相加是否等于合计的。
            名称重复的、不足三项的不查。
## 为什么    分值是打分的尺子，加不到合计数，总分和等级都不算数。
## 例        投入（15分）、过程（25分）、产出（40分）、效益（30分），合计（100分）：相加是 110。
## 怎么改    对照评分办法更正写错的一个。
## 依据      财预〔2020〕10号 第十三条：绩效指标的权重合计为 100%。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照评分办法更正写错的一个分值。"
_POINTS = regex(r"(?P<name>[一-龥]{2,10})[（(](?P<points>[0-9]{1,3}(?:\.[0-9]{1,2})?)分[）)]")
_TOTAL, _FEWEST = regex("合计|总计|总分|总得分"), 3
Read = tuple[Passage, re.Match[str]]


@check("SCO022", Severity.WARNING)
def bracketed_points_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals in brackets that the points in the brackets above them do not make up."""
    columns: dict[tuple[int, int], list[Read]] = {}
    for passage in text.passages if text.holds("分）") or text.holds("分)") else ():
        found = _POINTS.fullmatch(passage.text.strip()) if passage.setting is Setting.CELL else None
        if found:
            columns.setdefault((passage.block, passage.column), []).append((passage, found))
    for column in columns.values():
        yield from _faults(column)


def _faults(column: list[Read]) -> Iterator[Fault]:
    *parts, (passage, total) = column
    names = {found["name"] for _, found in parts}
    is_list = len(names) == len(parts) >= _FEWEST and _TOTAL.fullmatch(total["name"])
    made = sum((Decimal(found["points"]) for _, found in parts), Decimal(0))
    if is_list and not any(map(_TOTAL.fullmatch, names)) and made != Decimal(total["points"]):
        related = tuple(Related(each.span(), f"这里写的是“{each.text}”") for each, _ in parts)
        message = f"“{passage.text.strip()}”，各项括号里的分值相加是 {made}"
        yield Fault(passage.span(), message, HINT, related=related)
