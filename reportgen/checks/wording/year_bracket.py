"""发文字号的年份没有用六角括号。

## 查什么    发文字号里的年份是否用六角括号“〔 〕”；序号前面有没有“第”，有没有补零。
## 为什么    发文字号有固定写法，写错了就查不到文件。
## 例        财预[2020]10号（应为“财预〔2020〕10号”）。
## 怎么改    年份用“〔 〕”，序号不加“第”、不补零。
## 依据      GB/T 9704—2012 7.2.5：年份用六角括号“〔 〕”括入；发文顺序号不加“第”字，不编虚位。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "年份用“〔 〕”，序号不加“第”、不补零。"
_NUMBER = Search(
    regex(r"[ \[（(【［﹝〔]"),
    regex(r"(?<=[一-龥])[ ]?([\[（(【［﹝〔])[ ]?((?:19|20)\d\d)[ ]?[\]）)】］﹞〕][ ]?(第?)(0*)(\d{1,5})[ ]?号"),
)


@check("TXT015", Severity.NOTE)
def year_bracket(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of official documents that are not written as prescribed."""
    found = (hit for hit in hits(text, _NUMBER) if hit.match[1] != "〔" or hit.match[3] or hit.match[4])
    yield from gathered(found, _told, HINT, FEW)


def _told(hit: Hit) -> str:
    return f"发文字号“{hit.text.strip()}”应为“〔{hit.match[2]}〕{hit.match[5]}号”"
