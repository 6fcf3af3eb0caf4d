"""附件与正文对不上。

## 查什么    正文说到的附件、附表（“见附件2”“附件：1.……”）后面有没有，题目是不是同一个；后面的附件在正文里有没有
            提到。法规文件自己的附件不算；附件一个都没有印在后面的（另行公开），只查“见附件”，
            以及正文没有提到、后面也没有的。
## 为什么    说了“详见附表”而没有附表，读者找不到依据；附件没有交代，不知道是什么。
## 例        正文写“得分情况见附件2”，全文只有附件1。
## 怎么改    补上缺的附件，或者删去这句话；在正文里交代多出来的附件。
## 依据      GB/T 9704—2012 7.3.4、7.3.7：附件说明与附件的序号、名称应当一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.tables.shape import table_shapes
from reportgen.checks.reading.text.annexes import announced_annexes, printed_annexes
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE, Hit, hits, in_quotes
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.likeness import alike
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上缺的附件，或者删去这句话；多出来的附件在正文里交代。"
_MENTION = Search(
    regex(r"[见详参如附填列（(]"),
    regex(r"(?:见|详见|参见|如|附有?|填报|列于|[（(])附[件表][ ]*(\d{0,2})(?![ ]*\d)(?!的?(?:通知|规定|要求))"),
)
_FOREIGN = regex(r"[号〕》]\S{0,4}$")


@check("STR011", Severity.WARNING)
def annex_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the annexes that are named and not there, those of another title, and those that nothing names."""
    printed = {str(each.number or ""): each for each in text.once(printed_annexes)}
    listed = {str(each.number or ""): each for each in text.once(announced_annexes)}
    named = [hit for hit in hits(text, _MENTION, PROSE) if not in_quotes(hit) and not _FOREIGN.search(hit.before)]
    for hit in named:
        number = hit.match[1]
        is_there = number in printed if number else bool(printed or listed or text.once(table_shapes))
        if not is_there:
            yield Fault(hit.span, f"正文说到“附{_kind(hit)}{number}”，后面没有", HINT)
    mentioned = {hit.match[1] for hit in named}
    for number, annex in listed.items():
        other = printed.get(number)
        is_asked = bool(printed or mentioned & set(listed))
        if other is None and number not in mentioned and is_asked and number:
            yield Fault(annex.passage.span(), f"附件{number}“{annex.title[:20]}”后面没有", HINT)
        elif other and annex.title and other.title and not alike(annex.title, other.title):
            message = f"附件{number}的题目是“{other.title[:20]}”，前面写的是“{annex.title[:20]}”"
            yield Fault(other.passage.span(), message, HINT)
    for number, annex in printed.items():
        if number and mentioned | set(listed) and number not in mentioned | set(listed):
            yield Fault(annex.passage.span(), f"“{annex.passage.text.strip()[:16]}”在正文里没有提到", HINT)


def _kind(hit: Hit) -> str:
    return "表" if "附表" in hit.text else "件"
