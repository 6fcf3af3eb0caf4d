"""其中的一部分比全部还多。

## 查什么    指标的“其中”各项，目标、完成是否超过上面的总数（量词相同时），加起来是否超过；
            数据里写了“占”的，是否超过所占的那个数。
## 为什么    部分比整体大，必有一个数写错。
## 例        完成: 30场；其中线上活动完成: 35场。
## 怎么改    核对两个数，更正写错的一个；不是一部分的，不写在“其中”里。
## 依据      财预〔2020〕10号：自评数据应当真实、准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.reading.indicators.line import whole_and_parts
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.text.said import Said
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.values.rate import Rate

HINT = "核对两个数，更正写错的一个；不是一部分的，不写在“其中”“占”里。"


@check("IND010", Severity.ERROR)
def part_above_whole(facts: Facts, figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the parts of indicators and counts that are more than their whole."""
    for whole, parts in whole_and_parts(facts):
        yield from _above(whole, parts)
    for path, figure in figures.by_path.items():
        if path.startswith("数据.") and isinstance(figure.value, Rate) and figure.value.fraction > 1:
            part, whole_path = (each.path for each in figure.inputs[:2])
            written = known[part]
            message = f"{written.value} 是 {known[whole_path].value} 的一部分，却比它多"
            yield Fault(written.span, message, HINT, written.path, beside(known, whole_path))


def _above(whole: Said, parts: tuple[Said, ...]) -> Iterator[Fault]:
    """Yield the parts that are above their whole one by one, else the last of those that together are."""
    total = measure_of(whole.text)
    alike = [(part, found) for part in parts if (found := _like(part, total))]
    if total is None or total.bound or not alike:
        return
    over = [part for part, measure in alike if measure.value > total.value]
    for part in over:
        yield Fault(part.span, f"其中的 {part.text} 比全部 {whole.text} 还多", HINT, part.path, whole.beside())
    if not over and sum(measure.value for _, measure in alike) > total.value:
        listed = "、".join(part.text for part, _ in alike)
        last = alike[-1][0]
        yield Fault(last.span, f"其中的 {listed} 加起来比全部 {whole.text} 还多", HINT, last.path, whole.beside())


def _like(part: Said, total: Measure | None) -> Measure | None:
    found = measure_of(part.text)
    return found if found and total and found.unit == total.unit and total.unit != "%" else None
