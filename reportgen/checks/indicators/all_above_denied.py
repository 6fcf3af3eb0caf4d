"""说几个比率均高于多少，前面列的却有不到的。

## 查什么    “三类对象满意度均高于 95%”“各项合格率均达到 98% 以上”：紧挨着的表格、同一段前面的文字里，同名的比率
            是否都达到这个数；“三类、两项”说了个数的，找到的比率正好这么多才比。合计、总体、上年和目标值不算。
## 为什么    结论和各个比率印在一起，有一个没达到，结论就不成立。
## 例        学生满意度 94.22%，家长满意度 93.00%，两类对象满意度均高于 95% 的目标。
## 怎么改    照实写几个达到、几个没有达到，并说明原因；目标值写错了的，更正。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import GROUPED, value_of
from reportgen.checks.reading.tables.columns import tables
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

HINT = "照实写几个达到、几个没有达到，并说明原因；目标值写错了的，更正。"
_CLAIM = cued(
    "均 都 全部",
    r"(?:(?P<count>[2-9]|[两三四五六七八九])(?:类|项|个|种|方面)[一-龥]{0,6}?)?(?P<name>满意[度率]|[一-龥]{2}率)(?:指标)?(?:均|都|全部)已?"
    rf"(?:(?P<over>高于|超过|大于)|达到?|不低于|在)了?(?P<aim>{GROUPED})%",
)
_OTHER = regex(r"合计|总计|总体|综合|平均|上年|去年|20[0-9]{2}年|目标|计划|指标值|标准")
_FEWEST = 2
_NUMERALS = "零一两三四五六七八九"


class _Rate(NamedTuple):
    value: Fraction
    text: str
    span: Span


@check("IND038", Severity.WARNING)
def all_above_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the claims that some rates are all above a number that one of those just told is not."""
    for sentence, claim in text.once(Sayings).matching(_CLAIM):
        rates = [*_in_table(text, sentence, claim["name"]), *_before(text, sentence, claim)]
        if len(rates) >= _FEWEST and claim["count"] in {None, str(len(rates)), *_NUMERALS[len(rates) :][:1]}:
            aim = value_of(claim["aim"])
            low = next((each for each in rates if each.value < aim or (claim["over"] and each.value == aim)), None)
            if low:
                related = (Related(low.span, f"这里写的是“{low.text}”"),)
                message = f"写了“{claim[0]}”，但列出的有 {low.text}"
                yield Fault(sentence.span_of(*claim.span()), message, HINT, related=related)


def _in_table(text: DocumentText, sentence: Sentence, name: str) -> Iterator[_Rate]:
    """Yield the rates in the column of that name, of the table that stands right before a paragraph."""
    block = sentence.stretch.passage.block
    for table in text.once(tables) if sentence.stretch.setting is not Setting.CELL else ():
        if table.block in {block - 1, block - 2} and table.is_regular:
            for row in (each for each in table.body if not _OTHER.search(each[0].text)):
                for square in row:
                    head = table.names.get(square.column, "")
                    if square.is_rate and square.value is not None and head.endswith(name) and not _OTHER.search(head):
                        yield _Rate(square.value, square.text, square.span)


def _before(text: DocumentText, sentence: Sentence, claim: re.Match[str]) -> Iterator[_Rate]:
    """Yield the rates of that name before a claim in its paragraph."""
    for each in (near for near in text.once(Sayings).stating(Kind.RATE) if near.stretch is sentence.stretch):
        for rate in each.exact(Kind.RATE):
            is_before = each.start + rate.start < sentence.start + claim.start()
            if is_before and rate.name.endswith(claim["name"]) and not _OTHER.search(rate.words):
                yield _Rate(100 * rate.number.value, rate.number.text, rate.span)
