"""编制、在职人数的合计不等于各类之和。

## 查什么    编制和在职人数既写了合计又写了分类的，合计是否等于各类之和。
## 为什么    人数印在第一页，加不起来一眼可见；在职人员控制率也按它算。
## 例        在职人数合计 24，行政 12、事业 11（应为 23）。
## 怎么改    分类都写了，就删去合计，由程序相加；否则更正写错的数。
## 依据      财预〔2013〕53号 附件2：在职人员控制率 = 在职人员数 ÷ 编制数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import TOTAL, Figures

HINT = "分类都写了，就删去“合计”，由程序相加；不然更正写错的数。"


@check("AMT030", Severity.ERROR)
def staff_sum_mismatch(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the totals of posts and people that are not the sum of their kinds."""
    for owner in ("部门.编制", "部门.在职人数"):
        path = f"{owner}.{TOTAL}"
        figure, written = figures.get(path), known.get(path)
        is_known = figure is not None and written is not None and isinstance(figure.value, int)
        if figure and written and is_known and isinstance(written.value, int) and written.value != figure.value:
            parts = " + ".join(str(each.value) for each in figure.inputs)
            name = owner.rpartition(".")[2]
            message = f"{name}合计写的是 {written.value}，按分类应为 {figure.value}（{parts}）"
            yield Fault(
                written.span, message, HINT, written.path, beside(known, *(each.path for each in figure.inputs))
            )
