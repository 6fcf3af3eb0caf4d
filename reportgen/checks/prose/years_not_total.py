"""分年度列出的数加起来不是前面写的总数。

## 查什么    “分三年实施：2023年……a，2024年……b，2025年……c”，三年以上、年份连续、单位相同的，相加是否等于同一段或者
            前两段里名称相近的总数；总数与各年之和差得远的（另有所指）不查。
## 为什么    总任务和分年任务在立项依据里都有，加不起来，必有一个写错。
## 例        治理河长32.6公里……分三年实施：2023年治理9.8公里，2024年治理13.3公里，2025年治理8.5公里（相加为31.6公里）。
## 怎么改    对照批复文件更正写错的数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.stages import staged_totals
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照批复文件更正写错的数。"


@check("PRO034", Severity.WARNING)
def years_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the lists of years that do not make up the total told before them."""
    for found in text.once(staged_totals):
        message = f"分年的数相加是 {found.sum}，前面写的是“{found.total}”"
        yield Fault(found.parts[-1].span, message, HINT, related=beside(found.total, *found.parts[:-1]))
