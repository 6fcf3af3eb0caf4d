"""评分表、自评表里有一行的得分比分值还高，或者是负数。

## 查什么    有“分值（满分、权重）”和“得分”两栏的表，每一行的得分是否在 0 和分值之间；合计行同查。
## 为什么    得分不会超过分值；超过了，不是得分写错，就是两栏写反了。
## 例        清理坑塘分值 10，得分 11。
## 怎么改    核对得分和分值，更正写错的一个，再改合计和等级。
## 依据      财预〔2020〕10号 第十六条：完成值达到指标值的，记该指标所赋全部分值。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.score_tables import scored_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对得分和分值，更正写错的一个，再改合计和等级。"


@check("SCO015", Severity.ERROR)
def printed_score_above_points(text: DocumentText) -> Iterator[Fault]:
    """Yield the scores of printed tables that are above their points, or below nothing."""
    for points, score in text.once(scored_rows):
        is_plain = not points.is_rate and not score.is_rate
        if is_plain and points.value is not None and score.value is not None and not 0 <= score.value <= points.value:
            related = (Related(points.span, f"分值是 {points.text}"),)
            yield Fault(score.span, f"得分写的是 {score.text}，应在 0 至 {points.text} 之间", HINT, related=related)
