"""印着个人电子邮箱。

## 查什么    电子邮箱地址；政府网站（gov.cn）的不算；
            与邮编、传真、“监督”“举报”“办公室”写在一处、没有联系人的，是单位对外的邮箱，也不算。
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
from reportgen.regex import regex

HINT = "删去，或者改成单位的邮箱。"
_NEAR = 60
_OFFICE = regex(r"邮编|邮政编码|传真|监督|举报|投诉|意见征集|办公室|公开")
_PERSON = regex(r"联系人|负责人|填[报表]人|经办人|作者|个人")
_ADDRESS = cued("@", r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@check("PRV007", Severity.NOTE)
def private_email(text: DocumentText) -> Iterator[Fault]:
    """Yield the addresses of electronic mail that are no office's."""
    yield from gathered((hit for hit in hits(text, _ADDRESS) if not _is_office(hit)), _told, HINT)


def _is_office(hit: Hit) -> bool:
    """Whether an address is that of an office: its own domain, or what only an office has is named beside it."""
    beside = hit.before[-_NEAR:] + hit.after[:_NEAR]
    return hit.text.endswith("gov.cn") or (bool(_OFFICE.search(beside)) and not _PERSON.search(beside))


def _told(hit: Hit) -> str:
    return f"个人邮箱“{hit.text}”"
