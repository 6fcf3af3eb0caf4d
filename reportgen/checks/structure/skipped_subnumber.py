"""“3.1、3.2”一类的多级序号跳了号、重了号。

## 查什么    段首的 3.1、3.2、3.2.1 等，同一个上级号下是否从 1 起、逐个加一；不同上级号各算一组。
            后面跟着量词、单位的是数量（2.6公里），不查；一个上级号下只有一个的，不查。
## 为什么    跳号多是删了一节没有改后面的号，读者以为内容不全。
## 例        3.1 产出情况……3.2 效益情况……3.4 满意度（缺 3.3）。
## 怎么改    补上漏掉的一节，或者把后面的序号依次改过来。
## 依据      《党政机关公文处理工作条例》第十九条：结构层次清楚、序号连续。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import numbers_in
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上漏掉的一节，或者把后面的序号依次改过来。"
_NUMBER = regex(r"\s*(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?[ 　]*(?=[一-龥“《])")
_WITHIN = frozenset({Setting.HEADING, Setting.BODY, Setting.ITEM})


@check("STR017", Severity.WARNING)
def skipped_subnumber(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of several levels that do not follow the one before them under the same number."""
    groups: dict[tuple[int, ...], list[tuple[int, str, Passage]]] = {}
    for passage in text.passages:
        found = _NUMBER.match(passage.text) if passage.setting in _WITHIN else None
        if found and not any(number.start <= found.start(1) for number in numbers_in(passage.text[:24].strip())):
            *above, last = (int(each) for each in found[1].replace("．", ".").split("."))
            groups.setdefault(tuple(above), []).append((last, found[1], passage))
    for group in groups.values():
        for (before, label, _), (value, written, passage) in pairwise(group):
            if value != before + 1 and value != 1:
                yield Fault(passage.span(0, len(written)), f"“{label}”后面是“{written}”", HINT)
