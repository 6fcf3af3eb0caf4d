"""说有几项，列出来的不是几项。

## 查什么    “以下 N 个方面：”“N 项：a、b、c”“N 个，分别是……”和“a、b、c 三个方面”，列出的条数是否等于 N：
            后面是分条的，数条目；用分号、顿号或一是、二是列出的，数各项。有“等”的、分不清各项的不查，“中央八项规定”一类的名称不算。
## 为什么    多是增删了一项而忘了改数，或抄漏了一项。
## 例        “设 5 个内设机构：办公室、组织部、宣传部、权益部。”只列出 4 个。
## 怎么改    改数，或补上漏掉的一项；没有列全的加“等”。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.enumerations import listings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改数，或补上漏掉的一项；没有列全的，在末尾加“等”。"


@check("PRO015", Severity.WARNING)
def announced_count(text: DocumentText) -> Iterator[Fault]:
    """Yield the announced counts that the list beside them does not have."""
    for found in text.once(listings):
        if found.announced not in found.listed:
            yield Fault(found.span, f"“{found.words}”，列出的是 {found.listed[0]} 项", HINT)
