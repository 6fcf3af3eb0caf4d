"""一是、二是、三是跳了号或重了号。

## 查什么    一段里的“一是……二是……三是……”“一要……二要……”是否从一起、逐个加一；一段讲完从“一是”重新起的，另算一组。
            一段只有一个“二是”的，看它是否接着上一段。
## 为什么    跳号多是漏抄或删改了一条，重号多是粘贴时没有改。
## 例        “一是加强领导；三是强化监督。”缺“二是”。
## 怎么改    补上漏掉的一条，或改正序号。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.enumerations import points
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.values.numerals import to_chinese

HINT = "补上漏掉的一条，或改正序号。"


@check("PRO016", Severity.WARNING)
def skipped_point(text: DocumentText) -> Iterator[Fault]:
    """Yield the points that do not follow the one before them."""
    lasts: dict[str, int] = {}
    for paragraph in text.once(points):
        for point in paragraph:
            last, form = lasts.get(point.form, 0), point.form
            if point.number not in {1, last + 1}:
                wanted = to_chinese(last + 1)
                before = f"前面一条是“{to_chinese(last)}{form}”" if last else f"前面没有“一{form}”"
                message = f"“{to_chinese(point.number)}{form}”，{before}，这里应为“{wanted}{form}”"
                yield Fault(point.span, message, HINT)
            lasts[form] = point.number
