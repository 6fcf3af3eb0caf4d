"""完成率与前面目标里的数算不出来。

## 查什么    绩效目标、建设内容里写了“维修渠道 18 公里”，后面写“维修渠道 18.4 公里，完成率（完成目标的）98.22%”：
            名称相同、单位相同的目标只有一个数的，完成数 ÷ 目标数按所写位数取整是否等于完成率。
            同一分句里另写了目标的，超额完成写 100% 的，不查。
## 为什么    目标、完成数和完成率分在两处写，读者一除便知其中一个印错了。
## 例        目标为维修渠道 18 公里；“维修渠道 18.4 公里，完成率 98.22%”（应为 102.22%）。
## 怎么改    核对目标、完成数和完成率，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：实际完成率 = 实际产出数 ÷ 计划产出数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.plans import core, plans, plans_for
from reportgen.checks.reading.arithmetic.ratios import Division
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对目标、完成数和完成率，更正写错的一个。"
_BETWEEN = regex(
    r"[一-龥]{0,4}，(?:(?:目标|任务|计划)?完成率(?:为|达到?)?|(?:为|完成)(?:年度)?(?:目标|任务|计划)(?:任务|值|数)?的)"
)
_AIM = regex(r"目标|任务|计划")
_SHORTEST, _FAR = 3, 2


@check("PRO125", Severity.WARNING)
def completion_of_plan(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of completion that a result and the plan of the same name do not give."""
    for sentence in text.once(Sayings).holding("完成率", "目标的", "任务的", "计划的"):
        for done, rate in pairwise(sentence.mentions):
            plan = _plan(text, done) if _is_rate_of(sentence, done, rate) else None
            division = Division(done, plan) if plan else None
            if plan and division and not division.gives(rate) and not _is_all(division, rate):
                message = f"“{done}”的完成率写的是 {rate.number.text}，按“{plan}”应为 {division.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(plan, done))


def _is_rate_of(sentence: Sentence, done: Mention, rate: Mention) -> bool:
    """Whether a rate is told right behind a count that has no aim of its own in its part of the sentence."""
    part = sentence.text[sentence.text.rfind("；", 0, done.start) + 1 : done.start]
    is_exact = done.number.is_exact and rate.number.is_exact and done.number.kind is Kind.COUNT
    is_rate = rate.number.kind is Kind.RATE and _BETWEEN.fullmatch(sentence.text[done.end : rate.start])
    return bool(is_exact and is_rate and not _AIM.search(part) and len(core(done.name)) > 1)


def _plan(text: DocumentText, done: Mention) -> Mention | None:
    """Return the only number that was planned under the name of a result; None where it is far from it."""
    name = core(done.name)
    found = [
        each.mention for each in plans_for(name, done, text.once(plans)) if len(name) >= _SHORTEST or each.name == name
    ]
    is_one = len({each.number.value for each in found}) == 1 and found[0].number.value > 0
    least, most = sorted((done.number.value, found[0].number.value)) if is_one else (0, 0)
    return found[0] if is_one and most <= _FAR * least else None


def _is_all(division: Division, rate: Mention) -> bool:
    """Whether what was overfulfilled is told as all of it."""
    return rate.number.value == 1 and division.value > 1
