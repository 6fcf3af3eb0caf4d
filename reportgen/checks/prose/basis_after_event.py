"""依据的文件，发文年份比所办的事还晚。

## 查什么    “根据《……办法》（×政发〔2024〕22号），……于 2023年实施”：一句里先写依据的办法、条例、规定、方案的文号，
            后面说某年实施、开展、启动、设立的，文号的年份是否晚于那一年。报送、自评的通知不查。
## 为什么    事情不会按还没有发的文件去办，文号或年份必有一个写错了。
## 例        根据《管理办法》（翠政发〔2024〕22号），市管理所于 2023年实施修缮项目。
## 怎么改    核对文件原文，更正文号的年份或者实施的年份。
## 依据      GB/T 9704—2012 7.2.5：发文字号由发文机关代字、年份、发文顺序号组成。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对文件原文，更正文号的年份或者实施的年份。"
_BASIS = cued(
    "〔 [",
    r"(?:根据|依据|按照)《[^《》]{2,40}(?:办法|条例|规定|细则|方案|规划|意见)》（[^（）]{0,12}[〔\[](?P<issued>20[0-9]{2})[〕\]][0-9]{1,4}号）"
    r"[^。；]{0,40}?(?:于|自)(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:起)?(?:正式|全面|组织|开始)*(?:实施|开展|启动|设立|立项|成立)",
)
_NOT_BASIS = regex("绩效|评价|自评|修订|现行|目前")


@check("PRO111", Severity.WARNING)
def basis_after_event(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of documents of a later year than what was done by them."""
    for sentence, found in text.once(Sayings).matching(_BASIS):
        if int(found["issued"]) > int(found["year"]) and not _NOT_BASIS.search(found[0]):
            message = f"依据的文件是{found['issued']}年的，晚于“{found['year']}年”：“{found[0]}”"
            yield Fault(sentence.span_of(*found.span("issued")), message, HINT)
