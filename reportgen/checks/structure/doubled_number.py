"""序号重复或者倒退。

## 查什么    同一级的标题和条目，序号是否用了两次，或者后面的比前面的小。
            “（一）（三）（三）”只在前一个“（三）”处指出（STR001）。
## 为什么    两个“（二）”，引用“第（二）项”时就不知道是哪一项；顺序颠倒，多半是移动了段落没有改序号。
## 例        （一）机构设置、（二）人员情况、（二）年度任务（应为“（三）”）。
## 怎么改    把重复的序号和后面的序号依次改过来。
## 依据      GB/T 9704—2012 7.3.3：结构层次序数依次标注。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage
from reportgen.checks.reading.text.series import Break, Ordinal, label, misnumbered, numbered
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "把这个序号和后面的序号依次改过来。"


@check("STR002", Severity.WARNING)
def doubled_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers that were there already, and those that go back."""
    used: dict[Ordinal, Passage] = {}
    for step in text.once(numbered):
        first, used[step.ordinal] = used.get(step.ordinal), step.passage
        before = label(Ordinal(step.ordinal.form, step.previous)) if step.previous else ""
        if step.fault is Break.DOUBLED and step.index not in text.once(misnumbered):
            expected = label(Ordinal(step.ordinal.form, step.previous + 1))
            related = (Related(first.span(), f"“{step.label}”在这里已经用了"),) if first else ()
            message = f"序号“{step.label}”用了两次，这里应为“{expected}”"
            yield Fault(step.passage.span(), message, HINT, related=related)
        elif step.fault is Break.BACKWARDS:
            yield Fault(step.passage.span(), f"“{before}”后面是“{step.label}”，顺序颠倒", HINT)
