"""“完成任务 N 的百分之几”与前面的完成数算不出来。

## 查什么    “完成（达到、占）年度任务（目标、计划）50 个的 98%”“为目标值 40 项的 135%”
            “目标 15 次，实际 18 次，完成目标的 130%”“18 次，目标 15 次，完成率 130%”“占全镇总人口 4.6 万人的 45%”：
            前面单位相同的数除以任务数（总数），按所写位数取整是否等于所写的比率；
            前面有几个数的，与其中一个相符即可。后面写“超额完成”而比率不到 100% 的，也由此看出。
## 为什么    完成数、任务数和比率写在一句里，读者一除便知其中一个印错了。
## 例        数字化采集洞窟 52 个，完成年度任务 50 个的 98%（应为 104%）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：实际完成率 = 实际产出数 ÷ 计划产出数。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.aims import is_rate_of_aim
from reportgen.checks.reading.arithmetic.done import are_alike
from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对完成数、任务数和比率，更正写错的一个。"
_AIM = regex(r"(?:任务|目标|计划|指标)(?:任务|目标)?(?:总?数|值|量)?(?:为|是|的)?$|^占[^，。；]{0,14}$")
_OF_IT = regex(r"^，(?:完成|达到|为|占)(?:年度|全年|年初)?(?:目标|任务|计划)(?:任务|值|数)?的$")
_OF_COUNT = regex(r"^[一-龥]{0,6}的$")  # 占14个村的60%
_OF = regex(r"^(?:任务|目标|计划|指标)?(?:数|值|量)?的$")


@check("PRO032", Severity.WARNING)
def of_target_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of a target that no result before it gives."""
    for sentence in text.once(stating):
        for aim, rate in pairwise(sentence.mentions):
            found = (
                _divisions(sentence, aim) if _is_rate_of(sentence, aim, rate) else _aimed_before(sentence, aim, rate)
            )
            if found and not any(each.gives(rate) for each in found):
                division = nearest(found, rate)
                message = f"“{rate.number.text}”，按个数应为 {division.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(*division))


def _is_rate_of(sentence: Sentence, aim: Mention, rate: Mention) -> bool:
    """Whether a rate says how much of the aim right before it was reached."""
    is_exact = aim.number.is_exact and rate.number.is_exact and rate.number.kind is Kind.RATE
    is_aim = aim.number.value > 0 and aim.number.kind is not Kind.RATE and _AIM.search(aim.words)
    of = _OF_COUNT if aim.words.startswith("占") else _OF
    return bool(is_exact and is_aim and of.match(sentence.text[aim.end : rate.start]))


def _aimed_before(sentence: Sentence, done: Mention, rate: Mention) -> tuple[Division, ...]:
    """Return what was done over the aim right before it: 目标 15 次，实际 18 次，完成目标的 120%."""
    place = sentence.mentions.index(done)
    is_of_it = _OF_IT.match(sentence.text[done.end : rate.start]) and done.words.startswith("实际")
    aim = sentence.mentions[place - 1] if place and is_of_it else None
    is_read = aim and _AIM.search(aim.words) and aim.number.value > 0 and are_alike(done, aim)
    if not is_read and is_rate_of_aim(sentence, done, rate):
        return _divisions(sentence, done)
    is_exact = aim and aim.number.is_exact and done.number.is_exact and rate.number.is_exact
    return (Division(done, aim),) if aim and is_read and is_exact and rate.number.kind is Kind.RATE else ()


def _divisions(sentence: Sentence, aim: Mention) -> tuple[Division, ...]:
    """Return the results of the clause before an aim, divided by it; nothing where one of them is vague."""
    start = sentence.text.rfind("；", 0, aim.start) + 1
    before = [each for each in sentence.mentions if start <= each.start < aim.start and are_alike(each, aim)]
    return tuple(Division(each, aim) for each in before) if all(each.number.is_exact for each in before) else ()
