"""印着手机号码。

## 查什么    11 位的手机号码，中间有空格、短横的也算；中间四位已用 * 代替的、固定电话不算。
## 为什么    手机号码是个人信息；公开的报告留单位的办公电话。
## 例        联系人李某，电话 13800138000。
## 怎么改    删去号码，或者改成单位的办公电话。
## 依据      《中华人民共和国个人信息保护法》第二十五条；《政府信息公开条例》第十五条：涉及个人隐私的不得公开。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去号码，或者改成单位的办公电话。"
_NUMBER = regex(r"1(?<![\d.,A-Za-z].)[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.,]?\d|[ ]?(?:元|万|人|个|次))")


@check("PRV002", Severity.WARNING)
def mobile_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of mobile telephones."""
    yield from gathered(hits(text, _NUMBER), _told, HINT)


def _told(hit: Hit) -> str:
    return f"手机号码“{hit.text[:3]}****{hit.text[-4:]}”"
