"""在职人数超过编制。

## 查什么    在职人数合计是否超过编制合计；分类的，行政、参公、事业、工勤人员是否超过各自的编制。
## 为什么    超编是审计必查的事；没有超编而数写错了，更不应当印出去。
## 例        行政编制 24，行政人员 25。
## 怎么改    核对两个数；确实超编的，在正文里说明原因，写一条“豁免”。
## 依据      财预〔2013〕53号 附件2：在职人员控制率应不超过 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对两个数；确实超编的，在正文里说明原因，写一条“豁免”。"
_KINDS = (("行政人员", "行政编制"), ("参公人员", "参公编制"), ("事业人员", "事业编制"), ("工勤人员", "工勤编制"))


@check("AMT031", Severity.WARNING)
def staff_above_posts(known: Known) -> Iterator[Fault]:
    """Yield the numbers of people above those of their posts; the total only when no kind is above its own."""
    kinds = [(f"部门.在职人数.{people}", f"部门.编制.{posts}") for people, posts in _KINDS]
    above: list[tuple[str, str]] = []
    for people, posts in (*kinds, ("部门.在职人数.合计", "部门.编制.合计")):
        staff, limit = (known[path].value if path in known else None for path in (people, posts))
        is_total = people.endswith("合计")
        if isinstance(staff, int) and isinstance(limit, int) and staff > limit and not (is_total and above):
            above.append((people, posts))
    for people, posts in above:
        placed = known[people]
        message = (
            f"{people.removeprefix('部门.')} {placed.value}，超过{posts.removeprefix('部门.')} {known[posts].value}"
        )
        yield Fault(placed.span, message, HINT, placed.path, beside(known, posts))
