"""引号、书名号之间用了顿号。

## 查什么    并列的“……”“……”或者《……》《……》之间有没有顿号；中间隔着括号或别的词的、
            并列的各项里有没加引号的，不算。
## 为什么    引号和书名号已经把各项分开，再加顿号是多余的。
## 例        “自尊”、“自信”（应为“自尊”“自信”）。
## 怎么改    删去顿号。
## 依据      GB/T 15834—2011 4.5.3.5：标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去顿号。"
_COMMA = Search(
    regex(r"[ 、](?<=[”》\"].)"),
    regex(r"(?<=[”》])[ ]?、[ ]?(?=[“《])|(?<=[一-龥]\")、(?=\"[一-龥])"),
)

# The members of a list before a 、 and behind it.
_UP_TO = regex(r"(?:[“《][^“”《》\n]*[”》][ ]?、?[ ]?)+$")
_FROM = regex(r"[ ]?(?:[“《][^“”《》\n]*[”》][ ]?、?[ ]?)+")


@check("TXT010", Severity.NOTE)
def needless_comma(text: DocumentText) -> Iterator[Fault]:
    """Yield the 、 between quotes or 书名号."""
    yield from gathered((hit for hit in hits(text, _COMMA) if not _is_mixed(hit)), _told, HINT, FEW)


def _is_mixed(hit: Hit) -> bool:
    """Whether the list that a 、 stands in has members without quotes, which need it."""
    first, last = _UP_TO.search(hit.before), _FROM.match(hit.after)
    is_begun = first is not None and hit.before[: first.start()].rstrip().endswith("、")
    return is_begun or (last is not None and last.group().endswith("、"))


def _told(hit: Hit) -> str:
    return f"引号、书名号之间多了顿号：“{hit.around}”"
