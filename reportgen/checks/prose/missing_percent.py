"""几个占比里，有一个漏了百分号。

## 查什么    一句话里有三个以上“占 a%”，其中恰好一个只写了“占 76.23”而没有百分号的。
## 为什么    别的都有百分号，只有它没有，是漏打了；读者看不出是百分之几还是多少万元。
## 例        占 1.03%；……占 76.23；……占 12.13%。
## 怎么改    补上百分号。
## 依据      GB/T 15835—2011；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上百分号。"
_SHARE = regex(r"占(?:比|[^，。；、0-9%]{1,6}的)?(?P<share>[0-9]{1,2}\.[0-9]{1,2})(?P<sign>%?)(?=[，。；、])")
_FEWEST = 3


@check("PRO094", Severity.WARNING)
def missing_percent(text: DocumentText) -> Iterator[Fault]:
    """Yield the one share of a sentence that has no percent sign."""
    for sentence in text.once(Sayings).holding("占"):
        shares = list(_SHARE.finditer(sentence.text))
        bare = [each for each in shares if not each["sign"]]
        if len(bare) == 1 and len(shares) >= _FEWEST:
            yield Fault(sentence.span_of(*bare[0].span("share")), f"“{bare[0][0]}”，漏了百分号", HINT)
