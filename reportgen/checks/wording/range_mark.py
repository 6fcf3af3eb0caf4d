"""起止之间的连接号用错。

## 查什么    数值、时间的起止之间是不是用了半角的“-”或“~”。
## 为什么    半角短横容易当成减号、编号；时间的起止用一字线“—”，数值的起止用浪纹线“～”。
## 例        2-5月份暂停开展线下活动（应为“2—5月份”）。
## 怎么改    时间起止改用“—”，数值起止改用“～”。
## 依据      GB/T 15834—2011 4.13；GB/T 15835—2011 5.1.5。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "时间起止改用“—”，数值起止改用“～”。"
_TIMES = "年月日季时学"
_RANGE = cued(
    "- ~",
    r"\d(?:(?<![\dA-Za-z.\-~–/:：第号表图].)\d{0,3}(?:\.\d+)?(?:%|年|月|日|岁|时|万元|元|人)?"
    r"(?:\d{1,2}[月日])?[ ]?[-~][ ]?"
    rf"\d{{1,4}}(?:\.\d+)?(?=[ ]?(?:%|[{_TIMES}]|岁|人|个|天|元|万|周|级|小时|"
    r"分钟?|名|场|次|户|亩|米|公里|公斤|吨|倍|件|家|项|篇|期|批))"
    r"|(?<![\d:：].)\d?[:：]\d{2}[ ]?[-~][ ]?\d{1,2}[:：]\d{2}(?!\d))",
)


@check("TXT011", Severity.NOTE)
def range_mark(text: DocumentText) -> Iterator[Fault]:
    """Yield the ranges with a half-width mark."""
    yield from gathered(hits(text, _RANGE), _told, HINT, FEW)


def _told(hit: Hit) -> str:
    is_clock = hit.text[-3] in ":："
    unit = "" if is_clock else hit.after.strip()[:1]
    mark = "—" if is_clock or (unit in _TIMES and hit.after.strip()[:2] != "分钟") else "～"
    return f"“{hit.text}{unit}”应为“{re.sub('[ ]?[-~][ ]?', mark, hit.text)}{unit}”"
