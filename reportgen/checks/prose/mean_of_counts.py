"""平均每期、每场的数，与总数和期数、场数算不出来。

## 查什么    “举办 36 期，培训 1,440 人，平均每期 45 人”：同一分号内单位相同的总数除以场数（期数、户数、条数……），
            按所写位数取整是否等于所写的平均数；写了几个的，与其中一组相符即可；带“约”“余”的不查。
## 为什么    三个数写在一句里，读者一除便知其中一个印错了。
## 例        培训班 36 期，培训学员 1,440 人，平均每期 45 人（应为 40 人）。
## 怎么改    核对总数、场数和平均数，更正写错的一个。
## 依据      平均数 = 总数 ÷ 个数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对总数、场数（期数、户数）和平均数，更正写错的一个。"
_MEAN = regex(
    r"平均每(?P<each>场次?|期|次|条|个|户|家|村|项|班|所|件|份|名|人|批次?|台|套)"
    r"[培训服务覆盖参与参加接待受益观众学员人数惠及为达]*$"
)
_PEOPLE = frozenset({"人", "名", "位", "人次"})


@check("PRO045", Severity.WARNING)
def mean_of_counts(text: DocumentText) -> Iterator[Fault]:
    """Yield the means that no total and count beside them give."""
    for sentence in text.once(stating):
        for mean in sentence.mentions:
            said = _MEAN.search(mean.words) if mean.number.is_exact and mean.number.kind is not Kind.RATE else None
            found = list(_divisions(sentence, mean, said)) if said and mean.number.value else []
            if found and not any(_gives(*pair, mean) for pair in found):
                total, count = min(
                    found, key=lambda pair: abs(pair[0].number.value / pair[1].number.value - mean.number.value)
                )
                expected = mean.number.like(total.number.value / count.number.value)
                message = f"“{mean}”，按 {total.number.text} ÷ {count.number.text} 应为 {expected}"
                yield Fault(mean.span, message, HINT, related=beside(total, count))


def _divisions(sentence: Sentence, mean: Mention, said: re.Match[str]) -> Iterator[tuple[Mention, Mention]]:
    """Yield every total over every count of the part of the sentence that a mean stands in."""
    start, end = sentence.text.rfind("；", 0, mean.start), f"{sentence.text}；".index("；", mean.end)
    unit = said["each"][0]
    if "其中" in sentence.text[max(0, start) : mean.start]:
        return
    near = [each for each in sentence.mentions if start < each.start < end and each is not mean]
    for total in (each for each in near if _is_alike(each, mean) and each.number.value > mean.number.value):
        counts = (each for each in near if each is not total and each.number.unit[0] == unit and each.number.value > 1)
        yield from ((total, each) for each in counts if each.number.kind is Kind.COUNT)


def _is_alike(first: Mention, second: Mention) -> bool:
    is_times = first.number.unit[1:] == second.number.unit == "次"  # 152 家次 are times, of each 家 so many
    return first.is_like(second) or is_times or {first.number.unit, second.number.unit} <= _PEOPLE


def _gives(total: Mention, count: Mention, mean: Mention) -> bool:
    """Whether a total over a count may be printed as a mean; approximate ones may be anything near."""
    if not (total.number.is_exact and count.number.is_exact):
        return True
    slack = total.number.step / 2 if "万" in total.number.text else 0
    low, high = (total.number.value + each for each in (-slack, slack))
    ratio = Interval(low / count.number.value, high / count.number.value)
    return ratio.meets(Interval.around(mean.number.value, mean.number.step / 2))
