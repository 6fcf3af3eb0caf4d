"""同一句话在文中说了两遍，数字不一样。

## 查什么    数字前面的话一字不差（六个字以上）、单位相同、年度相同，前后各处的数却不同的；数字后面的话也要相同，
            或者前面的话有九个字以上。目标值、季度数、预算数和各项目分别填的数不查；
            已经做的与下一年打算做的、一年的与五年的、“达到 a 以上”的要求与做到的数，不相比。
## 为什么    同一件事只有一个数，抄到另一章时改漏了一处，读者就不知道该信哪一个。
## 例        前文“新增巾帼志愿服务队伍 36 支，”，后文“新增巾帼志愿服务队伍 39 支，”。
## 怎么改    改成同一个数；说的是两件事的，把话写清楚。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ratios import is_held_against
from reportgen.checks.reading.arithmetic.times import Time, time_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import are_siblings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成同一个数；说的是两件事的，把话写清楚。"
OTHERS = regex(
    r"指标|目标|计划|预期|预计|任务|预算|季度|[0-9]月|上半年|第[一二三四]|其中|每|项目$|执行|支出|支付|资金|经费|金额|万元|^[比较与同由从占在]|^(?:提[升高]|增[加长]|上升|下降|降低|减少)[到至]"
)
# Of the department there is one rate of execution; of projects there are many.
WHOLE_RATE = regex(r"(?:部门|整体|总体).{0,6}(?:执行率|完成率)$")
# What is asked for is no result: 达到45%以上 beside 44.01%.
BOUND = regex(r"及?以[上下内]")
SHORT, LONG = 6, 9
Key = tuple[str, str, Time, bool]


@check("PRO009", Severity.WARNING)
def retold_with_other_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers that differ from the one the same words led to before."""
    seen: dict[Key, tuple[Mention, str]] = {}
    for sentence in text.once(stating):
        in_prose = sentence.stretch.setting in {Setting.BODY, Setting.ITEM}
        for mention in sentence.mentions if in_prose else ():
            key, tail = _key(text, sentence, mention), sentence.text[mention.end : mention.end + 4]
            if key is None:
                continue
            first, first_tail = seen.setdefault(key, (mention, tail))
            is_same = tail == first_tail or len(mention.name) >= LONG
            is_of_another = are_siblings(text, mention.stretch.passage, first.stretch.passage)
            is_same = is_same and not (is_of_another or is_held_against(sentence, mention, first))
            if is_same and mention.number.text != first.number.text and first.stretch is not mention.stretch:
                message = f"这里写的是“{mention}”，前面写的是“{first}”"
                yield Fault(mention.span, message, HINT, related=beside(first))


def _key(text: DocumentText, sentence: Sentence, mention: Mention) -> Key | None:
    """Return what tells that two numbers are said of one thing; None where too little is said."""
    is_other = OTHERS.search(mention.words) and not WHOLE_RATE.search(mention.name)
    is_other = is_other or "其余" in sentence.text[: mention.start]
    is_kept_apart = mention.number.kind is Kind.MONEY or mention.number.unit == "分"
    if len(mention.name) < SHORT or is_other or is_kept_apart:
        return None
    is_bound = bool(BOUND.match(sentence.text, mention.end))
    return mention.name, mention.number.unit, time_of(text, sentence, mention), is_bound
