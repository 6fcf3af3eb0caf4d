"""金额差了一万倍，像是写错了单位。

## 查什么    同一项的年初预算、调整预算、执行、到位、上年数，项目与它的资金来源，是否相差约一万倍或一亿倍
            （五千倍至两万倍之间）。
## 为什么    以元为单位的数填进万元栏，差的正好是一万倍；加总之后整份报告都错了。
## 例        年初预算 28.2（万元），执行 280700。
## 怎么改    带上单位写，例如“280700元”；不带单位的按“报告.货币单位”理解。
## 依据      一份报告里金额的单位应当统一（财预〔2020〕10号 附件1 以万元为单位）。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import Figures
from reportgen.values.amount import Amount

HINT = "带上单位写，例如“280700元”；不带单位的按“报告.货币单位”理解。"
STAGES = ("年初预算", "调整预算", "到位", "执行")
_SLIPS = (10**4, 10**8)
_NEAR = 2


@check("AMT032", Severity.ERROR)
def unit_slip(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the written amounts that are about ten thousand times those of the same thing, or the reverse."""
    told: set[str] = set()
    for path in [path for path in known if path not in figures.by_path]:
        amount = amount_at(known, path)
        near = _slipped(known, path, amount.value) if amount else ""
        if amount and near and near not in told:
            told.add(path)
            message = f"写的是 {amount.value}，同一项的另一个数是 {known[near].value}，相差约一万倍，像是写错了单位"
            yield Fault(amount.span, message, HINT, amount.path, beside(known, near))


def _slipped(known: Known, path: str, value: Amount) -> str:
    """Return the path of an amount of the same thing that a slip of the unit parts from a value; empty when none is."""
    others = ((each, amount_at(known, each)) for each in _others(known, path))
    return next((each for each, other in others if other and _is_slip(value.yuan, other.value.yuan)), "")


def _others(known: Known, path: str) -> Iterator[str]:
    """Yield the paths of the same thing at other stages, last year, and of a project's money behind its source."""
    for stage in STAGES:
        before, found, after = path.partition(f".{stage}")
        if found:
            owner, is_source, _ = before.partition(".来源.")
            paths = [f"{before}.{each}{after}" for each in STAGES if each != stage]
            paths += [f"{owner}.{each}" for each in STAGES] if is_source else []
            paths += [f"资金.上年.{stage}{after}"] if before == "资金" else []
            yield from (each for each in paths if each in known and each != path)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    values = sorted(abs(Fraction(each)) for each in (one, other))
    ratio = values[1] / values[0] if values[0] else Fraction(0)
    return any(Fraction(slip, _NEAR) <= ratio <= slip * _NEAR for slip in _SLIPS)
