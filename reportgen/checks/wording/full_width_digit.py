"""用了全角的数字、字母或百分号。

## 查什么    有没有全角的０～９、Ａ～Ｚ、％和小数点。
## 为什么    全角数字一个占一个汉字的位置，查找、核对时与半角的不是同一个字符。
## 例        执行率９６．３６％（应为“96.36%”）。
## 怎么改    改成半角。
## 依据      GB/T 15835—2011 4.1.1：阿拉伯数字使用半角。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成半角。"
_WIDE = Search(
    regex(r"[０-９Ａ-Ｚａ-ｚ％．]"), regex(r"[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％．]*")
)
_NARROW = str.maketrans({chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)})


@check("TXT013", Severity.NOTE)
def full_width_digit(text: DocumentText) -> Iterator[Fault]:
    """Yield the digits, letters and percent signs that are as wide as a Chinese character."""
    yield from gathered(hits(text, _WIDE), _told, HINT, FEW)


def _told(hit: Hit) -> str:
    return f"全角的“{hit.text}”应为“{hit.text.translate(_NARROW)}”"
