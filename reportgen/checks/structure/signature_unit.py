"""落款的单位不是本单位。

## 查什么    成文日期前面一行的单位，与本单位（题目里的单位）是不是同一个；全称和简称算同一个；
            与本单位的全称、与题目开头的名称只差一个字的，是写错了字；种类相同（都是管理处、都是本县的局）而名称不同、
            文中别处又没有的，也是别的单位。财政局、审计局不查。
## 为什么    落款代表单位负责；多半是在别的单位的文件上改的，忘了改落款。
## 例        题目是“荔湾区妇女联合会”，落款是“荔湾区残疾人联合会”。
## 怎么改    改成本单位的全称。
## 依据      GB/T 9704—2012 7.3.5.1：署发文机关全称或者规范化简称。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Passage
from reportgen.checks.reading.text.years import signed_day
from reportgen.checks.reading.words.organisations import SHORT_FORMS, is_other_of_kind, tail_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本单位的全称。"
# Of a shorter name one character says too little.
_SHORTEST, _LAST = 5, 6
_NAME = regex(r"[一-龥]{5,30}[局会处站所院校馆队心学园](?<!财政局)(?<!审计局)")


@check("STR014", Severity.WARNING)
def signature_unit(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the unit above the day of a document when it is another one than the document speaks of."""
    day, own = text.once(signed_day), tail_of(subject.unit)
    if day is None:
        return
    above = text.passages[max(text.passages.index(day.passage) - 1, 0)]
    name = above.text.strip()
    titled = text.passages[0].text.strip()[: len(name)]
    tail = tail_of(name) if own else ""
    if len(name) >= _SHORTEST and name[-2:] == titled[-2:] and _is_slip(name, titled):
        yield Fault(above.span(), f"落款是“{name}”，题目写的是“{titled}”，差一个字", HINT)
    elif any(each.text.strip() == subject.unit for each in text.passages[-_LAST:]):  # it has signed with others
        return
    elif (tail and not _is_own(above, subject.unit, own)) or (not tail and _is_alike(text, name, subject.unit)):
        yield Fault(above.span(), f"落款是“{name}”，本单位是“{subject.unit}”", HINT)


def _is_own(above: Passage, unit: str, tail: str) -> bool:
    """Whether a line names a unit, in full, without its outer places, or in short."""
    name = above.text.strip()
    return name in unit or unit in name or (name.endswith(SHORT_FORMS[tail]) and not _is_slip(name, unit))


def _is_slip(name: str, unit: str) -> bool:
    """Whether a name is the other one but for a single character behind the first."""
    wrong = [at for at, pair in enumerate(zip(name, unit, strict=False)) if pair[0] != pair[1]]
    return len(name) == len(unit) and len(wrong) == 1


def _is_alike(text: DocumentText, name: str, unit: str) -> bool:
    """Whether a line names a unit like the own one that is named nowhere else."""
    return bool(unit and _NAME.fullmatch(name) and is_other_of_kind(name, unit)) and text.joined.count(name) == 1
