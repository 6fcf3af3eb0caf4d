"""按资金来源列出的各项，加起来不是文中的总额。

## 查什么    “从资金来源看，……”“按资金来源分，……”一句列出的各项金额（“其中”和括号里的不加），相加是否等于文中写的
            收入、支出或预算总额中的一个。只列一项的、没有写总额的不查。
## 为什么    资金来源分完就是全部；加不起来，不是漏了一项，就是印错了一个数。
## 例        执行数 688.34 万元；“从资金来源看，一般公共预算 788.34 万元，政府性基金 0.00 万元”。
## 怎么改    对照决算更正写错的数，漏写的补上。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.ledger import TOTALS, ledger
from reportgen.checks.reading.numbers.numbers import Kind, Number
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照决算更正写错的数，漏写的补上。"
_SOURCES = regex(
    r"^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.])?(?:从|按)(?:照)?(?:资金|经费|收入)来源(?:来?看|划?分|构成)"
)
_FEWEST = 2


@check("PRO041", Severity.WARNING)
def sources_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the sentences that list the sources of funds and give none of the totals of their document."""
    totals = [entry.mention for entry in text.once(ledger) if entry.subject in TOTALS and not entry.year]
    for sentence in text.once(stating):
        parts = _parts(sentence)
        if (
            len(parts) >= _FEWEST
            and totals
            and not any(_make(parts, each.number) for each in _meant(text, totals, parts))
        ):
            words = " + ".join(part.number.text for part in parts)
            message = f"各项资金来源 {words}，相加不是“{totals[0]}”"
            yield Fault(parts[0].span, message, HINT, related=beside(totals[0]))


def _meant(text: DocumentText, totals: list[Mention], parts: list[Mention]) -> list[Mention]:
    """Return what some sources may add up to: the totals of the document, and the other amounts of their paragraph."""
    around = (each for each in text.once(stating) if each.stretch is parts[0].stretch)
    return [*totals, *(money for each in around for money in each.exact(Kind.MONEY) if money not in parts)]


def _parts(sentence: Sentence) -> list[Mention]:
    """Return the amounts of the sources that a sentence lists; none of a sentence that also tells of parts of them."""
    is_list = _SOURCES.search(sentence.text) and "其中" not in sentence.text
    money = [each for each in sentence.mentions if each.number.kind is Kind.MONEY and not each.depth] if is_list else []
    return money if all(each.number.is_exact for each in money) else []


def _make(parts: list[Mention], total: Number) -> bool:
    """Whether some amounts add up to a total; a single one that is not nothing is the total."""
    some = [part for part in parts if part.number.value]
    if len(some) == 1:
        return some[0].number.may_be(total)
    return sum((part.number.beside(total) for part in some), NOTHING).meets(total.interval)
