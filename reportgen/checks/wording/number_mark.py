"""序号后面的标点用错。

## 查什么    “1”后面应当用“.”而不是“、”“，”；“（一）”“（1）”“①”后面不再加标点；“一”后面应当用“、”而不是“.”“，”；
            表格里一栏的名称（1、一般公共预算资金）是表样规定的，不查。
## 为什么    同一篇里“1.”“1、”混用，看不出层次。
## 例        1、预算编制（应为“1.预算编制”）。
## 怎么改    按“一、”“（一）”“1.”“（1）”改。
## 依据      GB/T 9704—2012 7.3.3；GB/T 15834—2011 4.5.3.5：数字序号后用下脚点，带括号的序号后不用标点。
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

HINT = "按“一、”“（一）”“1.”“（1）”改。"
_START = r"(?:^|(?<=[。；;]))[ ]*"
_WRONG = Search(
    regex(r"[ \d（(①-⑳一二三四五六七八九十](?:(?<=^.)|(?<=[。；;].))", re.MULTILINE),
    regex(
        rf"{_START}(?:\d{{1,2}}[、，](?=[ ]*(?:[一-龥“《]|20\d\d年))|[（(](?:[一二三四五六七八九十]{{1,3}}|"
        rf"\d{{1,2}})[）)][、，.．](?=[ ]*[一-龥“])"
        r"|[一二三四五六七八九十]{1,3}[.．，,](?=[ ]*[一-龥])|[①-⑳][、.．])",
        re.MULTILINE,
    ),
)
_SENTENCE = frozenset("，。；,;")
_IN_WORDS = regex(r"[\d、，．]")


@check("TXT009", Severity.NOTE)
def number_mark(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of headings and items with a wrong mark behind them."""
    yield from gathered((hit for hit in hits(text, _WRONG) if not (_is_pair(hit) or _is_label(hit))), _told, HINT, FEW)


def _is_pair(hit: Hit) -> bool:
    """Whether the number is one of two that stand side by side: 2、3月 is no number of an item."""
    return bool(_IN_WORDS.search(hit.before[-1:]))


def _is_label(hit: Hit) -> bool:
    """Whether it numbers the name of a row or column, which the form prescribes, and no sentence."""
    return hit.passage.setting is Setting.CELL and _SENTENCE.isdisjoint(hit.passage.text)


def _told(hit: Hit) -> str:
    number = hit.text.strip()
    right = re.sub(r"[、，．,.]$", "", number)
    mark = "." if right.isdecimal() else "、" if right[0] in "一二三四五六七八九十" else ""
    return f"序号“{number}”应为“{right}{mark}”"
