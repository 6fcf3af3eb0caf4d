"""引号、括号、书名号不成对。

## 查什么    一段之中的（）“”‘’《》〔〕【】「」和半角的 ( ) " 是否前后成对、形状一致；段首的“1）”“a)”不算。
## 为什么    少了一半，不知道引到哪里为止；一半全角一半半角，排出来一大一小。
## 例        制定了《内部控制制度，规范支出审批。
## 怎么改    补上缺的一半，或者改成一样的形状。
## 依据      GB/T 15834—2011 4.8、4.9、4.15：引号、括号、书名号成对使用。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import excerpt
from reportgen.checks.reading.words.pairs import MARKS, unpaired
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "补上缺的一半，或者改成一样的形状。"
_FINAL = tuple("。！？；：")


@check("TXT007", Severity.WARNING)
def unclosed_pair(text: DocumentText) -> Iterator[Fault]:
    """Yield the first mark of a passage that has no other half."""
    for index in text.lines.holding(MARKS):
        passage = text.passages[index]
        at = unpaired(passage.text)
        if at is not None and not _is_broken_by_page(text, index):
            message = f"“{passage.text[at]}”不成对：“{excerpt(passage.text, at, at + 1)}”"
            yield Fault(passage.span(at, at + 1), message, HINT)


def _is_broken_by_page(text: DocumentText, index: int) -> bool:
    """Whether the passage and one beside it are two halves of a paragraph that is whole together."""
    for first in (index - 1, index):
        both = text.passages[max(first, 0) : first + 2]
        is_prose = len(both) == 2 and {each.setting for each in both} <= {Setting.BODY, Setting.ITEM, Setting.TITLE}
        if is_prose and not both[0].text.endswith(_FINAL) and unpaired(both[0].text + both[1].text) is None:
            return True
    return False
