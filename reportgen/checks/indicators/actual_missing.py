"""指标有目标值，没有完成值。

## 查什么    写了目标的指标，是否写了完成；目标是数字、完成写“无”“不适用”的也算没有。按季度、地区、分项写了完成的除外。
## 为什么    自评就是拿完成值和目标值比，没有完成值，等于没有评。
## 例        目标: ≥900宗，完成没有写。
## 怎么改    补上实际完成的数；确实没有开展的，写“0”加量词，并写明偏差原因。
## 依据      财预〔2020〕10号 附件1：每个指标都有“年度指标值”和“实际完成值”两栏。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.measures import measures_in
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "补上实际完成的数；确实没有开展的写“0”加量词，并写明原因。"
_NOTHING = frozenset({"无", "不适用", "—", "——", "-", "/"})


@check("IND001", Severity.WARNING)
def actual_missing(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the indicators of facts that have no result."""
    yield from without_actual(lines)


def without_actual(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every indicator that has a target and no result."""
    for line in lines:
        written = line.actual.text if line.actual else ""
        is_none = not written or (written in _NOTHING and measures_in(line.target.text))
        if is_none and not line.has_parts:
            what = f"完成写的是“{written}”" if written else "没有完成值"
            claimed = f"，只写了“{line.claim}”" if line.claim and not written else ""
            message = f"指标“{line.label}”的目标是 {line.target.text}，{what}{claimed}"
            yield Fault(line.place.span, message, HINT, line.place.path, line.target.beside())
