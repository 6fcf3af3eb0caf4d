"""印着家庭住址。

## 查什么    “家住”“住址”“户籍地”后面的地址，以及精确到几栋几室的地址；单位的办公地址不算。
## 为什么    住址是个人信息，与姓名、事由写在一起，就能找到本人。
## 例        慰问家住幸福路12号3栋502室的困难母亲。
## 怎么改    删去住址，需要时只写到街道、社区。
## 依据      《中华人民共和国个人信息保护法》第二十五条；《政府信息公开条例》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去住址，需要时只写到街道、社区。"
_ADDRESS = cued(
    "家住 现住 住址 家庭地址 户籍地 居住 号楼 栋 幢 座 ，住 （住 、住",
    r"(?:家住|现住|住址|家庭住址|家庭地址|户籍地址?|居住地址?|居住[在于])"
    r"[为是：:]?[ ]?[^，。；\n]{2,24}?(?:\d+号|\d+栋|\d+幢|\d+单元|\d+室|\d+组|[一二三四五六七八九十]+组)"
    r"|(?:，住|（住|、住)在?(?![院房宿户建])[^，。；（）\n]{2,20}?(?:村|社区|街道|小区|路|街|镇|乡)[^，。；（）\n]{0,8}?"
    r"(?:\d+号|\d+室|\d+房|\d+组|[一二三四五六七八九十]+组)"
    r"|(?:路|街|巷|小区|花园|苑|村|里|公寓|家园)[^，。；\n]{0,8}?\d+(?:号楼|栋|幢|座)"
    r"[^，。；\n]{0,6}?\d{2,4}(?:室|房|号)",
)
_OFFICE = regex(r"办公|单位地址|大厦|大楼|中心|驿站|基地|窗口|会议|机关|酒店|活动|租赁|租用|通[讯信]地址|联系地址")


@check("PRV005", Severity.WARNING)
def home_address(text: DocumentText) -> Iterator[Fault]:
    """Yield the addresses of homes."""
    found = (hit for hit in hits(text, _ADDRESS) if not _OFFICE.search(hit.before[-16:] + hit.text))
    yield from gathered(found, _told, HINT)


def _told(hit: Hit) -> str:
    return f"家庭住址“{hit.text.lstrip('，（、')[:10]}…”"
