"""分条列举漏了一条。

## 查什么    同一段（或者接着的几段）里的“一是、二是、三是”“第一、第二”“（1）（2）”“①②”，中间有没有漏掉、重复。
## 为什么    说“一是……三是……”，读者会找第二条；多半是删了一条没有改后面的序号。
## 例        一是完善制度；三是加强监督。
## 怎么改    补上漏掉的一条，或者把后面的序号依次改过来。
## 依据      GB/T 15834—2011：分条列举的序次语应当连续。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE, Hit, hits
from reportgen.checks.reading.text.series import value_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上漏掉的一条，或者把后面的序号依次改过来。"
# Behind the first character: where a point begins.
_HEAD = r"(?:(?<=^.)|(?<=[。；：，、;:,.！（(\s].))"
_COUNTER = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_FORMS = tuple(
    regex(pattern, re.MULTILINE)
    for pattern in (
        rf"([{_COUNTER}]{_HEAD}[{_COUNTER}]?)是(?!否)",
        rf"第{_HEAD}([{_COUNTER}]{{1,2}})[，,、]",
        rf"其{_HEAD}([{_COUNTER}])[，,、]",
        rf"([{_CIRCLED}]){_HEAD}",
        rf"[（(]{_HEAD}(\d{{1,2}})[）)](?=[一-龥“])",
    )
)


@check("STR012", Severity.WARNING)
def missed_point(text: DocumentText) -> Iterator[Fault]:
    """Yield the points of a list before which one is missing, and those with a number that was there already."""
    for pattern in _FORMS:
        last, previous = 0, None
        for hit in hits(text, pattern, PROSE):
            value = value_of(hit.match[1])
            if hit.passage.number and hit.start < len(hit.passage.number):
                continue
            is_near = previous is not None and hit.index - previous.index <= 1
            if is_near and previous and value > 1 and value != last + 1 and _is_same_list(previous, hit, value, last):
                yield Fault(hit.span, f"“{previous.text.strip()}”后面是“{hit.text.strip()}”", HINT)
            last, previous = value, hit


def _is_same_list(previous: Hit, hit: Hit, value: int, last: int) -> bool:
    """Whether two points belong to one list: in one passage, or the second begins the next and goes on upwards."""
    return hit.index == previous.index or (hit.start == 0 and value > last)
