"""印着身份证号码。

## 查什么    18 位（末位校验正确）的居民身份证号码；写明“身份证”而位数、校验不对的，以及 15 位的旧号码。
## 为什么    身份证号码是个人信息，公开的报告不得出现。
## 例        救助对象身份证号 11010519491231002X。
## 怎么改    删去号码；确需区分的，只留末四位，其余用 * 代替。
## 依据      《中华人民共和国个人信息保护法》第二十五条：不得公开其处理的个人信息，取得个人单独同意的除外。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.persons import has_birthday, is_identity_number
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去号码；确需区分的，只留末四位，其余用 * 代替。"
_NUMBER = Search(
    regex(r"\d(?=[\d -]{14})"),
    regex(r"(?<![\dA-Za-z.])(?:\d{17}[\dXx]|\d{15}|\d{6}[ -]\d{8}[ -]\d{3}[\dXx])(?![\dA-Za-z.])"),
)
_NAMED = regex(r"身份证|证件号|公民身份")
_NEAR = 40


@check("PRV001", Severity.ERROR)
def identity_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the identity numbers."""
    yield from gathered((hit for hit in hits(text, _NUMBER) if _is_identity(hit)), _told, HINT)


def _is_identity(hit: Hit) -> bool:
    digits = re.sub(r"[ -]", "", hit.text)
    is_named = bool(_NAMED.search(hit.before[-_NEAR:]))
    if len(digits) == 15:
        return is_named and has_birthday(digits[6:12])
    return is_identity_number(digits) or (is_named and has_birthday(digits[6:14]))


def _told(hit: Hit) -> str:
    digits = hit.text
    return f"身份证号码“{digits[:3]}***********{digits[-2:]}”"
