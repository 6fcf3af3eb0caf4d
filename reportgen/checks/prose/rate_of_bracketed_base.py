"""增减率后面括号里写了上年数，却算不出这个增减率。

## 查什么    “死亡 118 人……死亡人数下降 5.60%（2022 年死亡 122 人）”：括号里的上年数，与同一句里同样单位、
            同样名称的本年数，算出的增减率是否等于写出的；有几个本年数的，与其中一个相符即可。
## 为什么    基数就写在括号里，一除便知增减率印错了。
## 例        118 人，下降 5.60%（2022 年死亡 122 人）（应为 3.28%）。
## 怎么改    增减率 =（本年数 − 上年数）÷ 上年数；核对后更正。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "增减率 =（本年数 − 上年数）÷ 上年数；核对后更正。"
_BASE = regex(
    r"^（(?:20[0-9]{2}年度?|上年度?|去年)(?:同期|末|底)?(?:的)?(?P<name>[^，。；0-9（）]{0,10}?)(?:为|是|共)?$"
)
_YEARS = regex(r"上年|去年|20[0-9]{2}年|目标|计划|预算|由|从|比|较")


@check("PRO079", Severity.WARNING)
def rate_of_bracketed_base(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of change that the number of the year before in the bracket behind them does not give."""
    for sentence in text.once(stating):
        if "（" in sentence.text:
            for place, rate in enumerate(sentence.mentions[:-1]):
                base = sentence.mentions[place + 1]
                found = _BASE.match(sentence.text[rate.end : base.start])
                if found and _is_change(rate, base) and _is_of(rate.name, found["name"]):
                    yield from _fault(sentence, rate, base, found["name"])


def _is_change(rate: Mention, base: Mention) -> bool:
    """Whether a rate is one of change, and what stands behind it an exact number above nothing."""
    is_rate = rate.number.kind is Kind.RATE and rate.number.is_exact and direction(rate.words)
    return bool(is_rate) and base.number.kind is not Kind.RATE and base.number.is_exact and base.number.value > 0


def _is_of(rate: str, name: str) -> bool:
    """Whether a rate is told of what the bracket names: they have two characters in a row in common."""
    return any(name[at : at + 2] in rate for at in range(len(name) - 1))


def _fault(sentence: Sentence, rate: Mention, base: Mention, name: str) -> Iterator[Fault]:
    before = [each for each in sentence.mentions if each.end <= rate.start and each.is_like(base)]
    results = [each for each in before if _is_result(each, name)]
    made = [(each, _rate(each, base, direction(rate.words))) for each in results]
    if made and not any(value is None or value.meets(rate.number.interval) for _, value in made):
        result = made[-1][0]
        value = direction(rate.words) * (result.number.value / base.number.value - 1)
        message = f"“{rate}”，按“{result}”“{base}”应为 {shown(100 * value, rate.number.places)}%"
        yield Fault(rate.span, message, HINT, related=beside(result, base))


def _is_result(mention: Mention, name: str) -> bool:
    """Whether a number is of this year, and of what the bracket names."""
    is_plain = mention.number.is_exact and not direction(mention.words) and not _YEARS.search(mention.words)
    return is_plain and mention.name[-2:] == name[-2:]


def _rate(result: Mention, base: Mention, sign: int) -> Interval | None:
    one, other = result.number.interval, base.number.interval
    return (one - other if sign > 0 else other - one).over(other)
