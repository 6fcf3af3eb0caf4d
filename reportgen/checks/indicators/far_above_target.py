"""完成值远远超过目标，没有说明原因。

## 查什么    完成达到目标的 130%（超额线可以在 reportgen.yaml 里设）以上的，是否写了原因。比率和“不多于”的目标、
            只多一两个的除外；
            计分的指标，由评分的检查说。
## 为什么    超得太多，多半是目标定低了；财政部门会要求说明，并可以扣分。
## 例        目标: ≥100场，完成: 362场，偏差原因没有写。
## 怎么改    写明为什么超出这么多、以后目标怎样定；写错了数的，更正。
## 依据      财预〔2020〕10号 第十六条：偏离绩效目标较大的，要分析原因；目标明显偏低的，按偏离程度扣分。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.settings import Settings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "写明为什么超出这么多、以后目标怎样定；写错了数的，更正。"
# One or two more of a few things are soon a third more.
_FEW = 2


@check("IND005", Severity.WARNING)
def far_above_target(lines: Sequence[Line], settings: Settings) -> Iterator[Fault]:
    """Yield the results of facts that are far above their targets without a reason; those with points are scored."""
    yield from far_above((line for line in lines if not line.has_points), settings.far_above)


def far_above(lines: Iterable[Line], limit: Fraction) -> Iterator[Fault]:
    """Yield a fault for every count that is at least so many times its target and has no reason."""
    for line in lines:
        for target, actual in line.pairs:
            is_open = (
                target.unit != "%" and target.bound in {"", "≥", ">"} and (target.bound or line.wants_much(target))
            )
            is_far = actual.value >= limit * target.value and actual.value - target.value > _FEW
            if is_open and target.value and is_far and not line.has_reason:
                percent = shown(100 * actual.value / target.value, 0)
                message = (
                    f"指标“{line.label}”的目标是 {target.text}，完成 {actual.text}，是目标的 {percent}%，没有说明原因"
                )
                yield Fault(line.place.span, message, HINT, line.place.path, line.target.beside())
