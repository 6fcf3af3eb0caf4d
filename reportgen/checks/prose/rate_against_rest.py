"""支出、执行率和结余（完成、完成率和未完成）写在一句里，三个数互相推不出来。

## 查什么    “支出 A，执行率 R%，结余 C”“完成 A，完成率 R%，未完成的（差）C”：A ÷（A + C）按所写位数取整是否等于 R。
            句中有收回、上缴、追加、上年结转的不查；结余只是其中一部分的不查。
## 为什么    支出加结余就是预算；算不出执行率，三个数里必有一个印错了。
## 例        支出 2,188.80 万元，执行率 95.00%，结余 125.20 万元（应为 115.20 万元）。
## 怎么改    对照决算更正写错的一个。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.ratios import any_divisions
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.names import BUDGETS
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "支出 + 结余 = 预算，执行率 = 支出 ÷ 预算；核对后更正写错的一个。"
_RATE = regex(r"^(?:预算|资金|支出)*(?:执行|支出|支付|使用)率(?:为|达|达到)?$")
_REST = regex(r"^(?:资金|年末|当年|全年|尚)?(?:结余|剩余|结转|结转结余|未支出|未执行|未使用)(?:资金|指标)?(?:为)?$")
_UNDONE = regex(
    r"(?P<what>完成|办结|整改|验收|回收|修复)率(?:为|达|达到)?，(?:尚|还|仍)?(?:未(?P=what)的?|(?:相|短)?[差缺欠]|少(?P=what))了?$"
)
_SPENT = regex(r"支出|支付|执行|使用|合计|共计|列支")
_MOVED = regex("收回|上缴|统筹|核减|压减|调减|追加|年初结转|上年|其中结|冻结|到位(?!率为?100%)")


@check("PRO048", Severity.WARNING)
def rate_against_rest(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of execution that what was spent and what is left do not give."""
    for sentence in text.once(stating):
        for (spent, rate), (_, rest) in pairwise(pairwise(sentence.mentions)):
            is_wrong = _is_read(sentence, spent, rate, rest) and not _given(spent, rest).meets(rate.number.interval)
            if is_wrong and not any(each.gives(rate) for each in any_divisions(sentence, spent.number.kind)):
                budget = spent.number.value + rest.number.value
                expected = shown(100 * spent.number.value / budget, rate.number.places)
                message = f"“{rate}”，按“{spent}”“{rest}”应为 {expected}%"
                yield Fault(rate.span, message, HINT, related=beside(spent, rest))


def _is_read(sentence: Sentence, spent: Mention, rate: Mention, rest: Mention) -> bool:
    """Whether three numbers side by side are what was spent, its rate, and what is left."""
    numbers = (spent.number, rate.number, rest.number)
    is_exact = all(each.is_exact and each.value > 0 for each in numbers)
    kinds = rate.number.kind is Kind.RATE and spent.number.kind is not Kind.RATE and spent.is_like(rest)
    is_money = _RATE.search(rate.words) and _REST.search(rest.words) and _SPENT.search(spent.words)
    is_named = is_money if spent.number.kind is Kind.MONEY else _UNDONE.search(f"{rate.words}，{rest.words}")
    is_plain = spent.role not in BUDGETS and not _MOVED.search(sentence.text) and spent.depth == rest.depth
    return is_exact and kinds and is_plain and bool(is_named)


def _given(spent: Mention, rest: Mention) -> Interval:
    """Return the rates that two amounts as printed give."""
    part, left = spent.number.beside(rest.number), rest.number.beside(spent.number)
    return Interval(part.low / (part.low + left.high), part.high / (part.high + left.low))
