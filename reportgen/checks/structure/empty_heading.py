"""标题下面没有内容。

## 查什么    标题后面是否马上就是同级或者上级的标题，或者全文到此为止。并列的一串短句（没有一条下面有文字）当作条
            目，目录（“目录”二字以下，到第一句话为止）不算。
## 为什么    只有标题的一节，是忘了写，或者被删掉了；印出去就是缺项。
## 例        （三）结转结余情况，后面紧接着“三、部门整体绩效分析”。
## 怎么改    补写这一节的内容，没有情况的写“无”；不需要的一节连标题一起删去。
## 依据      财预〔2020〕10号 附件1 所附报告提纲：各节均应填写。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage
from reportgen.checks.reading.text.headings import Section, sections
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

_FEWEST_ENTRIES = 3
HINT = "补写这一节的内容，没有情况的写“无”；不需要的一节连标题一起删去。"


@check("STR004", Severity.WARNING)
def empty_heading(text: DocumentText) -> Iterator[Fault]:
    """Yield the headings with nothing below them."""
    found = text.once(sections)
    for section in found:
        if section.is_empty and not section.is_listed and not _is_list(section, found):
            yield Fault(section.heading.span(), f"标题“{_short(section.heading)}”下面没有内容", HINT)


def _is_list(section: Section, every: tuple[Section, ...]) -> bool:
    """Whether most sections beside it are empty too: then they are entries of a list that look like headings."""
    beside = [each for each in every if each.parent == section.parent and each.level == section.level]
    empty = sum(each.is_empty for each in beside)
    return (len(beside) > 1 and empty == len(beside)) or (empty >= _FEWEST_ENTRIES and empty * 2 > len(beside))


def _short(heading: Passage) -> str:
    return heading.text[:20] + ("…" if len(heading.text) > 20 else "")
