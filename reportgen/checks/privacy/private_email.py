"""印着个人电子邮箱。

## 查什么    电子邮箱地址；政府网站（gov.cn）的不算。
## 为什么    个人邮箱是个人信息；公开的报告留单位的邮箱。
## 例        联系邮箱 zhangsan1985@163.com。
## 怎么改    删去，或者改成单位的邮箱。
## 依据      《中华人民共和国个人信息保护法》第二十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "删去，或者改成单位的邮箱。"
_ADDRESS = cued("@", r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@check("PRV007", Severity.NOTE)
def private_email(text: DocumentText) -> Iterator[Fault]:
    """Yield the addresses of electronic mail that are no office's."""
    yield from gathered((hit for hit in hits(text, _ADDRESS) if not hit.text.endswith("gov.cn")), _told, HINT)


def _told(hit: Hit) -> str:
    return f"个人邮箱“{hit.text}”"
