"""名次比参加的个数还大。

## 查什么    “在 12 个代表队中列第 13 位”“全市 9 个县区中排名第 11”：名次是否大于同一句里所说的个数。
## 为什么    12 个里排不出第 13 名，必有一个数写错了。
## 例        在 12 个代表团中金牌数列第 13 位。
## 怎么改    核对通报，更正名次或个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.values.numerals import from_chinese

HINT = "核对通报，更正名次或个数。"
_N = r"(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})"
_RANKED = cued(
    "第",
    rf"(?<![0-9.第一二三四五六七八九十])(?P<number>{_N})(?:个|家|支|所|名)[^，。；：、0-9（）]{{1,12}}(?:中|里)，?"
    rf"(?P<what>[^，。；：、0-9（）]{{0,14}}?)(?:列|排名?|位居|位列|名列|居|获得?|得)(?:在|全[省市县国])?"
    rf"(?P<rank>第(?P<place>{_N})(?![0-9一二三四五六七八九十届次批期季轮])(?:位|名)?)",
)


@check("PRO103", Severity.WARNING)
def rank_above_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the ranks that are greater than the number of those ranked."""
    for sentence, found in text.once(Sayings).matching(_RANKED):
        if _number(found["place"]) > _number(found["number"]):
            message = f"“{found['rank']}”，但一共只有 {_number(found['number'])} 个：“{found[0]}”"
            yield Fault(sentence.span_of(*found.span("rank")), message, HINT)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else from_chinese(written) or 0
