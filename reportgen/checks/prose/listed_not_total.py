"""并列的几个数加起来，不是紧挨着的总数。

## 查什么    “大班5个、中班5个、小班6个，共15个”：用顿号并列的几个数，相加是否等于后面“共”的数；
            “386 万元，……三项工作，预算分别为 a、b、c”：前面说有几项，后面“分别为”的正好几个数，
            相加是否等于这一句里惟一的总数。单位不同的、比率、带“约”“余”“等”的不查。
## 为什么    总数和各项写在一句里，读者一加便知其中一个印错了。
## 例        现有大班5个、中班5个、小班6个，共15个教学班（应为16个）。
## 怎么改    核对各数和总数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.runs import has_uncounted, is_of_listed, runs
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各数和总数，更正写错的一个。"
_TOGETHER = regex(r"[一-龥]{0,8}(?:（[^（）0-9]*）)?，共(?:有|计)?(?P<what>[一-龥]{0,8})")
_ANNOUNCED = regex(
    r"(?P<count>[2-9两二三四五六七八九])(?:项|类|个|部分|方面|块|支)[^，。；、0-9]{0,8}，[^，。；0-9]{0,8}分别[为是]$"
)
_NUMERALS = {word: value for value, word in enumerate("二三四五六七八九", 2)} | {"两": 2}


@check("PRO044", Severity.WARNING)
def listed_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that the numbers listed beside them do not make up."""
    for sentence in text.once(stating):
        for run in runs(sentence):
            total = _behind(sentence, run) or _before(sentence, run)
            if total and not sum((each.number.beside(total.number) for each in run), NOTHING).meets(
                total.number.interval
            ):
                expected = total.number.like(sum((each.number.value for each in run), Fraction(0)))
                message = f"“{total.words}{total.number.text}”，列出的 {len(run)} 个数相加是 {expected}"
                yield Fault(total.span, message, HINT, related=beside(*run))


def _behind(sentence: Sentence, run: list[Mention]) -> Mention | None:
    """Return the total that follows a list with 共."""
    place = sentence.mentions.index(run[-1]) + 1
    total = sentence.mentions[place] if place < len(sentence.mentions) else None
    said = _TOGETHER.fullmatch(sentence.text[run[-1].end : total.start]) if total else None
    is_of_them = said and all(said["what"] in each.words for each in run)  # 甲检出阳性a例、乙检出阳性b例，共检出阳性c例
    is_all = is_of_them and total and is_of_listed(sentence, total, run) and not has_uncounted(sentence, run[0])
    return total if total and is_all and _is_one(total, run) else None


def _before(sentence: Sentence, run: list[Mention]) -> Mention | None:
    """Return the only number before a list with 分别为 whose items have been announced and counted."""
    earlier = [each for each in sentence.mentions if each.end <= run[0].start and each.is_like(run[0])]
    said = _ANNOUNCED.search(sentence.text[: run[0].start])
    count = said and (_NUMERALS.get(said["count"]) or int(said["count"]))
    return earlier[0] if len(earlier) == 1 and count == len(run) and _is_one(earlier[0], run) else None


def _is_one(total: Mention, run: list[Mention]) -> bool:
    is_number = total.number.is_exact and total.number.kind is not Kind.RATE
    return is_number and total.is_like(run[0]) and total.number.value > max(each.number.value for each in run)
