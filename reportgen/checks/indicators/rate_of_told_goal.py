"""“完成目标的百分之几”，与前面绩效目标里写的数算不出来。

## 查什么    “引进种羊 1,800 只，完成目标的 100%”而绩效目标写的是引进种羊 1,600 只：完成数除以前面目标、计划、建设内容里
            同名称、同单位的数，是否等于所写的完成率。目标写了几个不同的数的、目标写在同一句里的（另有检查）不查。
## 为什么    目标和完成写在同一份文件里，读者一除便知目标、完成数、完成率其中一个印错了。
## 例        目标：新建水窖 160 座。完成情况：新建水窖 180 座，完成目标的 100%。
## 怎么改    核对批复的目标，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：实际完成率 = 实际产出数 ÷ 计划产出数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.plans import Plan, core, plan_before, plans, plans_for, results_before
from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import GROUPED
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "完成率 = 完成数 ÷ 目标数；核对批复的目标，更正写错的一个。"
_CLAIM = cued(
    "目标的 目标值 目标数 目标任务 目标量 计划 任务",
    rf"，(?:完成|达到|占|为)了?(?:年度|全年|年初)?(?:绩效)?(?:目标|计划|任务)(?:任务|值|数|量)?的(?P<rate>{GROUPED})%(?=[，。；）]|$)",
)
_SHORTEST = 3


@check("IND036", Severity.WARNING)
def rate_of_told_goal(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of a goal that the result before them and the goal told elsewhere do not give."""
    for sentence, claim in text.once(Sayings).matching(_CLAIM):
        results = results_before(sentence, claim.start())
        goal = _goal(text, sentence, results[0]) if len(results) == 1 else None
        if goal and results[0].end == claim.start() and not _gives(results[0], goal, claim):
            value = 100 * results[0].number.value / goal.number.value
            message = f"写了“{results[0]}{claim[0]}”，但目标是“{goal}”，应为 {shown(value, 2)}%"
            yield Fault(sentence.span_of(*claim.span("rate")), message, HINT, related=beside(goal))


def _goal(text: DocumentText, sentence: Sentence, result: Mention) -> Mention | None:
    """Return the only goal of a name; None where there is none, or several that differ."""
    name = core(result.name)
    is_read = result.number.is_exact and result.number.kind is Kind.COUNT and len(name) >= _SHORTEST
    if not is_read or plan_before(sentence, result) or sentence.stretch.setting is Setting.CELL:
        return None
    near = plans_for(name, result, text.once(plans))
    found = [each.mention for each in near if len(each.name) >= _SHORTEST or _is_of(each, name)]
    is_one = len({each.number.value for each in found}) == 1 and found[0].number.unit == result.number.unit
    return found[0] if is_one and found[0].number.value > 0 else None


def _is_of(plan: Plan, name: str) -> bool:
    """Whether a plan with a short name is of the kind that a result names: 家庭教育进乡村活动，举办讲座 40 场."""
    kind = name.removesuffix(plan.name)
    return len(kind) >= _SHORTEST and kind in plan.sentence.text


def _gives(result: Mention, goal: Mention, claim: re.Match[str]) -> bool:
    """Whether a result is so much of a goal, one in the last place more or less."""
    told = interval_of(claim["rate"])
    slack = Fraction(1, 2 * 10 ** len(claim["rate"].partition(".")[2]))
    return told.low - slack <= 100 * result.number.value / goal.number.value <= told.high + slack
