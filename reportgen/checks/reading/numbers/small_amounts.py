"""Amounts that are too small for what they are of, because 万 was left out before 元; and what is paid for each."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.checks.reading.numbers.prose import Mention
from reportgen.regex import regex

EACH = regex(r"每|[人户生村亩场次床]均|(?<!高)标准|单价|均价|/")
# What one of them costs; what enterprises of each earn or borrow may well be more than a budget.
ONE = regex(
    r"(?:每[名位件例户人生亩次床]|[人户生亩例床次]均)(?!收入|产值|贷款|营收|企业)[^，。；0-9年月每]{0,8}(?<!收入)(?<!产值)(?<!贷款)$"
)
_BUDGET = regex(
    r"金额|资金|经费|预算|决算|支出|收入|拨款|执行|总额|投入|追加|调[增减]|[核压]减|结[转余]|[缴收]回|上缴"
    r"|^[应实](?:征|收|付|缴|发|拨)"
)
_CLAUSE = regex("[，。；：（]")
WAN = 10_000

# What one 元 brings about: 每投入1元，带动社会投入2.50元.
_PER_YUAN = regex(r"每[^，。；0-9]{0,8}1元[^。；]*$")


def is_small(mention: Mention, large: Sequence[Mention]) -> bool:
    """Whether an amount in 元 has decimals and is small for a budget, in a text whose amounts are not."""
    number = mention.number
    if number.unit != "元" or not number.places or number.value >= WAN or len(large) < 2:
        return False
    before = mention.stretch.text[: mention.offset + mention.start]
    is_each = EACH.search(_CLAUSE.split(before)[-1]) or _PER_YUAN.search(before)
    return bool(_BUDGET.search(mention.words) and not is_each)
