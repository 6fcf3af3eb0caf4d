"""正文里的执行率、到位率与同一处的金额算不出来。

## 查什么    一句话里写了预算数、执行数和执行率（到位率、控制率、完成预算的百分之几同此），按金额计算，
            看得出的比率对不对。
            金额可能是四舍五入的，凡有一种取整能得出所写比率的，不算错；有几个预算数的，与其中一个相符即可；
            写明“以某某为基数”的，只与那个数比；一个分句里只有一个预算数和一个执行数的，也只按这两个数算。
            金额不在同一句里的、有几种算法的，只作提醒；几年的累计执行率、“执行率 100% 的项目”不查。
## 为什么    三个数印在一起，读者一除便知其中一个印错了。
## 例        全年预算 412.60 万元，实际支出 398.75 万元，执行率 96.46%（应为 96.64%）。
## 怎么改    核对三个数，更正写错的一个；用别的预算数作分母的，把那个数写出来。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%；附件2：资金到位率 = 到位资金 ÷ 预算资金。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from reportgen.checks.reading.arithmetic.ratios import Division, any_divisions, in_list, nearest
from reportgen.checks.reading.arithmetic.spent import spent_divisions, sure_divisions
from reportgen.checks.reading.numbers.names import BUDGETS
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

# More was hardly spent where the rate does not say so: the amounts are of several things.
MOST = Fraction(3, 2)
FUNDS = regex("收入|预算|资金|到位|安排|下达|调整")
OF_YEARS = regex("累计|[两二三四五]年")
CLASS = regex(r"(?:（含）)?的[一-龥]{1,8}[0-9]")
HINT = "核对这几个数，更正写错的一个；分母是别的数的，把那个数也写出来。"


@check("PRO001", Severity.ERROR)
def prose_rate_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates that no reading of the amounts around them gives."""
    earlier: list[Mention] = []
    for sentence in text.once(stating):
        earlier = earlier if earlier and earlier[0].stretch is sentence.stretch else []
        for rate in (each for each in sentence.exact(Kind.RATE) if _is_stated(sentence, each)):
            sure = sure_divisions(earlier, sentence, rate)
            others = () if sure else any_divisions(sentence, Kind.MONEY)
            stated = sure or spent_divisions(text, earlier, sentence, rate)
            found = tuple(
                each for each in stated if each.value <= MOST or rate.number.value > 1 or each.is_shifted(rate)
            )
            given = (each.gives(rate) for each in chain(found, others, _by_funds(text, sentence, found)))
            if found and not any(given):
                division = nearest(found, rate)
                message = f"“{rate}”，按金额应为 {division.expected(rate)}"
                is_doubtful = len(found) > 1 or any(each not in sentence.mentions for each in division)
                yield Fault(rate.span, message, HINT, related=beside(*division), is_doubtful=is_doubtful)
        earlier += sentence.exact(Kind.MONEY)


def _is_stated(sentence: Sentence, rate: Mention) -> bool:
    """Whether a rate is that of one thing: not one of a list, and no class (执行率 100% 的项目 1 个)."""
    budgets = [each for each in sentence.exact(Kind.MONEY) if each.role in BUDGETS]
    is_of_years = OF_YEARS.search(rate.words) and len(budgets) > 1  # and so of the sum of these
    return not (is_of_years or in_list(sentence, rate) or CLASS.match(sentence.text, rate.end))


def _by_funds(text: DocumentText, sentence: Sentence, found: tuple[Division, ...]) -> Iterator[Division]:
    """Yield what was spent over all funds that the document states, where no budget stands beside the rate."""
    if not any(each.whole in sentence.mentions for each in found):
        for other in text.once(stating):
            funds = (each for each in other.exact(Kind.MONEY) if FUNDS.search(each.words) and each.number.value)
            yield from (Division(found[0].part, each) for each in funds)
