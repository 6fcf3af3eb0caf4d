"""比计划多做了写成少做，少做了写成多做。

## 查什么    一句里先写计划（目标、应做、任务）的数，再写实际（完成）的数，后面写“少完成 N”“未完成 N”“尚差 N”的，
            实际是否真的比计划少；写“多完成 N”“超额完成 N”的，是否真的比计划多。
            先写实际、再写计划的同查；只看方向，N 另有检查。金额和比率不查。
## 为什么    三个数写在一起，多还是少一眼可见；说反了，完成没完成就说反了。
## 例        应巡查 860 次，实际巡查 878 次，少完成 18 次（应为多完成）。
## 怎么改    核对两个数；数没有错的，改“少”为“多”（或者相反）。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数；数没有错的，改“少”为“多”，或者改“多”为“少”。"
_PLAN = regex(r"^(?:年初|全年|年度|原|共|本年)*(?:计划|目标|任务|应|需要?|下达)")
_DONE = regex(r"^(?:全年|年末|共|已)*(?:实际|完成|实有|实)")
_LESS = regex(r"^(?:[比较]?计划|[比较]?目标|实际)?(?:少(?!于)|(?:尚|还)?未完成|[尚还仍]差|缺口)")
_MORE = regex(r"^(?:[比较]?计划|[比较]?目标|实际)?(?:多|超额|超过?计划|超过?目标|超出)")


@check("PRO180", Severity.WARNING)
def contrary_difference(text: DocumentText) -> Iterator[Fault]:
    """Yield what was done less than planned and is told as more, and the other way round."""
    for sentence in text.once(Sayings).holding("少", "未完成", "差", "缺口", "多", "超"):
        every = sentence.mentions
        for first, second, stated in zip(every, every[1:], every[2:], strict=False):
            pair = _plan_and_done(first, second) if _is_difference(first, second, stated) else None
            if pair and _is_contrary(*pair, stated):
                side = "多" if pair[1].number.value > pair[0].number.value else "少"
                message = f"“{stated.words}{stated.number.text}”，但“{first}”“{second}”，实际比计划{side}"
                yield Fault(stated.span, message, HINT, related=beside(first, second))


def _is_difference(first: Mention, second: Mention, stated: Mention) -> bool:
    """Whether the third of three counts of the same things is how far the others are apart."""
    numbers = (first.number, second.number, stated.number)
    is_one_kind = stated.number.kind is Kind.COUNT and first.is_like(stated) and second.is_like(stated)
    apart = abs(first.number.value - second.number.value)
    return is_one_kind and all(each.is_exact for each in numbers) and apart == stated.number.value > 0


def _plan_and_done(first: Mention, second: Mention) -> tuple[Mention, Mention] | None:
    """Return what was planned and what was done; None where the words do not tell which is which."""
    for plan, done in ((first, second), (second, first)):
        if _PLAN.match(plan.words) and _DONE.match(done.words):
            return plan, done
    return None


def _is_contrary(plan: Mention, done: Mention, stated: Mention) -> bool:
    is_more = done.number.value > plan.number.value
    return bool((_LESS if is_more else _MORE).match(stated.words))
