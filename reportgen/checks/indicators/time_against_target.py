"""说达到了时间的目标，写出的天数、小时数却没有达到。

## 查什么    “平均住院日 9.4 天，达到了不超过 9 天的目标”“全年开放 288 天，完成不少于 300 天的目标”：写明上限
            （不超过、不高于、控制在……以内、≤）或者下限（不少于、不低于、≥）的，单位相同的前一个数是否真的达到；说未达到的，是否真没有达到。
## 为什么    目标和完成写在一句话里，达没达到一眼可见；没达到写成达到，整份自评都不可信。
## 例        平均办理用时 6.5 个工作日，达到不超过 5 个工作日的目标。
## 怎么改    核对两个数；确实没达到的，照实写，并说明原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数；确实没有达到的，照实写，并说明原因。"
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_GOAL = r"(?:目标|要求|标准|指标|规定|时限|控制)"
_HELD = cued(
    "天 日 小时 分钟 秒 周 个月",
    rf"(?<![0-9.,—~～至-])(?P<result>{_NUMBER})(?P<unit>天|个?(?:工作|自然)?日|小时|分钟|秒|周|个月)，(?:均|都|已|也)*"
    rf"(?P<not>未能?|没有|尚未)?(?:达到|实现|完成|满足|符合|做到)了?[一-龥]{{0,6}}?"
    rf"(?:(?P<most>不超过|不高于|不大于|不多于|≤|控制在)|(?P<least>不少于|不低于|不小于|≥))(?P<aim>{_NUMBER})(?P=unit)"
    rf"(?:以内|之内|以下|以上)?的?(?:年度|年初|预期|绩效|既定)?{_GOAL}",
)
# Then the number before is no result: 由 12 天缩短到, 比上年少 2 天.
_OTHER = regex(r"(?:目标|计划|要求|上年|去年|由|从|比|缩短|延长|减少|增加|压缩|少|多|提前)[^，。；0-9]{0,8}$")


@check("IND051", Severity.WARNING)
def time_against_target(text: DocumentText) -> Iterator[Fault]:
    """Yield the times that are said to keep to a target and do not, or to miss one that they keep to."""
    for sentence, found in text.once(Sayings).matching(_HELD):
        result, aim = Decimal(found["result"]), Decimal(found["aim"])
        is_met = result <= aim if found["most"] else result >= aim
        if is_met == bool(found["not"]) and not _OTHER.search(sentence.text[: found.start()]):
            limit = "上限" if found["most"] else "下限"
            message = f"“{found[0]}”，{result}{found['unit']}与{limit} {aim}{found['unit']}相比，不是这样"
            yield Fault(sentence.span_of(*found.span("result")), message, HINT)
