"""附件与正文对不上。

## 查什么    正文说到的附件、附表（“见附件2”“附件：1.……”）后面有没有；后面的附件在正文里有没有提到。
            法规文件自己的附件不算。
## 为什么    说了“详见附表”而没有附表，读者找不到依据；附件没有交代，不知道是什么。
## 例        正文写“得分情况见附件2”，全文只有附件1。
## 怎么改    补上缺的附件，或者删去这句话；在正文里交代多出来的附件。
## 依据      GB/T 9704—2012 7.3.4、7.3.7：附件说明与附件的序号、名称应当一致。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.document_text import DocumentText, Setting
from reportgen.checks.reading.hits import PROSE, Hit, hits, in_quotes
from reportgen.checks.reading.table_shape import table_shapes
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "补上缺的附件，或者删去这句话；多出来的附件在正文里交代。"
_LABEL = re.compile(r"^附[件表][ ]*(\d{0,2})[ ]*(?:$|[：:.、 ](?![ ]*1[.、．]).{0,40}$)", re.MULTILINE)
_MENTION = re.compile(
    r"(?:见|详见|参见|如|附有?|填报|列于|[（(])附[件表][ ]*(\d{0,2})(?![ ]*\d)(?!的?(?:通知|规定|要求))"
)
_LISTED = re.compile(r"^附[件表]：[ ]*(1)[.、．].{2,60}$", re.MULTILINE)
_FOREIGN = re.compile(r"[号〕》]\S{0,4}$")


@check("STR011", Severity.WARNING)
def annex_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the annexes that are named and not there, and those that are there and not named."""
    labels = [hit for hit in hits(text, _LABEL) if hit.passage.setting is not Setting.CELL]
    named = [hit for hit in hits(text, _MENTION, PROSE) if not in_quotes(hit) and not _FOREIGN.search(hit.before)]
    listed = list(hits(text, _LISTED))
    numbers = {hit.match[1] for hit in labels}
    for hit in named:
        number = hit.match[1]
        is_there = number in numbers if number else bool(labels or listed or text.once(table_shapes))
        if not is_there:
            yield Fault(hit.span, f"正文说到“附{_kind(hit)}{number}”，后面没有", HINT)
    known = {hit.match[1] for hit in named} | {hit.match[1] for hit in listed}
    for hit in labels:
        if hit.match[1] and known and hit.match[1] not in known and not listed:
            yield Fault(hit.span, f"“{hit.text.strip()[:16]}”在正文里没有提到", HINT)


def _kind(hit: Hit) -> str:
    return "表" if "附表" in hit.text else "件"
