"""每人每月几次、几个月，乘起来不是写的总数。

## 查什么    “45 人，每人每月 4 次，按 10 个月计算，共 1,800 人次”：人数（户数、校数……）× 每月的次数 × 月数是否等于
            总数；月可以是周、季度、学期、天，“全年”按 12 个月、4 个季度算。
## 为什么    几个数写在一句里，一乘便知其中一个印错了。
## 例        送教学生 45 人，每人每月 4 次，按 10 个月计算共 1,600 人次（应为 1,800 人次）。
## 怎么改    核对几个数，更正写错的一个；各月次数不同的，写“平均”。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE, value_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对几个数，更正写错的一个；各月次数不同的，写“平均”。"
_WHOLE_YEAR = {"月": 12, "季度": 4, "季": 4}
_BY_MONTH = cued(
    "每月 每周 每季 每学期 每天 每日 每期",
    rf"(?<![0-9.,约近])(?P<heads>{LOOSE})(?:名|人|户|个|所|家|处|台|支)[^，。；、0-9]{{0,8}}，"
    rf"每[一-龥]{{1,3}}?每(?P<time>月|周|季度|季|学期|天|日|期)[^，。；0-9约不至]{{0,8}}(?P<each>{LOOSE})"
    rf"(?P<unit>次|小时|课时|学时|场|份|天)，(?:按|共|连续|服务|实施)?(?:(?P<times>{LOOSE})个?(?P=time)|(?P<year>全年|一年))"
    rf"(?:计算|计|合)?，?(?:全年)?(?:共计?|合计|累计|总计)[^，。；0-9约近]{{0,8}}(?P<total>{LOOSE})(?P<power>万?)"
    r"(?:人次|户次|家次|校次|台次|(?P=unit))",
)


@check("PRO121", Severity.WARNING)
def heads_by_month(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that so many heads, so often a month, for so many months do not come to."""
    for sentence, found in text.once(Sayings).matching(_BY_MONTH):
        heads, each = interval_of(found["heads"]), interval_of(found["each"])
        times = _WHOLE_YEAR.get(found["time"]) if found["year"] else interval_of(found["times"]).low
        if times:
            power = 10**4 if found["power"] else 1
            made = heads.low * each.low * Fraction(times) / power
            places = len(found["total"].partition(".")[2])
            if made != interval_of(found["total"]).low and shown(made, places) != shown(
                value_of(found["total"]), places
            ):
                message = f"“{found[0]}”，相乘应为 {shown(made, places)}{found['power']}"
                yield Fault(sentence.span_of(*found.span("total")), message, HINT)
