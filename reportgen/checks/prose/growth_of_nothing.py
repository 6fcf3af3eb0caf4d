"""上年是零，却写了增长百分之几。

## 查什么    写明上年（去年、某年）“为 0”“为零”“未发生”“未安排”“无此项支出”的，同一句里有没有增减率。
            上年数带单位的“0 万元”由方向的检查去看。
## 为什么    零没有百分之几可增：增长率的分母是上年数。
## 例        2023年未发生因公出国费用，本年支出 5.20 万元，同比增长 100%。
## 怎么改    只写增加额；增长率写“不适用”或者不写。
## 依据      增长率 =（本年数 − 上年数）÷ 上年数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "只写增加额；增长率写“不适用”或者不写。"
_LAST = r"(?:上年度?|去年|上一年度?|20[0-9]{2}年度?)(?:同期)?"
_NOTHING = (
    r"(?:(?:为|是)(?:0|零)(?:\.0+)?(?=[，。；（）])"
    r"|(?:未|没有|无)(?:发生|安排|支出|开展|产生|列支|此项|该项|相关)[^，。；0-9]{0,10})"
)
_RATE = r"(?:同比)?(?:增长率?|增加|上升|提高|增幅)[^，。；0-9]{0,4}(?P<rate>[0-9]+(?:\.[0-9]+)?%)"
_BEFORE = regex(rf"{_LAST}[^，。；0-9]{{0,14}}{_NOTHING}[^。；]{{0,40}}?{_RATE}")
_BEHIND = regex(rf"{_RATE}[^。；0-9]{{0,8}}{_LAST}[^，。；0-9]{{0,14}}{_NOTHING}")
_OTHER = regex(r"计划|目标|其中|分别")


@check("PRO028", Severity.WARNING)
def growth_of_nothing(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of growth beside words that say there was nothing the year before."""
    for sentence in text.once(Sayings).holding("%"):
        found = _BEFORE.search(sentence.text) or _BEHIND.search(sentence.text)
        if found and not _OTHER.search(found[0]):
            message = f"“{found['rate']}”，但上年是零，没有增减率"
            yield Fault(sentence.span_of(*found.span("rate")), message, HINT)
