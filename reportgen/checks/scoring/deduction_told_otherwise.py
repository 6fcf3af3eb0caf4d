"""说明里写的扣分，与这一项的分值、得分算不出来。

## 查什么    评分表一行里“扣分原因”写的“扣 2 分”，是否等于同一行的分值减得分；正文写的“产出指标扣 3 分”，是否等于
            评分表里（或正文“产出 50 分得 48 分”里）这一项的分值减得分。一行里写了几处扣分的，相加来比；
            “每少一项扣 1 分”一类的评分办法不查。
## 为什么    分值、得分和扣分写在一份文件里，读者一减便知其中一个印错了。
## 例        产出指标分值 50，得分 48.0，正文写“产出指标扣 3 分”（应为 2 分）。
## 怎么改    对照评分表更正写错的一个。
## 依据      财预〔2020〕10号 第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.deductions import deductions
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "扣分 = 分值 − 得分；对照评分表更正写错的一个。"


@check("SCO023", Severity.WARNING)
def deduction_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the deductions that are not the points less the score of their line."""
    for found in deductions(text):
        if found.told != found.expected:
            message = f"“{found.name}”写的是扣 {found.told} 分，按分值和得分应为 {found.expected} 分"
            yield Fault(found.span, message, HINT, related=found.beside)
