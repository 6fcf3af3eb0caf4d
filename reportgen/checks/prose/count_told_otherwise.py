"""单位的人数、所属机构数、案件数，前后写了两个数。

## 查什么    在职人数、编制数等同一名称的人数，“下设司法所11个”与“全区12个司法所”一类说法不同、数的是同一种机构的个数，
            分写在两段、各有一个数的，是否相等；同一个动词、同一件事（受理法律援助案件642件、法律援助案件全年受理624件），
            两数只是颠倒了两个数字的，也指出来。
            目标、计划、上年、新增、其中的一部分（“8个所共有”“以某方式”）不查；全文有三个以上不同的数的，是几个单位的，不查。
## 为什么    机构、人员只有一个数，前后不一，读者不知道该信哪一个。
## 例        前文“下设司法所11个”，后文“全区12个司法所中”。
## 怎么改    改成同一个数；说的是两个时点、两个范围的，写清楚。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.tallies import twice_told
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改成同一个数；说的是两个时点、两个范围的，写清楚。"


@check("PRO033", Severity.WARNING)
def count_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the counts that differ from the one told of the same thing in another paragraph."""
    for first, other in text.once(twice_told):
        message = f"这里写的是“{other}”，前面写的是“{first}”"
        yield Fault(other.span, message, HINT, related=beside(first))
