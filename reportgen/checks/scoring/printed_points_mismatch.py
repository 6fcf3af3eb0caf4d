"""评分表、自评表里各项的分值、得分加不到合计。

## 查什么    文件里有“分值（满分、权重）”一栏、末行是“合计、总分”的表，各行的分值相加是否等于合计；
            另有“得分”一栏的，得分同查。
            差的数正好是另一张表里、附注里预算执行率的分值和得分的，不算；
            某一行是它上面（或下面）几行之和的，不重复相加；合计没有填数的不查。
## 为什么    分值是打分的尺子，加不到 100 分，得分和等级都不算数；总分与各项得分对不上，等级可能也错。
## 例        各项分值 20、30、52，合计写 100（实为 102）。
## 怎么改    对照评分办法更正写错的分值、得分，或者更正合计。
## 依据      财预〔2020〕10号 第十三条：绩效指标的权重合计为 100%；第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.indicators.score_tables import ScoreSum, score_sums
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照评分办法，更正写错的分值、得分，或者更正合计。"
_EXECUTION, _POINTS = regex("资金总额|执行率"), regex(r"(?<![0-9.扣减])([0-9]{1,2}(?:\.[0-9]{1,2})?)分")


@check("SCO012", Severity.ERROR)
def printed_points_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of points and scores that their lines do not make up."""
    for found in text.once(score_sums):
        if len(found.parts) > 1 and not (found.agrees or _is_rest_told(text, found)):
            places = max(square.places for square in (found.total, *found.parts))
            expected = shown(sum((part.value or Fraction(0) for part in found.parts), Fraction(0)), places)
            related = tuple(Related(square.span, f"这里是 {square.text}") for square in found.parts)
            message = f"{found.name}合计写的是 {found.total.text}，各行相加是 {expected}"
            yield Fault(found.total.span, message, HINT, related=related)


def _is_rest_told(text: DocumentText, found: ScoreSum) -> bool:
    """Whether what is lacking is given to the execution of the budget in the table before, or by a note."""
    rest = (found.total.value or Fraction(0)) - sum((part.value or Fraction(0) for part in found.parts), Fraction(0))
    block = found.total.passage.block if found.total.passage else 0
    own, before = ([each for each in text.once(tables) if each.block in blocks] for blocks in ({block}, range(block)))
    if rest <= 0 or any(_executed(table) for table in own):
        return False
    notes = (each.text for each in text.passages if each.setting is not Setting.CELL and "执行率" in each.text)
    in_notes = (Fraction(told) for note in notes for told in _POINTS.findall(note))
    rows = (row for table in before[-1:] for row in _executed(table))
    return any(square.value == rest for row in rows for square in row) or rest in in_notes


def _executed(table: Table) -> list[tuple[Square, ...]]:
    """Return the rows of a table that tell what was spent of a budget."""
    return [row for row in table.rows if any(_EXECUTION.search(square.text) for square in row)]
