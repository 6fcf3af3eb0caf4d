"""并列的两个标题一模一样。

## 查什么    同一个上级标题下面，序号不同的两个标题，文字是否完全相同。目录不算。
## 为什么    多半是复制后忘了改题目（“二、存在的问题”下面写的是建议），读者以为内容重复。
## 例        “一、存在的问题”之后又是“二、存在的问题”。
## 怎么改    改成与内容相符的题目；确实重复的，合并成一节。
## 依据      GB/T 9704—2012 7.3.3：结构层次序数；《党政机关公文处理工作条例》第十九条：结构严谨。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.headings import Section, sections, words_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "改成与内容相符的题目；确实重复的，合并成一节。"
_SHORTEST = 4


@check("STR021", Severity.WARNING)
def title_told_twice(text: DocumentText) -> Iterator[Fault]:
    """Yield the headings with the words of one beside them."""
    seen: dict[tuple[int, int, str], Section] = {}
    for section in text.once(sections):
        if section.is_entry:
            continue
        words = words_of(section.heading)
        first = seen.setdefault((section.parent, section.level, words), section)
        is_counted = bool(section.heading.number) and section.heading.number != first.heading.number
        if first is not section and is_counted and len(words) >= _SHORTEST and not first.is_empty:
            beside = Related(first.heading.span(), f"前面已有“{first.heading.text}”")
            yield Fault(section.heading.span(), f"标题“{words}”与前面的一个相同", HINT, related=(beside,))
