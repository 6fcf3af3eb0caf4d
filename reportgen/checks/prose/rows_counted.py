"""照表格数的个数不对。

## 查什么    紧接在表格后面，或者写明“上表”的话里，“执行率高于 90%的有三个”“两个项目支出率不足 60%”，
            与那张表里同名一栏数出来的行数是否相等（合计、小计不算）；
            “以上”“以下”含不含本数，两种读法有一种相等的不算错；写了“四个项目中”而表里不是四行的，不查。
## 为什么    表就在上面，读者一数便知。
## 例        表中四个项目执行率为 94.29%、82.50%、95.50%、88.75%，后面写“执行率高于90%的有三个”（应为两个）。
## 怎么改    对照表格改个数；表里的数错了的，改表。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.tables.counted import rates_of_rows, readings
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照上面的表格改个数；表里的数错了的，改表。"
_RATE = r"(?P<rate>(?:(?![中里])[一-龥]){2,4}(?:率|度|进度))(?:均|都)?"
_HOW = (
    r"(?P<how>高于|超过|大于|低于|不足|小于|未达到?|达到|不低于|在|为)"
    r"(?P<bound>[0-9]{1,3}(?:\.[0-9]+)?)%(?P<around>（?含?）?以上|（?含?）?以下)?"
)
_COUNT = r"(?P<count>[一二两三四五六七八九十]|[0-9]{1,2})(?P<unit>个|项|家)"
_BEHIND = cued(
    "率 度",
    rf"{_RATE}{_HOW}的(?:[一-龥]{{0,6}}?(?:共有|只有|仅有|有|共|仅|为|是)|[一-龥]{{2,6}})?{_COUNT}",
)
_BEFORE = cued(
    "率 度",
    rf"(?:共有|只有|仅有|有|[，。；：]){_COUNT}(?:(?![中里])[一-龥]){{0,6}}?{_RATE}{_HOW}(?!的)",
)
_AMONG = regex(r"(?P<all>[一二两三四五六七八九十]|[0-9]{1,2})(?:个|项|家)[一-龥]{0,8}[中里]")


@check("PRO141", Severity.WARNING)
def rows_counted(text: DocumentText) -> Iterator[Fault]:
    """Yield the counts of rows of the table above that have such a rate, where the table has more or fewer."""
    for sentence, found in text.once(Sayings).matching(_BEHIND, _BEFORE):
        if sentence.stretch.setting is not Setting.CELL and not _is_of_some(sentence, found):
            rates = rates_of_rows(text, sentence, found["rate"])
            counts = readings(rates, found["how"], found["around"] or "", Fraction(found["bound"]))
            if rates and _is_of_all(sentence, found, rates) and count_of(found["count"]) not in counts:
                listed = "、".join(f"{rate.text}" for rate in rates)
                message = f"“{found[0].lstrip('，。；：')}”，上表里是 {min(counts)} {found['unit']}（{listed}）"
                yield Fault(sentence.span_of(*found.span("count")), message, HINT)


def _is_of_some(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether only some of the rows are meant, or others of a class or another year."""
    return bool(re.search("其余|其他|另|上年|去年|以来|类项目中", sentence.text[: found.start()]))


def _is_of_all(sentence: Sentence, found: re.Match[str], rates: Sequence[object]) -> bool:
    """Whether a sentence speaks of as many things as the table has rows, as far as it says of how many."""
    among = _AMONG.search(sentence.text, 0, found.start("rate"))
    return among is None or count_of(among["all"]) == len(rates)
