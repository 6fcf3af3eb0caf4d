"""写了只完成目标的百分之几，紧接着又说完成、超额完成了目标。

## 查什么    “为目标的 95.2%，完成年度任务”“完成年度计划的 96%，超额完成”：不到百分之百的，后面是否说
            完成、实现、达到、超额完成；百分之百以上的，后面是否说未完成；先说超额完成、后写百分之几的同此。
            越少越好的（成本、时限、能耗、事故）和几年的规划不查。
## 为什么    百分数和话写在一句里，完没完成一眼可见；没完成写成完成，整份自评都不可信。
## 例        新建健身步道 47.6 公里，为目标的 95.2%，完成年度任务。
## 怎么改    照实写没有完成，并说明原因；或者更正写错的数。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照实写没有完成，并说明原因；或者更正写错的数。"
_OWN = r"(?:年度|年初|全年|本年|当年|既定|预期|绩效|计划|设定)"
_GOAL = rf"(?:{_OWN}*目标(?:任务|值|数|量)*|{_OWN}+(?:任务|计划)(?:数|量)?)"
_AMOUNT = r"(?:（?[0-9][0-9.,]*[一-龥]{1,5}?）?)?"
_SHARE = rf"(?:为|是|达到?|占|相当于|仅?完成)了?{_GOAL}{_AMOUNT}的(?P<rate>[0-9]+(?:\.[0-9]+)?)%"
_DONE = (
    rf"(?P<not>未能?|没有|尚未)?(?:均|都|已|也|全部|全面|圆满|如期|按期|按时|顺利|较好地?)*(?:超额|超)?"
    rf"(?:完成|实现|达到)了?(?:{_OWN}|各项|规定的?)*(?:目标|任务|计划)(?:任务|值)?"
)
_CLAIMED = cued("%，", rf"{_SHARE}，(?:{_DONE}|超额完成了?)(?=[，。；）]|$)")
_CLAIMED_FIRST = cued("目标， 目标值， 任务， 任务值， 计划， 计划值，", rf"{_DONE}，{_SHARE}(?=[，。；）]|$)")
_LESS_IS_MORE = regex(
    r"成本|费用|耗|时限|时间|时长|周期|用时|事故|投诉|死亡|排放|发生|控制|压减|差错|误差|浓度|不超过|不高于"
)
_LONG = regex(r"[三五]年|规划|总(?:目标|任务|计划)|分年|跨年|累计")
_FULL = 100


@check("IND050", Severity.WARNING)
def share_claimed_full(text: DocumentText) -> Iterator[Fault]:
    """Yield the goals that were met in part and are said to be met, and those met in full that are said not to be."""
    for sentence, found in text.once(Sayings).matching(_CLAIMED, _CLAIMED_FIRST):
        rate, is_denied = Decimal(found["rate"]), bool(found["not"])
        if (rate >= _FULL) == is_denied and not _is_other(sentence, found):
            message = f"“{found[0]}”，{rate}%{'已经达到' if is_denied else '没有达到'}百分之百"
            yield Fault(sentence.span_of(*found.span()), message, HINT)


def _is_other(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether less is better, or the goal is one of several years, by the words before."""
    before = re.split("[；。]", sentence.text[: found.start()])[-1]
    return bool(_LESS_IS_MORE.search(before[-30:]) or _LONG.search(before))
