"""一个意思说了两遍。

## 查什么    “≥90%以上”“不少于10场以上”“约100人左右”“均都”“总共合计”“1台部”“、等”这样的重复和赘余。
## 为什么    “≥90%以上”不知道是不少于还是多于；赘字多是改稿时没有删净。
## 例        合格率≥90%以上（应为“≥90%”或者“90%以上”）。
## 怎么改    留下一个说法。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练；GB/T 15834—2011 4.5：“等”前不用顿号。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits, in_quotes
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "留下一个说法，删去多余的字。"
_NUMBER = r"[ ]*\d[\d,.]*[ ]*(?:万|亿)?[ ]*[%％一-龥]{0,2}?"
_REDUNDANT = Search(
    regex(r"[<>≤≥、一不个共原台名场均大将总截次皆目约至都项＜＞]"),
    regex(
        rf"(?:≥|>=|＞|>|不少于|不低于|不小于|至少){_NUMBER}(?:及)?以上"
        rf"|(?:≤|<=|＜|<|不超过|不多于|不高于|至多){_NUMBER}(?:及)?以[下内]"
        rf"|(?:大约|约为?|将近){_NUMBER}(?:左右|上下)"
        r"|均都|都均|皆都|总共合计|共计总|一共总计|截至目前为止|原因是因为|目的是为了"
        r"|(?<=\d)(?:台部|个名|个项|项个|场个|次个|名位)(?!级|人|额|目|次|性|别|体)"
        r"|、等(?![于级比同额待候离距差次量保值效化价身份式高温闲号边分腰])"
    ),
)


@check("TXT028", Severity.NOTE)
def redundant_word(text: DocumentText) -> Iterator[Fault]:
    """Yield the words that say again what was just said."""
    found = (hit for hit in hits(text, _REDUNDANT) if not in_quotes(hit))
    yield from gathered(found, _told, HINT)


def _told(hit: Hit) -> str:
    return f"“{hit.text}”一个意思说了两遍：“{hit.around}”"
