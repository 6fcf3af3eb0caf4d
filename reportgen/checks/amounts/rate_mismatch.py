"""手写的比率与按金额计算的不一致。

## 查什么    写了比率、又写了能算出它的金额的，按写出的小数位数四舍五入后比较。
## 为什么    读者同时看到比率和两个金额，一除便知其中一个印错了。
## 例        执行 5,132.27、全年预算 5,326.01，执行率写成 96.42%（应为 96.36%）。
## 怎么改    删去手写的比率，由程序计算；比率确实无误的，更正金额。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import Figures
from reportgen.figures.figure import Figure
from reportgen.values.amount import Amount
from reportgen.values.rate import Rate

HINT = "删去手写的比率，由程序计算；比率确实无误的，更正金额。"


@check("AMT002", Severity.ERROR)
def rate_mismatch(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the rates that were written and are not what their amounts give."""
    for path, figure in figures.by_path.items():
        written = known[path]
        if isinstance(written.value, Rate) and isinstance(figure.value, Rate):
            expected = figure.value.text(written.value.places)
            if str(written.value) != expected:
                name = figure.formula.partition(" = ")[0]
                inputs = (each.path for each in figure.inputs)
                message = f"{name}写的是 {written.value}，按金额应为 {expected}（{_working(figure)}）"
                yield Fault(written.span, message, HINT, written.path, beside(known, *inputs))


def _working(figure: Figure) -> str:
    """Return the division, or only its amounts where the formula is more than a division."""
    amounts = [each.value for each in figure.inputs]
    is_division = [type(each) for each in amounts] == [Amount, Amount] and Rate.of(*amounts) == figure.value
    return (" ÷ " if is_division else "、").join(map(str, amounts))
