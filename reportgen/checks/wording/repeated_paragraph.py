"""同一段文字印了两遍。

## 查什么    正文里有没有大半（六成以上、40字以上）与前面某一段一字不差的段落；表格不查。
            接连几段都重复的（一套职责、一节说明又印了一遍），作为一处，写明有几段。
## 为什么    复制粘贴没有删净，或者一处没有内容、拿别处的话来凑；读者看不到这一节应有的内容。
## 例        “公平性”一节把前面“维护权益”一段原样又印了一遍。
## 怎么改    留下一处，另一处写这一节应当写的内容，或者只提一句“见前文”。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练、篇幅简短。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.repeats import Repeat, repeats
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "留下一处，另一处写这一节应当写的内容。"
_SHORTEST = 40
_TENTHS = 6
_STEP = 3


@check("TXT024", Severity.WARNING)
def repeated_paragraph(text: DocumentText) -> Iterator[Fault]:
    """Yield the paragraphs most of whose words stand in an earlier one, those that follow one another in one."""
    runs: list[list[Repeat]] = []
    for repeat in filter(_is_most, repeats(text)):
        if runs and _follows(runs[-1][-1], repeat):
            runs[-1].append(repeat)
        else:
            runs.append([repeat])
    for run in runs:
        first = run[0]
        beside = Related(first.earlier.span(), f"前面已有：“{first.earlier.text[:20]}…”")
        yield Fault(first.passage.span(), _told(run), HINT, "", (beside,))


def _is_most(repeat: Repeat) -> bool:
    return repeat.shared >= _SHORTEST and repeat.shared * 10 >= repeat.length * _TENTHS


def _follows(one: Repeat, other: Repeat) -> bool:
    """Whether a paragraph and what it repeats follow another and what that repeats; a short one may stand between."""
    return other.number - one.number <= _STEP and 0 < other.earlier_number - one.earlier_number <= _STEP


def _told(run: list[Repeat]) -> str:
    start, shared = run[0].passage.text[:20], sum(each.shared for each in run)
    if len(run) == 1:
        return f"这一段有 {shared} 个字与前面重复：“{start}…”"
    return f"从这里起有 {len(run)} 段共 {shared} 个字与前面重复：从“{start}…”到“{run[-1].passage.text[:20]}…”"
