"""序号跳过了。

## 查什么    标题和条目的序号是否一个接一个；从“二、”跳到“四、”、从“（五）”跳到“（七）”的，说出缺了哪个。
## 为什么    序号跳过，不是漏印了一节，就是删了一节而没有改后面的序号，读者会以为内容不全。
## 例        二、整体绩效目标实现情况……四、预算管理情况分析（缺“三、”）。
## 怎么改    补上漏掉的一节，或者把后面的序号依次改过来。
## 依据      GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.series import Break, Numbered, Ordinal, label, misnumbered, numbered
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "补上漏掉的一节，或者把后面的序号依次改过来。"
HINT_EARLY = "改正这个序号；后面的同一个序号没有错。"


@check("STR001", Severity.WARNING)
def skipped_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers before which others are missing."""
    for step in text.once(numbered):
        if step.fault is Break.SKIPPED and not _is_only_part(text, step):
            is_early = step.index in text.once(misnumbered)
            yield Fault(step.passage.span(), _message(step, is_early=is_early), HINT_EARLY if is_early else HINT)


def _is_only_part(text: DocumentText, step: Numbered) -> bool:
    """Whether a document is one part of a larger one: 第四部分 is all it has of 第…部分."""
    return not step.ordinal.form and sum(not each.ordinal.form for each in text.once(numbered)) == 1


def _message(step: Numbered, *, is_early: bool) -> str:
    form, value = step.ordinal
    missing = "".join(f"“{label(Ordinal(form, each))}”" for each in range(step.previous + 1, value))
    if not step.previous:
        return f"这一级从“{step.label}”开始，缺{missing}"
    told = f"这里应为{missing}" if is_early else f"缺{missing}"
    return f"“{label(Ordinal(form, step.previous))}”后面是“{step.label}”，{told}"
