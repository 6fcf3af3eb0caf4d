"""合计不等于各分项之和。

## 查什么    同一组里既写了合计又写了分项的，合计是否等于各分项之和；预算总额是否等于收入（没有收入时为支出）的合计。
## 为什么    合计和分项印在同一段、同一张表里，加不起来，必有一个数印错。
## 例        一般公共预算 4,730.07、政府性基金 700，合计写成 5,430.70（应为 5,430.07）。
## 怎么改    分项都写了，就删去合计，由程序相加；分项没有写全的，补上；否则更正写错的数。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside, wrong_totals
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import Figures
from reportgen.figures.figure import Figure

HINT = "分项都写了，就删去“合计”，由程序相加；不然就补上漏写的分项，或更正写错的数。"


@check("AMT001", Severity.ERROR)
def sum_mismatch(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the totals that were written and are not the sum of their parts."""
    for path in wrong_totals(known, figures):
        written, figure = known[path], figures.by_path[path]
        inputs = (each.path for each in figure.inputs)
        message = f"合计写的是 {written.value}，按分项应为 {figure.value}{_working(figure)}"
        yield Fault(written.span, message, HINT, written.path, beside(known, *inputs))


def _working(figure: Figure) -> str:
    """Return the addition, where there is more than one part."""
    parts = " + ".join(str(each.value) for each in figure.inputs)
    return f"（{parts}）" if len(figure.inputs) > 1 else ""
