"""“比预算节约多少”，与别处写的预算差一个数字。

## 查什么    “合同金额 B，比预算节约 N”：预算写在别的句子、表格里，B + N 在全文哪里都没有，而全文有一个写作预算的数 A，
            A − B 与 N 只差一个数字或颠倒了两个数字的。
## 为什么    预算、合同、节约三个数读者一减便知。
## 例        项目预算 536.00 万元；“合同金额 509.20 万元，比预算节约 36.80 万元”（应为 26.80 万元）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对三个数，更正写错的一个。"
_SAVED = regex(
    r"^(?:实际|共)?比(?:年初|项目|批复|采购|全年)*(?:预算|概算|控制价|最高限价|招标控制价)(?:数|金额|价)?"
    r"(?:节约|节省|减少|少支出|结余|降低|下降)(?:资金|财政资金|支出)*(?:了|为)?$"
)
_WHOLE = regex(r"(?:预算|概算|控制价|限价)(?:数|总额|金额|安排|资金|价|为)*$")


@check("PRO128", Severity.WARNING)
def saved_of_budget(text: DocumentText) -> Iterator[Fault]:
    """Yield what is said to be saved of a budget told elsewhere, where it is a slip of what was."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("节约", "节省", "减少", "少支出", "结余", "降低", "下降"):
        for spent, saved in pairwise(sentence.mentions):
            budget = _budget(sayings, spent, saved) if _is_read(spent, saved) else None
            if budget:
                number = saved.number
                expected = number.like(budget.number.value - spent.number.value)
                message = f"“{saved.words}{number.text}”，按“{budget}”“{spent}”应为 {expected}"
                yield Fault(saved.span, message, HINT, related=beside(budget, spent))


def _is_read(spent: Mention, saved: Mention) -> bool:
    is_money = spent.number.kind is saved.number.kind is Kind.MONEY
    return bool(is_money and spent.number.is_exact and saved.number.is_exact and _SAVED.match(saved.words))


def _budget(sayings: Sayings, spent: Mention, saved: Mention) -> Mention | None:
    """Return the budget of which another number was saved; None where any amount of the document is the sum."""
    money = [each for sentence in sayings.stating(Kind.MONEY) for each in sentence.exact(Kind.MONEY)]
    made = spent.number.interval + saved.number.interval
    if any(each.number.interval.meets(made) for each in money):
        return None
    return next((each for each in money if _WHOLE.search(each.words) and _is_slip(each, spent, saved)), None)


def _is_slip(budget: Mention, spent: Mention, saved: Mention) -> bool:
    number, apart = saved.number, budget.number.value - spent.number.value
    digits = str(apart / number.step)
    return apart > 0 and len(number.digits) > 2 and differ_by_slip(number.digits, digits)
