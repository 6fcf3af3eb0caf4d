"""表格里的完成率与同一行的目标、完成数算不出来。

## 查什么    表头有“目标（计划、任务）”“完成（实际）”“完成率”三栏的表，每行的完成数 ÷ 目标数按所写位数取整
            是否等于完成率；带单位的（900人次）也算，单位不同的、目标是上限或比率的不查；超额完成而写 100% 的不算错。
## 为什么    同一行里三个数，一除便知其中一个印错了。
## 例        目标 900人次，完成 1,035人次，完成率 105.00%（应为 115.00%）。
## 怎么改    核对这一行的三个数，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：实际完成率 = 实际产出数 ÷ 计划产出数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.tables.rows import printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对这一行的目标、完成数和完成率，更正写错的一个。"
_TARGET = regex(r"(?:年度|全年|年初)?(?:目标|计划|任务)(?:值|数|量|指标)?")
_ACTUAL = regex(r"(?:年度|全年|实际)?(?:完成|实际)(?:完成)?(?:值|数|量|情况)?")
_RATE = regex(r"(?:目标|任务|计划)?完成率(?:[（(]%[)）])?")
_SAVED = regex(r"[元天日时分]$|月")


@check("IND034", Severity.WARNING)
def completion_rate_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of completion that target and result of their row do not give."""
    for rows in text.once(printed_rows).values():
        heads: list[int] = []
        for row in rows:
            columns = [row.columns(kind) for kind in (_TARGET, _ACTUAL, _RATE)]
            if any(columns):
                heads = [found[0] for found in columns] if all(len(found) == 1 for found in columns) else []
            elif heads:
                yield from _wrong(*(row.at(at) for at in heads))


def _wrong(aim: Said, done: Said, rate: Said) -> Iterator[Fault]:
    """Yield the fault of one row, if all three of its cells are numbers that can be compared."""
    first, last, told = (measure_of(each.text) for each in (aim, done, rate))
    if first and last and told and told.unit == "%" and _are_comparable(first, last) and not _gives(first, last, told):
        expected = shown(100 * last.value / first.value, _places(told))
        message = f"完成率写的是 {rate.text}，按 {done.text} ÷ {aim.text} 应为 {expected}%"
        yield Fault(rate.span, message, HINT, related=(*aim.beside(), *done.beside()))


def _are_comparable(aim: Measure, done: Measure) -> bool:
    # What costs or takes less than planned has been done all the same.
    is_saved = done.value < aim.value and _SAVED.search(aim.unit)
    is_plain = not is_saved and aim.bound in {"", "≥"} and not done.bound and not (aim.is_vague or done.is_vague)
    return is_plain and aim.value > 0 and aim.unit != "%" and aim.is_like(done)


def _gives(aim: Measure, done: Measure, told: Measure) -> bool:
    """Whether a rate is that of a result; what was overfulfilled may be told as all of it."""
    value = 100 * done.value / aim.value
    slack = Fraction(1, 2 * 10 ** _places(told))
    return Interval.around(value, slack).low <= told.value <= Interval.around(value, slack).high or (
        told.value == 100 and value > 100
    )


def _places(rate: Measure) -> int:
    return len(rate.text.partition(".")[2].rstrip("%"))
