"""没有做到计划数，却说完成了年度目标。

## 查什么    “计划举办 18 场，实际举办 16 场，完成年度目标”“48 套，目标 60 套，完成率 80.00%，提前完成年度任务”：
            “合格率目标为≥95%，实际合格率 93.8%，达到年度目标”：
            紧接在“完成年度目标（任务、计划）”前面的完成率是否小于 100%，完成数是否小于计划数，实际的率是否小于目标。
            “基本完成、未完成”的不查，目标是上限（以内、不超过）的不查。
## 为什么    计划、实际和结论写在一句里，完没完成一眼可见；没完成写成完成，整份自评都不可信。
## 例        计划举办 18 场，实际举办 16 场，完成年度目标。
## 怎么改    照实写没有完成，并说明原因；数写错了的，更正。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照实写没有完成，并说明原因；数写错了的，更正。"
_CLAIM = regex(
    r"，(?P<claim>(?:均|都|已|圆满|全面|超额|提前|如期|按期|按时|顺利|较好)*(?:完成|实现|达到)了?(?:了)?(?:年度|全年|年初|预期|当年|绩效)+"
    r"(?:目标|任务|计划|指标)(?:任务|值)?)(?=[，。；、]|$)"
)
_PLANNED = regex(r"^(?:20[0-9]{2}年|全年|年初|年度)*(?:计划|目标|任务|应|拟|预期)(?!外)")
_ACTUAL = regex(r"^(?:实际|已|全年|共|累计)*(?:实际|完成|举办|开展|建成|实施)")
_AIM = regex(r"目标值?(?:为|是)?(?:≥|不低于|不少于)?$")
_FUNDS = regex(r"预算|资金|支出|投资|执行|收入")
_LIMIT = regex(r"以内|以下|不超过|不高于|控制|≤|＜|成本|投诉|事故|差错|时限")


@check("PRO046", Severity.WARNING)
def plan_claimed_done(text: DocumentText) -> Iterator[Fault]:
    """Yield the claims to have reached the target of the year right behind numbers that have not."""
    for sentence in text.once(stating):
        for claim in _CLAIM.finditer(sentence.text):
            start = sentence.text.rfind("；", 0, claim.start()) + 1
            before = [each for each in sentence.mentions if start <= each.start and each.end <= claim.start()]
            denied = _denied(before) if before and before[-1].end == claim.start() else None
            if denied and not _LIMIT.search(sentence.text, start, claim.start()):
                words = " ".join(f"“{each.words}{each.number.text}”" for each in denied)
                message = f"写了“{claim['claim']}”，但 {words}"
                yield Fault(sentence.span_of(*claim.span("claim")), message, HINT, related=beside(*denied))


def _denied(before: Sequence[Mention]) -> tuple[Mention, ...] | None:
    """Return the rate that is not whole, or the plan and what was done of it, right before a claim."""
    last = before[-1]
    if not last.number.is_exact:
        return None
    if last.number.kind is Kind.RATE:
        is_task = last.name.endswith(("完成率", "完成比例")) and not _FUNDS.search(last.name)
        aim = before[-2] if len(before) > 1 and before[-2].is_like(last) else None
        if aim and _AIM.search(aim.words) and last.words.startswith("实际") and not _FUNDS.search(last.name):
            return (aim, last) if last.number.value < aim.number.value else None
        return (last,) if is_task and last.number.value < 1 else None
    pair = before[-2:]
    if len(pair) == 1 or not pair[0].is_like(last) or not pair[0].number.is_exact:
        return None
    first = pair[0]
    plan, done = (first, last) if _PLANNED.search(first.words) and _ACTUAL.search(last.words) else (last, first)
    is_pair = _PLANNED.search(plan.words) and not _PLANNED.search(done.words)
    return (plan, done) if is_pair and done.number.value < plan.number.value else None
