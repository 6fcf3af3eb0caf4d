"""汉字之间、数字和单位之间有空格。

## 查什么    正文的汉字与汉字之间、数字与单位之间、标点后面有没有多余的空格；引号和书名号里分隔两句口号的空格、
            姓名、落款的对齐、消息头后面的空格不算。
## 为什么    多是文字识别和复制粘贴留下的，一行里忽疏忽密，查找时也找不到这个词。
## 例        维护妇女儿 童合法权益；5,326.01 万元。
## 怎么改    删去空格。
## 依据      GB/T 15835—2011：数字与计量单位之间不留空；GB/T 9704—2012 7.3：版心每行28字，字间不空格。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits, in_quotes
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去空格。"
# Blanks that set columns apart.
_COLUMNS, _FEWEST_COLUMNS = regex(r"\S[ \u3000]{2,}(?=\S)"), 2
# Names of those who wrote it, and of who took a picture, stand apart; so does what follows place and day of a message.
_BEHIND, _BYLINE = regex(r"记者[一-龥 ]{0,16}$|日(?:专?电|讯)$"), regex(r"[一-龥]{2,4}[ ]?摄|摄")
_DECIMAL, _DOT = regex(r"\s*([0-9]{1,2}(?:[.．][0-9]{1,2})+)"), regex("[.．]")
_WITHIN = frozenset({Setting.BODY, Setting.ITEM})
KINDS = (
    (regex(r"[ \u00a0](?<=[一-龥].)[ \u00a0]?(?=[一-龥])(?![一-龥]{1,6}[：:])"), "汉字之间"),
    (
        regex(
            r"[ \u00a0](?:(?<=\d.)[ \u00a0]?(?=[万亿元年月日人个项次场户名家岁件期份余多几%％])"
            r"|(?<=[一-龥].)[ \u00a0]?(?=\d)|(?<=[，。；：、）”][ ])[ ]?(?=[一-龥\d]))"
        ),
        "数字、标点旁边",
    ),
)


@check("TXT012", Severity.NOTE)
def stray_space(text: DocumentText) -> Iterator[Fault]:
    """Yield the spaces inside words and beside numbers, each kind by itself."""
    for pattern, where in KINDS:
        found = (hit for hit in hits(text, pattern, _WITHIN) if _is_inside(text, hit))
        yield from gathered(found, partial(_told, where), HINT, FEW)


def _is_inside(document: DocumentText, hit: Hit) -> bool:
    """Whether a space stands in running words: behind the number of an item and in quotes it parts something."""
    text = hit.passage.text
    is_sentence = any(mark in text for mark in "，。；,;") and len(_COLUMNS.findall(text)) < _FEWEST_COLUMNS
    is_byline = bool(_BEHIND.search(hit.before)) or bool(_BYLINE.match(hit.after))
    is_counted = hit.start > len(hit.passage.number) and not _is_decimal(document, hit)
    return is_sentence and is_counted and not (is_byline or in_quotes(hit))


def _is_decimal(document: DocumentText, hit: Hit) -> bool:
    """Whether a space stands behind a number of several levels (7.1 标题) whose neighbour or chapter is there too."""
    found = _DECIMAL.fullmatch(hit.before)
    if found is None:
        return False
    *above, last = (int(each) for each in _DOT.split(found[1]))
    beside = (*above, last - 1), (*above, last + 1), tuple(above)
    return any(document.holds(f"\n{'.'.join(map(str, each))} ") for each in beside)


def _told(where: str, hit: Hit) -> str:
    return f"{where}有空格：“{hit.around}”"
