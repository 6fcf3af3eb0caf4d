"""评分表、自评表里各项的分值、得分加不到合计。

## 查什么    文件里有“分值（满分、权重）”一栏、末行是“合计、总分”的表，各行的分值相加是否等于合计；
            另有“得分”一栏的，得分同查。
            某一行是它上面（或下面）几行之和的，不重复相加；合计没有填数的不查。
## 为什么    分值是打分的尺子，加不到 100 分，得分和等级都不算数；总分与各项得分对不上，等级可能也错。
## 例        各项分值 20、30、52，合计写 100（实为 102）。
## 怎么改    对照评分办法更正写错的分值、得分，或者更正合计。
## 依据      财预〔2020〕10号 第十三条：绩效指标的权重合计为 100%；第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.indicators.score_tables import score_sums
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "对照评分办法，更正写错的分值、得分，或者更正合计。"


@check("SCO012", Severity.ERROR)
def printed_points_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of points and scores that their lines do not make up."""
    for found in text.once(score_sums):
        if len(found.parts) > 1 and not found.agrees:
            places = max(square.places for square in (found.total, *found.parts))
            expected = shown(sum((part.value or Fraction(0) for part in found.parts), Fraction(0)), places)
            related = tuple(Related(square.span, f"这里是 {square.text}") for square in found.parts)
            message = f"{found.name}合计写的是 {found.total.text}，各行相加是 {expected}"
            yield Fault(found.total.span, message, HINT, related=related)
