"""指标的完成值与正文里说的不一样。

## 查什么    表格、清单里指标的完成值是一个数的，正文里以同一名称结尾、量词相同的数，是否有一处与它相等。
            名称不足三个字的、说目标和计划的不查。
## 为什么    表和正文说的是同一项成果；两处的数不同，读者就不知道该信哪一个。
## 例        表里“三八红旗手”完成值 8名，正文写“评出三八红旗手9名”。
## 怎么改    对照台账改成同一个数；说的是两件事的，把名称写清楚。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.numbers.measures import measure_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, sentences
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照台账改成同一个数；说的是两件事的，把名称写清楚。"
_PLANNED = re.compile(r"目标|指标|计划|预期|预计|每|其中|季度|[0-9]月")
_COUNTED = re.compile(r"(?:数量|人数|次数|场次|户数|个数|数)$")
_SHORTEST = 3


@check("IND033", Severity.WARNING)
def actual_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of prose that bear the name of an indicator and are not its result."""
    told = list(_told(text))
    for line in text.once(printed_lines):
        name = _COUNTED.sub("", line.name.text)
        actual = measure_of(line.actual.text) if line.actual else None
        if line.actual is None or actual is None or actual.is_vague or actual.bound or len(name) < _SHORTEST:
            continue
        meant = [each for each in told if each.name.endswith(name) and each.number.unit == actual.unit]
        if meant and all(each.number.value != actual.value for each in meant):
            message = f"这里写的是“{meant[0]}”，指标“{line.label}”的完成是 {actual.text}"
            yield Fault(meant[0].span, message, HINT, related=line.actual.beside())


def _told(text: DocumentText) -> Iterator[Mention]:
    """Yield the exact counts of prose that speak of no plan and no part."""
    for sentence in text.once(sentences):
        if sentence.stretch.setting in {Setting.BODY, Setting.ITEM}:
            counts = sentence.exact(Kind.COUNT)
            yield from (each for each in counts if not _PLANNED.search(each.words))
