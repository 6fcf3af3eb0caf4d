"""下一节的标题挤在上一段的中间，没有另起一段。

## 查什么    在“（二）……”一节的正文里，句号后面是否接着“（三）某某：”“（三）某某。”一类的标题和它的正文，
            而全文别处没有单独一行的“（三）”紧跟在（二）后面。标题在段末的由 STR005 去看。
## 为什么    少按了一次回车，一节就藏进了上一段，目录里没有，读者也找不到。
## 例        ……执行率 96.19%。（三）项目绩效目标：受理案件不少于 900 件。
## 怎么改    在标题前面按回车，另起一段。
## 依据      GB/T 9704—2012 7.3.3：结构层次序数依次另起一段。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.series import Ordinal, ordinal_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "在标题前面按回车，另起一段。"
_INSIDE = regex(
    r"(?<=[。；])\s*(?P<number>（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、)(?P<title>[一-龥、“”]{2,14})[：:。]"
)


@check("STR023", Severity.WARNING)
def heading_inside(text: DocumentText) -> Iterator[Fault]:
    """Yield the headings that stand in the middle of a paragraph of the section before them."""
    last: Ordinal | None = None
    for at, passage in enumerate(text.passages):
        if passage.setting is Setting.HEADING:
            last = ordinal_of(passage.number) if passage.number else None
        elif passage.setting in PROSE and last and last.value:
            for found in _INSIDE.finditer(passage.text):
                own = ordinal_of(found["number"])
                is_next = own and own.form == last.form and own.value == last.value + 1
                if is_next and not _comes(text, at, own):
                    message = f"标题“{found['number']}{found['title']}”挤在上一段的中间"
                    yield Fault(passage.span(found.start("number"), found.end()), message, HINT)


def _comes(text: DocumentText, at: int, own: Ordinal | None) -> bool:
    """Whether the number comes as that of a paragraph of its own before a section around it begins."""
    for passage in text.passages[at + 1 :]:
        other = ordinal_of(passage.number) if passage.number else None
        if other == own:
            return True
        if other and own and other.form < own.form:
            return False
    return False
