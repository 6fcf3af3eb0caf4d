"""缺了提纲规定的一节。

## 查什么    已知提纲时，提纲里“必填”的每一节，在外来文件的标题里有没有（字句稍有出入的算有）。
            由程序印出的报告在编排时已查过，不再查。
## 为什么    财政部门规定的内容缺一节，报告就不完整。
## 例        提纲要求“部门绩效目标实现情况”，全文没有这个标题。
## 怎么改    按提纲补上这一节；并在别的节里写了的，单独列出来。
## 依据      财政部门年度绩效自评通知所附的报告提纲。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.headings import sections, words_of
from reportgen.checks.reading.words.likeness import alike
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.outline.outline import Outline, Section
from reportgen.regex import regex
from reportgen.source.nodes import Scalar

HINT = "按提纲补上这一节；并在别的节里写了的，单独列出来。"
_TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\d+年?度?")


@check("STR013", Severity.WARNING)
def missing_section(text: DocumentText, outline: Outline) -> Iterator[Fault]:
    """Yield the required sections of the outline that a foreign document has no heading for."""
    if _is_made_here(text) or not text.passages:
        return
    written = [_bare(words_of(each.heading)) for each in text.once(sections)]
    for section in outline.walk():
        title = _title(section)
        is_due = bool(title) and section.required is not None and section.required.value is True
        if is_due and not any(alike(title, each) for each in written):
            yield Fault(text.passages[-1].span(), f"提纲要求的“{title}”一节，全文没有", HINT)


def _is_made_here(text: DocumentText) -> bool:
    """Whether facts were printed into the text: then it was composed by its outline."""
    return any(run.origin and run.origin.path for passage in text.passages for run in passage.runs)


def _title(section: Section) -> str:
    stated = section.title.value if section.title else None
    return _bare(stated.text) if isinstance(stated, Scalar) else ""


def _bare(title: str) -> str:
    return _TAG.sub("", title).strip()
