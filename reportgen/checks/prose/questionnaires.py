"""问卷收回的比发放的多，有效的比收回的多，各档人数加不到收回数。

## 查什么    同一段里“发放（调查）问卷 N 份”“收回 M 份”“有效 K 份”，M 是否超过 N，K 是否超过 M；
            “非常满意 a、满意 b、基本满意 c（一般）、不满意 d”都写了的，相加是否等于有效（收回、调查、回访）数。
## 为什么    收回的不会多于发出的；各档人数加起来就是全部，读者一加便知。
## 例        发放问卷 700 份，收回 782 份。
## 怎么改    对照问卷统计表更正写错的数。
## 依据      满意度 = 满意的份数 ÷ 有效问卷数；财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby, pairwise

from reportgen.checks.reading.arithmetic.surveys import DEGREE, counts_of_people, surveyed
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照问卷统计表更正写错的数。"
_STAGES = (
    ("发放", regex(r"(?:发放|发出|印发|投放)[^，。；]{0,10}(?:问卷|调查表|测评表|评议表)?[^，。；]{0,4}$")),
    ("收回", regex(r"^(?:实际|共|并|现场|最终)*(?:收回|回收)(?!率)[^，。；]{0,8}$")),
    ("有效", regex(r"有效(?:问卷|调查表|答卷|样本)?(?:为|共|数)?$")),
)
_ALL = regex("不满意")
_ASKED = regex(r"问卷|调查|测评|评议|回访|访谈")
_FEWEST = 3


@check("PRO029", Severity.WARNING)
def questionnaires(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of questionnaires that cannot be: more came back than went out, or the answers are not all."""
    for _, paragraph in groupby(text.once(Sayings).stating(Kind.COUNT), key=lambda each: each.stretch.number):
        asked = (sentence for sentence in paragraph if _ASKED.search(sentence.stretch.text))
        told = [each for sentence in asked for each in counts_of_people(sentence)]
        stages = [each for name, pattern in _STAGES if (each := _only(told, pattern))]
        for first, then in pairwise(stages):
            between = told[told.index(first) + 1 : told.index(then)]
            is_next = all(each.number.unit != first.number.unit for each in between)
            if then.number.value > first.number.value and is_next:
                yield Fault(then.span, f"“{then}”，比前面的“{first}”还多", HINT, related=beside(first))
        yield from _degrees(told, stages or surveyed(told))


def _degrees(told: list[Mention], stages: list[Mention]) -> Iterator[Fault]:
    """Yield the whole that its answers, told degree by degree down to 不满意, do not make up."""
    listed = [each for each in told if DEGREE.fullmatch(each.words.lstrip("、和")) or DEGREE.fullmatch(each.name)]
    total = sum((each.number.value for each in listed), Fraction(0))
    wholes = (
        [each for each in told if each not in listed and each.number.unit == listed[0].number.unit] if listed else []
    )
    is_told = bool(stages) and (
        len(listed) >= _FEWEST and _ALL.search(listed[-1].name) and len({each.name for each in listed}) == len(listed)
    )
    if is_told and all(each.number.value != total for each in wholes):
        parts = " + ".join(each.number.text for each in listed)
        yield Fault(stages[-1].span, f"“{stages[-1]}”，各档相加是 {total}（{parts}）", HINT, related=beside(*listed))


def _only(told: list[Mention], pattern: re.Pattern[str]) -> Mention | None:
    """Return the one number whose words match; None where several do."""
    found = [each for each in told if pattern.search(each.words)]
    return found[0] if len(found) == 1 else None
