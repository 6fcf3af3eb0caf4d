"""题目或者落款用了简称。

## 查什么    题目和落款里的单位，是全称还是“区妇联”“市残联”这样的简称。
## 为什么    题目和落款代表单位，应当用全称；正文第一次写全称并注明简称以后，才可以用简称。
## 例        题目写“区妇联部门整体绩效自评报告”。
## 怎么改    改成单位的全称（规范化简称也可以，但题目和落款应当一致）。
## 依据      GB/T 9704—2012 7.2.4、7.3.5：使用机关全称或者规范化简称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.words.organisations import SHORT_FORMS, tail_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成单位的全称，题目和落款写得一样。"
_SHORT = "|".join(sorted({short for full, short in SHORT_FORMS.items() if short != full}, key=len, reverse=True))
_NAME = regex(
    rf"(?![年度])[一-龥]{{0,8}}?[省市区县](?:{_SHORT})(?!工作报告)(?=[一-龥\d]{{0,24}}(?:报告|自评|$))", re.MULTILINE
)
_WITHIN = frozenset({Setting.TITLE, Setting.SIGNATURE})


@check("TXT023", Severity.NOTE)
def mixed_name(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the short names in the title and in the signature."""
    full = f"，全称是“{subject.unit}”" if tail_of(subject.unit) else ""
    yield from gathered(hits(text, _NAME, _WITHIN), lambda hit: _told(hit, full), HINT)


def _told(hit: Hit, full: str) -> str:
    return f"{hit.passage.setting.value}用了简称“{hit.text}”{full}"
