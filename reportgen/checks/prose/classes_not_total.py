"""按类别列出的支出，加起来与全文写的总支出差一点。

## 查什么    “按工程类别统计，甲类支出……，乙类支出……，丙类支出……”：一句话里按用途、类别、科目、标段列出三项以上金额而
            没有写合计的，各项相加是否等于文中写到的某个总额；都不等于、而与写作“支出、投入、使用”的一个总额
            相差不到百分之五的，指出来。
## 为什么    按类别列的应当列全；差一点加不到，多半是其中一项印错了。
## 例        三类改造支出相加为 16,810.48 万元，文中实际支出为 16,720.48 万元。
## 怎么改    核对各类支出，更正写错的一项；另有没有列出的，写“其他”。
## 依据      总支出 = 各类支出之和；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各类金额，更正写错的一项；另有没有列出的，写“其他”。"
_BY_CLASS = regex(
    r"按(?:照)?[^，。；0-9]{0,8}(?:类别|用途|科目|类型|性质|内容|标段|方向|环节|分类|项目)(?:统计|划分|分类|分|看|列)?[，：]"
)
_SPENT = regex(r"(?:支出|投入|使用|支付|完成投资|执行)(?:资金|总额|合计|数)?(?:为|共计?)?$")
_ASIDE = regex(r"其中|上年|去年|预算|计划|概算|等[，。；]|主要")
_FEWEST, _CLOSE = 3, Fraction(1, 20)


@check("PRO087", Severity.WARNING)
def classes_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the classes of a spending that add up to nearly what was spent, and to no total of the document."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("按"):
        found = _BY_CLASS.search(sentence.text)
        if found and not _ASIDE.search(sentence.text):
            parts = _parts(sentence, found.end())
            made = sum((each.number.interval for each in parts), NOTHING)
            totals = [each for other in sayings.stating(Kind.MONEY) for each in other.exact(Kind.MONEY)]
            if parts and not any(each.number.interval.meets(made) for each in totals):
                middle = (made.low + made.high) / 2
                near = [each for each in totals if _SPENT.search(each.words) and _is_near(each, middle)]
                if len({each.number.value for each in near}) == 1:
                    number = parts[-1].number
                    expected = number.like(middle)
                    message = f"列出的各类相加是 {expected}，文中写的是“{near[0]}”"
                    yield Fault(parts[-1].span, message, HINT, related=beside(near[0], *parts[:-1]))


def _parts(sentence: Sentence, start: int) -> Sequence[Mention]:
    """Return the amounts of a sentence, where it states three or more and nothing that is not one of them."""
    money = [each for each in sentence.mentions if each.number.kind is Kind.MONEY and each.start >= start]
    is_plain = all(each.number.is_exact and each.depth == 0 and "计" not in each.words for each in money)
    is_all = len(money) >= _FEWEST and all(each.start >= start for each in sentence.mentions)
    return money if is_plain and is_all else ()


def _is_near(total: Mention, value: Fraction) -> bool:
    return total.number.value > 0 and abs(value / total.number.value - 1) < _CLOSE
