"""累计进度越往后越低：六月末 45%，九月末 41%。

## 查什么    一句话里写明“3月末、6月末、9月末、12月末”“上半年、前三季度、全年”“一季度末……四季度末”的支出进度、执行率、
            完成进度，后一个时点是否低于前一个；“当季、单季、当月”的不查。一至四季度并列四个比率的由季度的检查去看。
## 为什么    累计的进度只会不变或上升；降下来，必有一个写错。
## 例        3月末支出进度 20%，6月末 45%，9月末 72%，12月末 68%。
## 怎么改    核对各时点的累计数，更正写错的。
## 依据      支出进度 = 累计支出 ÷ 全年预算；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各时点的累计数，更正写错的；不是累计数的，写明“当季”。"
_PROGRESS = regex(r"进度|执行率|支出率|支付率|完成率|完成(?:投资|任务|目标|年度)|开工率|完工率")
_SINGLE = regex(r"当季|单季|当月|单月|分别|同比|其中")
_MOMENTS = (
    regex(r"(?<!前)(?:一|1)季度末|(?<![0-9])3月(?:末|底)"),
    regex(r"(?:二|2)季度末|(?<![0-9])6月(?:末|底)|上半年|半年"),
    regex(r"(?:三|3)季度末|(?<![0-9])9月(?:末|底)|前三季度"),
    regex(r"(?:四|4)季度末|12月(?:末|底|31日)|年末|年底|全年"),
)
_FEWEST = 2


@check("PRO037", Severity.WARNING)
def falling_progress(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of progress that are lower than those of an earlier moment of the year."""
    for sentence in text.once(Sayings).stating(Kind.RATE):
        if _PROGRESS.search(sentence.text) and not _SINGLE.search(sentence.text):
            listed = list(_dated(sentence))
            moments = [moment for moment, _ in listed]
            is_run = len(listed) >= _FEWEST and all(one < other for one, other in pairwise(moments))
            for (_, earlier), (_, later) in pairwise(listed) if is_run and not _is_quarters(sentence) else ():
                if later.number.value < earlier.number.value:
                    message = f"“{later}”，低于前面的“{earlier}”"
                    yield Fault(later.span, message, HINT, related=beside(earlier))


def _dated(sentence: Sentence) -> Iterator[tuple[int, Mention]]:
    """Yield the rates that stand right behind a moment of the year, with its rank."""
    for rate in sentence.exact(Kind.RATE):
        moment = next((rank for rank, pattern in enumerate(_MOMENTS) if pattern.search(rate.words)), None)
        if moment is not None:
            yield moment, rate


def _is_quarters(sentence: Sentence) -> bool:
    """Whether the rates are four, each of a quarter, which another check reads."""
    return sum("季度" in rate.words for rate in sentence.exact(Kind.RATE)) > _FEWEST
