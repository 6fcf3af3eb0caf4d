"""同一段文字印了两遍。

## 查什么    正文里有没有大半（六成以上、40字以上）与前面某一段一字不差的段落；表格不查。
## 为什么    复制粘贴没有删净，或者一处没有内容、拿别处的话来凑；读者看不到这一节应有的内容。
## 例        “公平性”一节把前面“维护权益”一段原样又印了一遍。
## 怎么改    留下一处，另一处写这一节应当写的内容，或者只提一句“见前文”。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练、篇幅简短。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.repeats import repeats
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "留下一处，另一处写这一节应当写的内容。"
_SHORTEST = 40
_TENTHS = 6


@check("TXT024", Severity.WARNING)
def repeated_paragraph(text: DocumentText) -> Iterator[Fault]:
    """Yield the paragraphs most of whose words stand in an earlier one."""
    for repeat in repeats(text):
        if repeat.shared >= _SHORTEST and repeat.shared * 10 >= repeat.length * _TENTHS:
            message = f"这一段有 {repeat.shared} 个字与前面重复：“{repeat.passage.text[:20]}…”"
            beside = Related(repeat.earlier.span(), f"前面已有：“{repeat.earlier.text[:20]}…”")
            yield Fault(repeat.passage.span(), message, HINT, "", (beside,))
