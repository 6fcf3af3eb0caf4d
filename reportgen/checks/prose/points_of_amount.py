"""金额、人数的增减写成了“个百分点”。

## 查什么    “人均纯收入 13,608 元，比上年增长 12.5 个百分点”：增减的是金额、个数，而不是比率的，是否写成了“个百分点”。
            前面是百分比、比重的不查。
## 为什么    两个比率之差才用百分点；金额和个数的增减率用“%”，差一个词意思全变。
## 例        可支配收入 13,608 元，比上年增长 12.5 个百分点（应为 12.5%）。
## 怎么改    把“个百分点”改成“%”；说的是比重的，写明是什么的比重。
## 依据      GB/T 15835—2011；国家统计局《统计用语规范》：百分点用于两个百分数之差。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "把“个百分点”改成“%”；说的是比重的，写明是什么的比重。"
_AMOUNT = cued(
    "个百分点",
    r"(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?(?:元|人次|人|户|家|件|个|名|吨|亩|公里|场|项))，"
    r"(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年|[比较]20[0-9]{2}年)(?:增长|增加|提高|上升|下降|减少|降低)了?(?P<told>[0-9.]+)个百分点",
)


@check("PRO085", Severity.WARNING)
def points_of_amount(text: DocumentText) -> Iterator[Fault]:
    """Yield the changes of amounts and counts that are told in percentage points."""
    for sentence, found in text.once(Sayings).matching(_AMOUNT):
        message = f"“{found['amount']}”不是比率，增减不用“个百分点”，应为“{found['told']}%”"
        yield Fault(sentence.span_of(found.start("told"), found.end()), message, HINT)
