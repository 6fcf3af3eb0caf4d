"""正文里的占比与同一处的部分、总数算不出来。

## 查什么    “……a，占 p%”“a，占总支出的 p%”：a 除以前面写到的总数，按所写位数取整是否等于 p；前面有几个总数的，
            与其中一个相符即可。
            写明“占某某”的，只与同名的总数比，没有的，与名称相近的比；全文只有一个同名数的，也比。
            一条一段列出的“a，占 p%”，与前一段写的总数比，有一条相符、别的不符的，也指出来。
            一句里三个以上的占比合起来约为 100% 的，各自倒推的总数是否相同。
## 为什么    部分、总数和占比印在一起，读者一除便知其中一个印错了。
## 例        本年支出 318.40 万元，其中基本支出 121.16 万元，占 38.50%（应为 38.05%）。
## 怎么改    核对这几个数，更正写错的一个；总数没有写出来的，写出来。
## 依据      占比 = 部分 ÷ 总数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.arithmetic.shares import (
    Named,
    divisions_of_share,
    learn,
    odd_share,
    of_named_whole,
    of_total_behind,
)
from reportgen.checks.reading.arithmetic.siblings import listed_shares
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对部分、总数和占比，更正写错的一个；总数没有写出来的，写出来。"


@check("PRO005", Severity.WARNING)
def share_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares that the part before them has in no whole before it."""
    named: Named = {}
    before: Sentence | None = None
    for sentence in text.once(sentences):
        if sentence.mentions:
            faults = [fault for rate in sentence.exact(Kind.RATE) for fault in _faults(sentence, before, rate, named)]
            yield from faults or _odd(sentence)
            learn(named, sentence)
        before = sentence
    yield from (_fault(each.rate, each.division, each.division) for each in text.once(listed_shares))


def _faults(sentence: Sentence, before: Sentence | None, rate: Mention, named: Named) -> Iterator[Fault]:
    found = divisions_of_share(sentence, before, rate) or of_named_whole(sentence, rate, named)
    found = found or of_total_behind(sentence, rate)
    if found and not any(each.gives(rate) for each in found):
        yield _fault(rate, nearest(found, rate), nearest(found, rate))


def _odd(sentence: Sentence) -> Iterator[Fault]:
    """Yield the share that does not go with the others beside it."""
    found = odd_share(sentence)
    if found:
        yield _fault(found[1], found[0], found[0][:1])


def _fault(rate: Mention, division: Division, related: tuple[Mention, ...]) -> Fault:
    message = f"“{rate}”，按前面的数应为 {division.expected(rate)}"
    return Fault(rate.span, message, HINT, related=beside(*related))
