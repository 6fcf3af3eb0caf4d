"""“两项共计”“三者合计”，与前面的两个、三个数加不到。

## 查什么    一句话里先写几个金额（或单位相同的个数），后面说“两项补贴共计”“三项合计”“四者总计”的，
            前面恰好有这么多个数时，它们的和是否等于后面的总数。带“其中”的、前面的数多了或少了的不查。
## 为什么    几个数和总数写在一句里，一加便知其中一个印错了。
## 例        生活补贴 312.60 万元，护理补贴 286.40 万元，两项补贴共计 589.00 万元（应为 599.00 万元）。
## 怎么改    核对各数和总数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各数和总数，更正写错的一个。"
_ALL = regex(
    r"^(?:以上|上述)?(?P<count>[二两三四五六])(?:项|类|者|个|笔|部分|方面)[^，。；0-9]{0,8}?(?:共计|合计|总计|共|累计)[^，。；0-9]{0,6}$"
)
_ELSE = regex(r"其中|上年|去年|[比较]|每|均|至|到|由")


@check("PRO096", Severity.WARNING)
def all_of_several(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of so many numbers that those before them do not make up."""
    for sentence in text.once(Sayings).holding("共", "合计", "总计", "累计"):
        for place, total in enumerate(sentence.mentions):
            found = _ALL.search(total.words)
            parts = [each for each in sentence.mentions[:place] if each.number.kind is not Kind.RATE]
            if not found or not parts or _ELSE.search(sentence.text[: total.start]):
                continue
            is_all = len(parts) == count_of(found["count"])
            is_read = all(each.is_like(total) and each.number.is_exact and not direction(each.words) for each in parts)
            made = sum((each.number.beside(total.number) for each in parts), NOTHING)
            if is_all and is_read and total.number.is_exact and not made.meets(total.number.interval):
                expected = total.number.like(sum((each.number.value for each in parts), Fraction(0)))
                yield Fault(
                    total.span, f"“{total.words}{total.number.text}”，相加是 {expected}", HINT, related=beside(*parts)
                )
