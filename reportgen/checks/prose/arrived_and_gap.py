"""到位数加缺口，不是计划（应配套）的数。

## 查什么    一句话里写了“某某资金到位 a 万元，缺口（未到位、尚欠）b 万元”，而这笔资金的计划数、预算数写在同一句或别处，
            只有一个，a + b 是否等于它。带“约”“余”的、计划数写得不一样的不查。
## 为什么    缺口是减出来的；三个数分写在两处，改了一处忘了另一处，就对不上。
## 例        总投资中“镇级配套 300.00 万元”，后面写“镇级配套到位 180.00 万元，缺口 210.00 万元”（应为 120.00 万元）。
## 怎么改    对照批复和到位凭证，更正写错的一个。
## 依据      缺口 = 应到位数 − 实际到位数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照批复和到位凭证，更正写错的一个。"
_ARRIVED = regex(
    r"(?P<whose>[一-龥]{3,16}?)(?:截至[^，。；]*)?(?:实际|已经?|仅|只|累计|目前)*(?:到位|落实|筹集)(?:资金|金额)?"
)
_GAP = regex(
    r"(?:还|尚|仍|资金|存在|形成|有|其余|剩余)*(?:缺口|未到位|没有到位|未落实|欠配套|尚欠|短缺|尚差|还差|差额)(?:资金|金额)?[为达]?"
)
_FILLING = regex(r"资金|调整后?|年初|核定|批复|预算|计划|应当?|需要?|安排|投入|任务|经费|到位|的|共|总")
_OTHER = regex(r"上年|去年|20[0-9]{2}年|累计|增|减|比")
_SHORTEST = 3


@check("PRO160", Severity.WARNING)
def arrived_and_gap(text: DocumentText) -> Iterator[Fault]:
    """Yield the gaps that are not what has not arrived of a sum that the document tells once."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("缺口", "到位", "未落实", "欠配套", "尚欠", "差"):
        for arrived, gap in pairwise(sentence.mentions):
            whose = _whose(arrived, gap)
            every = sayings.stating(Kind.MONEY) if whose else ()
            meant = [each for one in every for each in one.exact(Kind.MONEY) if _is_plan(each, whose)]
            values = {each.number.value for each in meant}
            made = arrived.number.interval + gap.number.interval
            if len(values) == 1 and not made.meets(meant[0].number.interval):
                expected = gap.number.like(meant[0].number.value - arrived.number.value)
                message = f"“{gap}”，按“{meant[0]}”“{arrived}”应为 {expected}"
                yield Fault(gap.span, message, HINT, related=beside(meant[0], arrived))


def _whose(arrived: Mention, gap: Mention) -> str:
    """Return of what money an amount has arrived and the next one has not; empty where they tell something else."""
    is_money = all(each.number.kind is Kind.MONEY and each.number.is_exact for each in (arrived, gap))
    said = _ARRIVED.fullmatch(arrived.name) if is_money and _GAP.fullmatch(gap.words) else None
    whose = _bare(said["whose"]) if said and not _OTHER.search(arrived.words) else ""
    return whose if len(whose) >= _SHORTEST else ""


def _is_plan(each: Mention, whose: str) -> bool:
    """Whether an amount is the whole of some money: it is called so, and nothing is said of what has arrived."""
    is_whole = whose in each.name and not re.search("(?<!应)(?<!应当)到位|落实|筹集|支出|执行|结余|结转", each.name)
    return is_whole and _bare(each.name) == whose and not _OTHER.search(each.words)


def _bare(name: str) -> str:
    return _FILLING.sub("", name)
