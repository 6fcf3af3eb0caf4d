"""说“全部追回、全额拨付”的数，不是前面写的那个数。

## 查什么    “多发金额 A 万元，已全部追回 B 万元”“应退保证金 A 万元，足额退还 B 万元”：紧挨着的两个金额，后一个写了
            全部、全额、足额、悉数、如数的，两个数是否相等；同一分句前面另有一个数与它相等的不查。
## 为什么    既是全部，就应当是同一个数；不等，不是数印错了，就是没有全部做到。
## 例        违规领取补贴 3.60 万元，已全部追回 2.40 万元。
## 怎么改    核对两个数；没有全部做到的，如实写做到多少、还差多少。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数；没有全部做到的，如实写做到多少、还差多少。"
_CUES = ("全部", "全额", "足额", "悉数", "如数")
_ALL = regex(
    r"^(?:目前|现|均|已|并|当年|年内|年底前|按[时期]|及时)*(?:全部|全额|足额|悉数|如数)(?:予以|及时|按[时期]|完成)?"
    r"(?:追回|收回|追缴|缴回|上缴|退还|退回|清退|拨付|支付|发放|兑付|兑现|到位|归还|返还|偿还|清偿|下达|缴入国库|退赔)"
    r"(?:到位|完毕)?(?:财政|补贴|补助|违规|多发)?(?:资金|金额|款项)?(?:共计?|为)?$"
)
_OF_OTHERS = regex(r"其中|上年|去年|每|均|标准|由|另")


@check("PRO120", Severity.WARNING)
def all_of_other_amount(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts that are said to be all of the one just before them, and are not."""
    for sentence in text.once(Sayings).holding(*_CUES):
        for whole, part in pairwise(sentence.mentions):
            if _is_all_of(sentence, whole, part) and not whole.number.may_be(part.number):
                message = f"“{part.words}{part.number.text}”，前面写的是“{whole}”"
                yield Fault(part.span, message, HINT, related=beside(whole))


def _is_all_of(sentence: Sentence, whole: Mention, part: Mention) -> bool:
    """Whether one amount is said to be all of the other, and no number before them is meant."""
    is_money = whole.number.kind is part.number.kind is Kind.MONEY and whole.depth == part.depth
    is_plain = is_money and whole.number.is_exact and part.number.is_exact and not _OF_OTHERS.search(whole.words)
    is_said = is_plain and _ALL.search(part.words)
    earlier = [each.number.interval for each in sentence.exact(Kind.MONEY) if each.start <= whole.start]
    sums = (sum(earlier[at:], NOTHING) for at in range(len(earlier)))
    return bool(is_said) and not any(each.meets(part.number.interval) for each in (*earlier, *sums))
