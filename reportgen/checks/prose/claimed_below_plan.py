"""写了“全部完成”“超额完成”“完成率 100%”，数却没有达到前面写的目标。

## 查什么    “新建泵站 8 座，已全部完成”而前文建设内容是泵站 9 座；“体检率 70.03%，超额完成年度目标”而目标是不低于 72%；
            “采用 23 篇、118 篇，超额完成目标”而目标是不少于 150 篇：紧接在一个数（或并列几个数之和）
            后面的完成、超额的话，与前面目标、计划、建设内容里同名称、同单位的数比；目标写了几个的，都没有达到才算；
            并列几个数“均完成年度目标”的，各与各的目标比。
            越少越好的（成本、时间、事故）不查。
## 为什么    目标和完成写在同一份文件里，没有达到却说完成，整份自评都不可信。
## 例        开展推介 11 场，完成年度目标的 100%，而目标是 12 场。
## 怎么改    照实写完成了多少，没完成的写明原因；或者更正写错的数。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.plans import core, plan_before, plans, plans_for, plans_of_all, results_before
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照实写完成了多少，没完成的写明原因；或者更正写错的数。"
_CLAIM = cued(
    "完成 实现 达到",
    r"，(?:均|都|已|按期|如期|圆满|均已投入使用，|年度|各项|全年|目标|任务)*(?:全部完成|全部实现|全面完成|圆满完成|超额完成|完成率(?:为|达到?)?100%|完成(?:了)?(?:年度|年初|全年|预期|既定|绩效)*(?:目标|计划|任务)(?:值|数)?的?100%"
    r"|(?:完成|达到|实现)(?:了)?(?:年度|年初|全年|预期|既定|绩效)+(?:目标|计划|任务)(?:值|数)?(?=[，。；]|$))",
)
# Then each of several side by side is told to be all of its own goal, and not their sum.
_EACH = regex("^，(?:均|都)")
# A goal of several years is not that of the year.
_LONG = regex(r"(?:[三四五]|[3-5])年(?:内|共|来|期)|中长期|中期|总体目标|总目标|到20[0-9]{2}年|规划期|“十[三四五六]五”")


@check("PRO090", Severity.WARNING)
def claimed_below_plan(text: DocumentText) -> Iterator[Fault]:
    """Yield the results that are said to be all or more of what was planned, and are less."""
    for sentence, claim in text.once(Sayings).matching(_CLAIM):
        results = results_before(sentence, claim.start())
        if results and all(each.number.is_exact for each in results):
            is_of_each = _EACH.match(claim[0])
            for run in [[each] for each in results] if is_of_each else [results]:
                yield from _short_of_goal(text, sentence, run, claim[0])


def _short_of_goal(text: DocumentText, sentence: Sentence, results: list[Mention], claim: str) -> Iterator[Fault]:
    value = sum((each.number.value for each in results), Fraction(0))
    names = [name for each in results if len(name := core(each.name)) > 1]
    every, one = text.once(plans), len(results) == 1 and names
    aims = plans_for(names[0], results[0], every) if one else plans_of_all(names, results, every)
    own = plan_before(sentence, results[0])
    told = (each.mention for each in aims if not _LONG.search(each.sentence.text[: each.mention.start]))
    goals = [own] if own else [each for each in told if each.number.value > 0]
    if goals and all(value < each.number.value for each in goals):
        message = f"“{'、'.join(map(str, results))}{claim}”，但目标是“{goals[0]}”"
        yield Fault(results[-1].span, message, HINT, related=beside(goals[0]))
