"""目标和完成不是同一种数，没法比较。

## 查什么    目标和完成各只有一个数，而量词不同（场和个、人和户），或者一个是比率、一个是个数。
## 为什么    比不了，就说不清是否完成，也算不出得分。
## 例        目标: ≥6场，完成: 30余个。
## 怎么改    用目标的量词写完成；确实要换量词的，把目标一并调整并说明。
## 依据      财预〔2020〕10号 附件1：得分按完成值 ÷ 指标值计算，两个数必须同一量词。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.measures import measure_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "用目标的量词写完成；确实要换的，把目标一并调整并说明。"


@check("IND007", Severity.WARNING)
def incomparable_result(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the results of facts that count something else than their targets."""
    yield from incomparable(lines)


def incomparable(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every result whose only number counts something else than the only one of its target."""
    for line in lines:
        target = measure_of(line.target.text)
        actual = measure_of(line.actual.text) if line.actual else None
        if target and actual and not actual.is_like(target):
            message = f"指标“{line.label}”的目标是 {target.text}，完成是 {actual.text}，不是同一种数"
            yield Fault(line.place.span, message, HINT, line.place.path, line.target.beside())
