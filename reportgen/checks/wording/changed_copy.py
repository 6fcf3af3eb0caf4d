"""同一句话印了两处，数字不一样。

## 查什么    上下文相同的同一句话（“接待来访297宗……办结率100%”）在别的段落里又写了一次而数字不同的。
            各项目分别说的金额、指标不算；一处说的是计划、任务，另一处说的是完成的，也不算。
## 为什么    同一件事写了两个数，必有一个是错的；改数时只改了一处，最常出这种错。
## 例        前面写“接待群众来访297宗”，后面写“接待群众来访279宗”。
## 怎么改    核对哪一个数是对的，两处改成一致。
## 依据      财预〔2020〕10号 第十五条：绩效自评结果应当真实、准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.headings import headings_above
from reportgen.checks.reading.text.repeats import Clause, changed_clauses
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对哪一个数是对的，两处改成一致。"
_PLAN = regex(r"任务|目标|计划|拟|要求|确定")
# Money and indicators are said of one project after another in the same words.
_OF_EACH = regex(r"预算|支出|收入|执行|资金|经费|拨款|得分|分值|权重|指标|目标值|完成值|满意|#分|万元|#元|第#|#年|#月")


@check("TXT025", Severity.WARNING)
def changed_copy(text: DocumentText) -> Iterator[Fault]:
    """Yield the clauses that stand elsewhere with other numbers."""
    for earlier, later in changed_clauses(text):
        if not _OF_EACH.search(later.masked) and _is_planned(text, earlier) is _is_planned(text, later):
            passage, before = text.passages[later.index], text.passages[earlier.index]
            message = f"“{_words(text, later)}”在前面写的是“{_words(text, earlier)}”"
            beside = Related(before.span(earlier.start, earlier.end), f"前面写的是“{_words(text, earlier)}”")
            yield Fault(passage.span(later.start, later.end), message, HINT, "", (beside,))


def _is_planned(text: DocumentText, clause: Clause) -> bool:
    """Whether a clause says what is to be done: its sentence does, or the heading above it."""
    sentence = text.passages[clause.index].text[: clause.start].rpartition("。")[2]
    return bool(_PLAN.search(sentence) or _PLAN.search(text.once(headings_above)[clause.index]))


def _words(text: DocumentText, clause: Clause) -> str:
    return text.passages[clause.index].text[clause.start : clause.end].strip()
