"""某个季度的支出占比，前后写了两个数。

## 查什么    “全年支出的 42.3%集中在四季度”与“四季度支出占比为 24.1%”：同一个季度（12 月、上半年、下半年）的支出
            占全年的比重，前后各处是否相等，按较粗的取整比较。写明上年、某个项目的不查。
## 为什么    同一件事只有一个数，前后不一，读者就不知道该信哪一个。
## 例        前文“全年支出的 42.3%集中在四季度”，后文“四季度支出占比为 24.1%”。
## 怎么改    按支出进度表改成同一个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "按支出进度表改成同一个数；口径不同的，写明各指什么。"
_WHEN = r"(?P<when>第?[一二三四]季度|1?[0-9]月份?|上半年|下半年|年底|年末)"
_N = r"(?P<share>[0-9]{1,2}(?:\.[0-9]+)?)%"
_SHARES = (
    cued(
        "季度 月 上半年 下半年 年底 年末", rf"(?:支出|资金|预算)的(?:约)?{_N}(?:集中|发生|形成|支付)?(?:在|于){_WHEN}"
    ),
    cued("占", rf"(?:全年)?(?:总)?支出中，?{_WHEN}(?:支出)?占(?:比)?(?:为)?{_N}"),
    cued(
        "占",
        rf"{_WHEN}的?(?:集中)?(?:支出|支付)(?:金额|额|规模)?(?:占比|所占比[重例]|占(?:到)?(?:了)?全年(?:总)?(?:支出)?(?:总额)?的?(?:比[重例])?)(?:高达|达到?|约|为|仅为?)*{_N}",
    ),
    cued(
        "占",
        rf"{_WHEN}的?(?:集中)?(?:支出|支付)(?:[0-9.,]+万元)?，占(?:到)?(?:全年|总支出|全年支出|全年总支出|支出总额)的?{_N}",
    ),
)
_ELSE = regex(
    r"上年|去年|20[0-9]{2}年|项目(?=第?[一二三四]季度|[上下]半年|的?[0-9])|控制|不超过|目标|原则上|低于|[以之]内|确保|力争|争取|要求|应|达到[0-9.]+%以上"
)


@check("PRO083", Severity.WARNING)
def quarter_share_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares of a part of the year that differ from the one told before."""
    seen: dict[str, tuple[Sentence, re.Match[str]]] = {}
    found = [each for each in text.once(Sayings).matching(*_SHARES) if not _ELSE.search(_clause(*each))]
    for sentence, share in sorted(found, key=lambda each: (each[0].stretch.number, each[0].start, each[1].start())):
        first_sentence, first = seen.setdefault(_quarter(share["when"]), (sentence, share))
        if not _interval(first["share"]).meets(_interval(share["share"])):
            message = f"“{share[0]}”，前面写的是“{first[0]}”"
            beside = Related(first_sentence.span_of(*first.span()), f"这里写的是“{first[0]}”")
            yield Fault(sentence.span_of(*share.span("share")), message, HINT, related=(beside,))


def _interval(share: str) -> Interval:
    return Interval.around(Fraction(share), Fraction(1, 2 * 10 ** len(share.partition(".")[2])))


def _quarter(when: str) -> str:
    return when.removeprefix("第").removesuffix("份").replace("年末", "年底")


def _clause(sentence: Sentence, found: re.Match[str]) -> str:
    return re.split("[。；]", sentence.text[: found.start()])[-1] + found[0]
