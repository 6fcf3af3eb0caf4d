"""按月计算的补助，一年算了十三个月以上。

## 查什么    “每人每月 600 元、13 个月计算”：按月的标准后面写的月数是否超过 12。
            工资、奖金（有第十三个月的）、合同期、服务期、跨年的起止不查。
## 为什么    一年只有十二个月；多算一个月，金额也就多了。
## 例        伙食补助按 320 人、每人每月 600 元、13 个月计算。
## 怎么改    核对月数，并重算金额；确实跨年度的，写明起止年月。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对月数，并重算金额；确实跨年度的，写明起止年月。"
_MONTHLY = cued(
    "个月",
    r"(?:每月|月均)[^，。；、0-9]{0,6}[0-9][0-9,.]*(?:万)?元(?:、|，)?(?:共|按|全年)?"
    r"(?P<months>(?:1[3-9]|2[0-3])个月)(?=计算|测算|发放|计发|补助|补贴|核算|[，。；])",
)
_LONGER = regex(
    r"工资|薪|奖金|绩效奖|合同|服务期|周期|期限|租|累计|[至到]|两年|跨年|上年|补发|20[0-9]{2}年.*20[0-9]{2}年"
)


@check("PRO104", Severity.WARNING)
def months_above_year(text: DocumentText) -> Iterator[Fault]:
    """Yield the months of a yearly reckoning of which there are more than twelve."""
    for sentence, found in text.once(Sayings).matching(_MONTHLY):
        if not _LONGER.search(sentence.text):
            message = f"“{found[0]}”，一年只有 12 个月"
            yield Fault(sentence.span_of(*found.span("months")), message, HINT)
