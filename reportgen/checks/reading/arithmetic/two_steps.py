"""Amounts and what they come to: 年初 a, 追加 b, 全年 c; 合同 c, 已付 a, 未付 b."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.regex import regex

_OPENING = regex(r"年初(?:部门)?(?:预算|批复|安排|下达)[^，。；]{0,6}$")
_MORE = regex(
    r"^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:年中|执行中|当年|年度中|预算执行中|期间|后)*(?:追加|调增|增加)(?:预算|资金|安排|下达|财政拨款|项目资金)*$"
)
_LESS = regex(r"^(?:年中|执行中|当年|年度中|期间|后)*(?:压减|核减|调减|收回|减少)(?:预算|资金|财政拨款)*$")
_ADJUSTED = regex(
    r"^(?:追加|调整|调增|调减|核减)?后?(?:的)?(?:全年|调整后?|年度|最终)*(?:全年预算|调整预算|预算|调整后预算|预算调整|调整)(?:总额|总数|数)?(?:调整)?(?:为|达到|合计|共计|是)*$"
)
_WHOLE = regex(
    r"(?:合同(?:总?额|总?价款?|金额)|中标价|中标金额|结算价|审定金额|应(?:付|收|发|缴|退)[^，。；]{0,8}|下达(?:资金|指标)?)(?:为|共计?|合计)*$"
)
_PAID = regex(r"^(?:累计|实际|目前)*(?:已|实)(?:支付|付|拨付|收回?|发放?|缴|退|兑付)[^，。；]{0,4}$")
_UNPAID = regex(
    r"^(?:尚|还|仍)*(?:有|剩余?|余|欠)*(?:未(?:支付|付|拨付|收回?|发放?|缴|退|兑付)|待(?:支付|付|拨付)|尚?欠(?:收|缴|付)?|短收|少收)[^，。；]{0,4}$"
)
Reading = tuple[Interval, Mention, tuple[Mention, ...]]
"""What some amounts come to, the amount that is told for it, and the amounts."""


def adjusted(exact: Sequence[Mention]) -> Reading | None:
    """Return what a budget comes to with the changes behind it, and the budget that is told behind them."""
    if len(exact) < 3 or not _OPENING.search(exact[0].words):
        return None
    made, parts = exact[0].number.interval, [exact[0]]
    for each in exact[1:]:
        if _ADJUSTED.search(each.words):
            return (made, each, tuple(parts)) if len(parts) > 1 else None
        if not (_MORE.search(each.words) or _LESS.search(each.words)):
            return None
        made = made + each.number.interval if _MORE.search(each.words) else made - each.number.interval
        parts.append(each)
    return None


def paid(exact: Sequence[Mention]) -> Reading | None:
    """Return what is paid and what is not, and the whole that is told before them."""
    patterns = (_WHOLE, _PAID, _UNPAID)
    if len(exact) < len(patterns) or not all(p.search(each.words) for p, each in zip(patterns, exact, strict=True)):
        return None
    return sum((each.number.interval for each in exact[1:]), NOTHING), exact[0], tuple(exact[1:])
