"""引号、括号、书名号不成对。

## 查什么    一段之中的（）“”‘’《》〔〕【】「」和半角的 ( ) " 是否前后成对、形状一致；段首的“1）”“a)”不算。
            三段以上都是半角、全角各一半的，合成一条。
## 为什么    少了一半，不知道引到哪里为止；一半全角一半半角，排出来一大一小。
## 例        制定了《内部控制制度，规范支出审批。
## 怎么改    补上缺的一半，或者改成一样的形状。
## 依据      GB/T 15834—2011 4.8、4.9、4.15：引号、括号、书名号成对使用。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import FEW, excerpt
from reportgen.checks.reading.words.pairs import MARKS, unpaired
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "补上缺的一半，或者改成一样的形状。"
_WIDE = str.maketrans("()", "（）")
# What is left of a web page: 【字体： and 》》点击进入《《.
_ORNAMENT = regex(r"【(?:[一-龥]{1,4}[：:])?|》》.*《《")
_FINAL = tuple("。！？；：")


@check("TXT007", Severity.WARNING)
def unclosed_pair(text: DocumentText) -> Iterator[Fault]:
    """Yield the first mark of a passage that has no other half; many halves of the other width are told as one."""
    mixed: list[Fault] = []
    for index in text.lines.holding(MARKS):
        passage = text.passages[index]
        at = unpaired(passage.text)
        if at is not None and not (_ORNAMENT.fullmatch(passage.text) or _is_broken_by_page(text, index)):
            message = f"“{passage.text[at]}”不成对：“{excerpt(passage.text, at, at + 1)}”"
            fault = Fault(passage.span(at, at + 1), message, HINT)
            if unpaired(passage.text.translate(_WIDE)) is None:
                mixed.append(fault)
            else:
                yield fault
    if len(mixed) <= FEW:
        yield from mixed
        return
    beside = tuple(Related(each.span, f"同样：{each.message}") for each in mixed[1:])
    yield mixed[0]._replace(message=f"{mixed[0].message}；全文共 {len(mixed)} 段半角、全角各一半", related=beside)


def _is_broken_by_page(text: DocumentText, index: int) -> bool:
    """Whether the passage and one beside it are two halves of a paragraph that is whole together."""
    for first in (index - 1, index):
        both = text.passages[max(first, 0) : first + 2]
        is_prose = len(both) == 2 and {each.setting for each in both} <= {Setting.BODY, Setting.ITEM, Setting.TITLE}
        if is_prose and not both[0].text.endswith(_FINAL) and unpaired(both[0].text + both[1].text) is None:
            return True
    return False
