"""标点连用。

## 查什么    两个点号连在一起：“。。”“，，”“；。”“、，”等；省略号、破折号和目录的点线不算。
## 为什么    改稿时删了字、没有删标点，一句话就有了两个结尾。
## 例        取得良好社会效益。。
## 怎么改    留下该用的一个。
## 依据      GB/T 15834—2011 4.1～4.7：点号表示一次停顿，不连用。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "留下该用的一个标点。"
_DOUBLED = Search(
    regex(r"[，。、；：,;？！](?=[ ，。、；：,;])"),
    regex(r"[，。、；：][ ]?[，。、；：,;]+|[,;][ ]?[，。、；：]+|[？！][，。、；]|,,+|;;+"),
)


@check("TXT006", Severity.WARNING)
def doubled_mark(text: DocumentText) -> Iterator[Fault]:
    """Yield the marks that follow one another."""
    yield from gathered(hits(text, _DOUBLED), _told, HINT)


def _told(hit: Hit) -> str:
    return f"标点连用“{hit.text}”：“{hit.around}”"
