"""数字的写法不合规范。

## 查什么    两位数的年份（24年度）、带零的月日（03月05日）、约数重复（超过200余人、约30人左右）、“减少3倍”、
            “5千人”“1万2千元”、汉字年份里混用“0”。
## 为什么    两位数的年份会与时间长短混淆；“超过……余”互相矛盾；减少不能用倍数。
## 例        累计服务超过2000余人次（应为“超过2000人次”或者“2000余人次”）。
## 怎么改    照提示改。
## 依据      GB/T 15835—2011 4.1、5.1：年份用四位数字；概数词不重复使用。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照提示改。"
_NUMBER = r"[\d,.]+[ ]*[万亿]?"
# Of each kind words of which it has one, the characters that it begins with, and what it looks like.
KINDS = {
    "年份应当写四位数字": (
        "年",
        r"[12](?=\d年)",
        r"[12](?<![\d.第近满约达逾超共〇零一二三四五六七八九十].)\d年(?=度|初|底|末|\d{1,2}月)",
    ),
    "月、日前面不加零": (
        "月",
        r"[\d月](?=[年 0])",
        r"\d年[ ]?0\d月(?!\d{1,2}日[ ]*\d{1,2}[:：时])|月[ ]?0\d日(?![ ]*\d{1,2}[:：时])",
    ),
    "约数重复": (
        "余 多 以上 左右 上下",
        "[超逾近约大将]",
        rf"(?:超过|超|逾|近|约|大约|将近)[ ]*{_NUMBER}(?:余|多)(?!位数)"
        rf"|(?:超过|超|逾|近|约|大约)[ ]*{_NUMBER}[^\d，。；、（）\n]{{0,4}}(?:以上|左右|上下)",
    ),
    "减少、降低不用倍数": ("倍", "[减降下缩压]", r"(?:减少|降低|下降|缩短|压缩)了?[ ]*\d+(?:\.\d+)?倍"),
    "数字与“千”“百”不混用": ("千", r"\d(?=[ 千万])", r"\d[ ]?千(?=[ ]?(?:元|人|名|余|多|个|户|份))|\d万\d千"),
    "汉字年份里不用“0”": (
        "一0 二0 二O 二o 二О",
        "[一二](?=[0OoО])",
        r"[一二]0[0-9〇零一二三四五六七八九]{2}年|二[0OoО][0OoО一二三四五六七八九]{2}年",
    ),
}
_SEARCHES = {
    kind: Cued(tuple(cues.split()), regex(pattern), regex(begins)) for kind, (cues, begins, pattern) in KINDS.items()
}


@check("TXT014", Severity.NOTE)
def numeral_style(text: DocumentText) -> Iterator[Fault]:
    """Yield the numerals that are written against the standard, each kind by itself."""
    for kind, search in _SEARCHES.items():
        yield from gathered(hits(text, search), partial(_told, kind), HINT, FEW)


def _told(kind: str, hit: Hit) -> str:
    return f"{kind}：“{hit.text}{hit.after[:2]}”"
