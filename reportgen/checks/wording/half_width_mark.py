"""汉字后面用了半角标点。

## 查什么    汉字前后的逗号、分号、冒号、问号、叹号、句号、括号、引号是不是全角；数字、代码、西文里的不算；
            表格里一栏的名称（因公出国(境)费）是表样规定的，括号不查。
## 为什么    半角标点挤在汉字边上，同一篇里全角半角混用，排出来疏密不一。
## 例        加强绩效管理,提高资金使用效益
## 怎么改    改成全角标点“，；：？！。（）“”。
## 依据      GB/T 15834—2011 5.1：标点符号的位置和书写形式。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成全角标点。"
_HAN = "[一-龥”》）]"
KINDS = (
    Search(
        regex(r"[ !,.:;?]"),
        regex(rf"(?<={_HAN}) ?[,;:?!]|[,;](?= ?[一-龥“《（])|(?<=[一-龥])\.(?=[一-龥\n]|$)", re.MULTILINE),
    ),
    regex(r"\((?:(?=[^()（）\n]{0,40}[一-龥][^()（）\n]{0,40}\))|(?<=[一-龥]\()(?=[^()（）\n]{1,20}\)))"),
    regex(r"\"(?=[^\"\n]*[一-龥])[^\"\n]{1,60}\""),
)
_SENTENCE = frozenset("，。；,;")
_LINK = regex(r"https?$|[A-Za-z]$")


@check("TXT008", Severity.NOTE)
def half_width_mark(text: DocumentText) -> Iterator[Fault]:
    """Yield the half-width marks beside Chinese characters, each kind by itself."""
    for pattern in KINDS:
        found = (hit for hit in hits(text, pattern) if not (_LINK.search(hit.before) or _is_label(hit)))
        yield from gathered(found, _told, HINT, FEW)


def _is_label(hit: Hit) -> bool:
    """Whether it is a bracket in the name of a row or column, which the form prescribes."""
    return hit.passage.setting is Setting.CELL and hit.text == "(" and _SENTENCE.isdisjoint(hit.passage.text)


def _told(hit: Hit) -> str:
    return f"半角标点“{hit.text.strip()[0]}”：“{hit.around}”"
