"""标题末尾的标点不一致。

## 查什么    单独一行的同级标题，有的末尾有句号、逗号、冒号，有的没有。全部都有句号的（有的地方模板如此）不算。
## 为什么    单独成行的标题末尾不加标点；有的加、有的不加，是几个人拼起来没有统稿。
## 例        1、预算编制。2、预算执行情况（前一个多了句号）。
## 怎么改    删去标题末尾的标点。
## 依据      GB/T 15834—2011 附录A；GB/T 9704—2012 7.3.1：标题末尾一般不用标点。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.series import numbered
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "删去标题末尾的标点。"
_MARKS = tuple("。，；,;.")


@check("TXT026", Severity.NOTE)
def heading_mark(text: DocumentText) -> Iterator[Fault]:
    """Yield for each level the first heading that ends with a mark where others do not."""
    by_form: dict[int, list[Passage]] = defaultdict(list)
    steps = text.once(numbered)
    for before, step, after in zip((None, *steps), steps, (*steps[1:], None), strict=False):
        beside = (each for each in (before, after) if each and each.ordinal.form == step.ordinal.form)
        is_sentence = any(each.passage.setting is Setting.ITEM for each in beside)
        if step.passage.setting is Setting.HEADING and not is_sentence:
            by_form[step.ordinal.form].append(step.passage)
    for headings in by_form.values():
        marked = [each for each in headings if each.text.rstrip().endswith(_MARKS)]
        if marked and len(marked) < len(headings):
            count = f"，同级 {len(headings)} 个标题中有 {len(marked)} 个这样"
            yield Fault(marked[0].span(), f"标题“{marked[0].text[:20]}”末尾有标点{count}", HINT)
