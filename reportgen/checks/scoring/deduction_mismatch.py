"""满分减去扣分，不是写出的得分。

## 查什么    一句话里写了“满分 N 分”“扣 M 分”“得 K 分”各一个的，N − M 是否等于 K；
            “每少一项扣 1 分”一类的评分办法、写了几个扣分的不查。
## 为什么    三个数写在一句里，读者一减便知其中一个印错了。
## 例        该项指标满分 20 分，扣 2.5 分，得 18.5 分（应为 17.5 分）。
## 怎么改    对照评分表更正写错的一个。
## 依据      财预〔2020〕10号 第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "得分 = 满分 − 扣分；对照评分表更正写错的一个。"
_NUMBER = r"([0-9]{1,3}(?:\.[0-9]{1,2})?)分"
_FULL = regex(rf"(?:满分|分值|标准分|权重分?)(?:为|是|：)?{_NUMBER}")
_TAKEN = regex(rf"扣(?:减|除|了|掉)?{_NUMBER}")
_GIVEN = regex(rf"(?<!扣)(?:实得分?|自评得分|评价得分|得分|得)(?:为|是|：)?{_NUMBER}")
_RULE = regex(r"每[^，。；]{0,12}扣|不得分|扣完|则|酌情|以上的|以下的")


@check("SCO016", Severity.WARNING)
def deduction_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the scores that are not the full points less what was taken off."""
    for sentence in text.once(Sayings).holding("扣"):
        found = _scores(sentence.text)
        if found:
            full, taken, given = found
            expected = Decimal(full[1]) - Decimal(taken[1])
            if expected != Decimal(given[1]):
                message = f"“{given[0]}”，按“{full[0]}”“{taken[0]}”应为 {expected}分"
                yield Fault(sentence.span_of(*given.span(1)), message, HINT)


def _scores(words: str) -> tuple[re.Match[str], ...] | None:
    """Return the full points, what was taken off and what was given, where each is told once and no rule is."""
    found = [list(pattern.finditer(words)) for pattern in (_FULL, _TAKEN, _GIVEN)]
    return (
        tuple(each[0] for each in found) if all(len(each) == 1 for each in found) and not _RULE.search(words) else None
    )
