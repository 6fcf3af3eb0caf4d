"""按期几个、延期几个，按期率却算不出来；“其中几个，只有几个”加起来超过总数。

## 查什么    “6 个标段按期完工，2 个标段延期，按期完工率 80.00%”：做到的 ÷（做到的 + 没做到的）是否等于所写的比率；
            “34 名执业律师中 30 名在县城，乡镇只有 6 名”：前后两部分相加是否超过总数。带“约”“余”的不查。
## 为什么    两部分合起来就是全部，读者一算便知其中一个印错了。
## 例        6 个标段按期完工，2 个标段延期，按期完工率 80.00%（应为 75.00%）。
## 怎么改    核对各部分和比率，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：及时完成率 = 及时完成数 ÷ 全部任务数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from reportgen.checks.reading.arithmetic.ratios import any_divisions
from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各部分和比率，更正写错的一个。"
_DONE = regex(r"(?<![未不没])(?:按期|按时|及时|如期|合格|达标|通过)")
_FAILED = regex(r"延期|逾期|超期|拖期|延迟|未按期|未按时|未及时|不合格|未达标|不达标|未通过")
_RATE = regex(r"(?P<word>按期|按时|及时|如期|合格|达标|通过)[^，。；]{0,4}率$")
_CLAUSE = regex(r"[^，。；、：（）]*")
_REST = regex(
    r"(?<![0-9.,])(?P<whole>[0-9][0-9,]*)(?P<unit>[名个人家户所件]|条)[^，。；0-9]{0,12}?中，?有?(?P<part>[0-9][0-9,]*)(?P=unit)"
    r"[^，。；0-9]{1,14}，[^，。；0-9]{0,10}?(?:只有|仅有?|其余)(?P<rest>[0-9][0-9,]*)(?P=unit)"
)


@check("PRO054", Severity.WARNING)
def rate_of_opposites(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates that what was done and what was not do not give, and rests that are too many."""
    for sentence in text.once(stating):
        is_rate = sentence.exact(Kind.COUNT) and sentence.exact(Kind.RATE)
        for (done, failed), (_, rate) in pairwise(pairwise(sentence.mentions)) if is_rate else ():
            if _is_read(sentence, done, failed, rate):
                total = done.number.value + failed.number.value
                value = Interval.around(done.number.value / total, Fraction(0))
                others = any(each.gives(rate) for each in any_divisions(sentence, Kind.COUNT))
                if not value.meets(rate.number.interval) and not others:
                    expected = shown(100 * value.low, rate.number.places)
                    message = f"“{rate}”，按 {done.number.text}、{failed.number.text} 应为 {expected}%"
                    yield Fault(rate.span, message, HINT, related=beside(done, failed))
        for found in _REST.finditer(sentence.text) if "中" in sentence.text else ():
            whole, part, rest = (interval_of(found[name]).low for name in ("whole", "part", "rest"))
            if part < whole < part + rest:
                message = (
                    f"“{found[0]}”，{found['whole']}{found['unit']}减{found['part']}{found['unit']}是 {whole - part}"
                )
                yield Fault(sentence.span_of(*found.span("rest")), message, HINT)


def _is_read(sentence: Sentence, done: Mention, failed: Mention, rate: Mention) -> bool:
    """Whether two counts side by side are opposites and the rate behind them is that of the first."""
    is_exact = all(each.number.is_exact and each.number.value > 0 for each in (done, failed, rate))
    are_counts = done.number.kind is failed.number.kind is Kind.COUNT and done.is_like(failed)
    if not (is_exact and are_counts and rate.number.kind is Kind.RATE and _RATE.search(rate.name)):
        return False
    first, last = (each.words + (_CLAUSE.match(sentence.text, each.end) or [""])[0] for each in (done, failed))
    return bool(_DONE.search(first) and not _FAILED.search(first) and _FAILED.search(last))
