"""正文说比上年减少，表里却是增加的（或者相反）。

## 查什么    表里同一行有上年、本年两栏数的，正文写“（这一行的名称）……比上年（较上年、同比）增加、减少、上升、
            下降”的方向词，
            与两栏的大小是否一致。两数相等而写增加、减少的也查。
            名称不足三个字的、表里有几行同名的不查。
## 为什么    表和正文印在同一份报告里，方向反了，读者一看便知。
## 例        表里公务接待费上年 4.20 万元、本年 5.10 万元，正文写“公务接待费较上年有所减少”。
## 怎么改    改正方向词，或更正表里写错的数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.two_years import TwoYears, two_years
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "改正方向词，或更正表里写错的数。"
_COMPARED = (
    r"(?:决算|支出|预算|执行|数|[0-9.,]+(?:万元|元|人|个|件|次|万|户|亩|吨)?|，|总额|金额|20[0-9]{2}年|年度|为)*"
)
_THAN = r"(?:同比|[比较与](?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期|决算数?|支出)?(?:相比)?|相比)"
_WORD = r"(?:有所|略有|明显|大幅|小幅|均|也)?(?:(?P<up>增加|增长|上升|提高)|(?P<down>减少|下降|降低|压减))"
_SHORTEST = 3
_NAME = regex(r"^(?:[一二三四五六七八九十0-9]+[、.．]|（[一二三四五六七八九十0-9]+）|其中：?)|（[^（）]*）$")


@check("PRO038", Severity.WARNING)
def direction_against_table(text: DocumentText) -> Iterator[Fault]:
    """Yield the words of growth and decline that the two years of the table deny."""
    rows = text.once(two_years)
    counted = Counter(_bare(row) for row in rows)
    known = [row for row in rows if len(_bare(row)) >= _SHORTEST and counted[_bare(row)] == 1]
    for row in known:
        pattern = re.compile(rf"{re.escape(_bare(row))}{_COMPARED}，?{_THAN}，?{_WORD}")
        for sentence in text.once(Sayings).holding(_bare(row)):
            found = pattern.search(sentence.text) if sentence.stretch.setting in {Setting.BODY, Setting.ITEM} else None
            if found and _is_denied(found, row):
                word, years = found["up"] or found["down"], f"上年 {row.last.text}、本年 {row.this.text}"
                message = f"写的是“{word}”，表里“{_bare(row)}”{years}"
                related = (Related(row.this.span, f"这里是 {row.this.text}"),)
                yield Fault(sentence.span_of(found.start(), found.end()), message, HINT, related=related)


def _bare(row: TwoYears) -> str:
    return _NAME.sub("", row.name)


def _is_denied(found: re.Match[str], row: TwoYears) -> bool:
    change = (row.this.value or Fraction(0)) - (row.last.value or Fraction(0))
    return change <= 0 if found["up"] else change >= 0
