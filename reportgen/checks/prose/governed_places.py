"""辖几个村（社区），与后文反复写的个数不同。

## 查什么    “辖 15 个村、1 个社区”“下辖 12 个镇”：后文不止一段写“13 个村”，没有一处再写 15 个，两数相差不过两个的。
            是抽查、试点、涉及、覆盖的几个，不查。
## 为什么    一个乡镇有几个村只有一个数，前后不一，读者就不知道该信哪一个。
## 例        前文“辖 15 个村、1 个社区”，后文两处写“13 个村”。
## 怎么改    核对区划，改成同一个数；说的是其中几个的，写明。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

HINT = "核对区划，改成同一个数；说的是其中几个的，写明。"
_PLACES = "行政村|居委会|居民区|社区|街道|乡镇|村|镇|乡"
_NO_MORE = r"(?!（|委|\(|民|组)"
# What some of them have done says nothing of how many there are.
_NO_DEED = r"(?!(?:已|均|都)*(?:设|完成|建|开|实施|通过|达|验|启动|推|落|按|参与|申报))"
_GOVERNED = cued("辖", rf"(?:下辖|所辖|共辖|管辖|辖有?)(?P<count>[0-9]{{1,3}})个(?P<place>{_PLACES}){_NO_MORE}")
_TOLD = cued("个", rf"(?<![0-9.,第其约近])(?P<count>[0-9]{{1,3}})个(?P<place>{_PLACES}){_NO_MORE}{_NO_DEED}")
_SOME = regex(
    r"抽|试点|示范|涉及|覆盖|重点|选|新|建|走访|核查|检查|其余|其他|另|前|后|已有|有|达|脱贫|包括"
    r"|上年|去年|计划|目标|实施|在$|对$|为$|于$"
)
_CLAUSE = regex("[，。；：、]")
_FEWEST, _NEAR, _TWICE = 8, 2, 2


@check("PRO129", Severity.WARNING)
def governed_places(text: DocumentText) -> Iterator[Fault]:
    """Yield the number of villages or the like that a place is said to have, where the text goes on with another."""
    sayings = text.once(Sayings)
    for sentence, found in sayings.matching(_GOVERNED):
        count, others = int(found["count"]), _others(sayings, found["place"])
        again = [place for number, place, _ in others if number == count]
        near = {number for number, _, _ in others if number != count and abs(number - count) <= _NEAR}
        if count >= _FEWEST and len(again) <= 1 and len(near) == 1:
            told = [each for each in others if each[0] in near]
            lines = {each.line for _, each, _ in told} - {sentence.span_of(0, 1).line}
            if len(lines) >= _TWICE and not any(is_some for _, _, is_some in told):
                other = f"{told[0][0]}个{found['place']}"
                related = tuple(Related(place, f"这里写的是“{other}”") for _, place, _ in told)
                message = f"这里写的是“{found[0]}”，后面 {len(told)} 处写的是“{other}”"
                yield Fault(sentence.span_of(*found.span("count")), message, HINT, related=related)


def _others(sayings: Sayings, place: str) -> list[tuple[int, Span, bool]]:
    """Return every count of such places, where it stands, and whether it is plainly of some of them only."""
    found = ((sentence, each) for sentence, each in sayings.matching(_TOLD) if each["place"] == place)
    return [
        (
            int(each["count"]),
            sentence.span_of(*each.span("count")),
            bool(_SOME.search(_CLAUSE.split(sentence.text[: each.start()])[-1])),
        )
        for sentence, each in found
    ]
