"""评分表按一个没有的比率评分，或者两项同名。

## 查什么    评分表里“按”所写的，是否是填报的键或者算得出来的比率；要评分的各项（最末一级），名称是否各不相同。
## 为什么    比率的名称不对，这一项永远算不出得分；两项同名，同一个得分会算两次。
## 例        按: 资金.支出执行率（应为 资金.执行率）。
## 怎么改    照提示改正名称；同名的两项，各加上能区别的字。
## 依据      财预〔2013〕53号 附件2：各项比率的名称和算法。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.checks.reading.indicators.scores import leaves, text_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.figures.derive import formulas, is_computed
from reportgen.outline.scoring import Scoring
from reportgen.vocabulary.kinds import RATE
from reportgen.vocabulary.levels import kind_at
from reportgen.vocabulary.near import did_you_mean


@check("SCO011", Severity.ERROR)
def unknown_figure_in_scoring_table(scoring: Scoring) -> Iterator[Fault]:
    """Yield the lines of a table that are scored by what there is not, and those that share a name."""
    lines = tuple(leaves(scoring.criteria))
    times = Counter(text_of(each.name) for each in lines)
    for each in lines:
        path = text_of(each.figure)
        if each.figure and path and not (is_computed(path) or kind_at(path, Facts) is RATE):
            hint = did_you_mean(path, [formula.path for formula in formulas()]) or "写比率的路径，例如 资金.执行率。"
            yield Fault(each.figure.span, f"没有“{path}”这个比率", hint, each.figure.path)
        if each.name and times[text_of(each.name)] > 1:
            message = f"要评分的各项里有 {times[text_of(each.name)]} 个“{text_of(each.name)}”"
            yield Fault(each.name.span, message, "各加上能区别的字。", each.name.path)
