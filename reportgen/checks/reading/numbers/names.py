"""What a number in prose is the number of: the phrase before it, and the part it plays in a budget."""

from __future__ import annotations

import re
from enum import Enum

from reportgen.regex import regex


class Role(Enum):
    """The part that an amount plays in a budget; several may compete for one denominator."""

    OPENING = "年初预算"
    ADJUSTED = "调整预算"
    BUDGET = "预算"
    ARRIVED = "到位"
    EXECUTED = "执行"
    CARRIED = "结转结余"
    ADJUSTMENT = "调整额"
    LAST_YEAR = "上年"
    NONE = ""


BUDGETS = frozenset({Role.OPENING, Role.ADJUSTED, Role.BUDGET})

EXECUTION_RATE = regex(
    r"(?:执行|支出|支付|使用|控制|资金完成|预算完成|支出完成)(?:率|进度)$|(?:完成|占|为).{0,8}预算(?:总额)?$"
)
"""Names of a rate of an amount that was spent."""

_UP, _DOWN = "增加|增长|上升|提高|提升|增|升", "减少|下降|降低|压减|缩减|压缩|回落|节约|节省|减|降"
CHANGE_WORDS = f"{_UP}|{_DOWN}"
"""Pattern of the words that say that something has grown or declined."""
# 增长率为 5% tells by how much, 减少为 3 起 to what.
_CHANGE = regex(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:(?:额|率|幅度?|数)(?:约|为|达)*|(?:了|约|达)*)$")
# More or less than what stands just before: 比预算8.50万元少1.58万元, 比控制标准1500元低27元.
_COMPARATIVE = regex(
    r"(?:^|标准|目标值?|计划数?|预算数?|水平|上年|去年|同期)(?:(?P<up>多|高)|(?P<down>少|低))"
    r"(?:出|了|完成|实施|开展|举办|培训|服务|发放|接待|救助|建成|投入|安排|支出|收入|办理|受理)*$"
)
_OTHER_TIME = regex(r"[比较](?:20[0-9]{2}年度?|上年|去年|上年同期)的?[^0-9]{0,6}$")
_QUOTES = regex(r"[“”\"《》「」‘’*#|]")
_CLOSED = regex(r"（[^（）]{0,12}）")
_MARK = regex(r"[，。；：、！？（）,]")
_LEADING = regex(
    r"^(?:[-\s]*(?:[0-9]{1,2}[.、）]|[①-⑳]|[一二三四五六七八九十]是)|其中|包括|包含|分别[为是]|涉及|同时|另外?|以及|及(?![时格])|和|与|截至|截止|[-\s])+"
)
_TRAILING = regex(
    r"(?:分别|总计|共计|合计|累计|总共|全部|(?<!平)均|各|共|计|(?<!节)约|为|是|达到了?|达|有|了|至|到|在|的|数额?|金额|[=＝])+$"
)
# Kinds of money whose names hold a word that is no budget stage.
_SOURCES = regex(r"(?:一般公共|政府性基金|国有资本经营|财政专户管理资金|部门)预算|预算绩效|预算单位|预算管理|预算科目")
_STAGE = regex(
    r"(?P<last>上年度?|去年|上一年)(?!结转|结余|末)|(?P<carried>结转|结余|未(?:执行|支出|使用|支付))"
    r"|(?P<adjustment>(?:预算)?(?:调增|调减|追加|核减|压减|统筹收回))"
    r"|(?P<opening>年初预算|年初批复|年初安排|年初部门预算|年初)|(?P<adjusted>调整后|调整预算|预算调整|全年预算|调整数|调整为)"
    r"|(?P<budget>预算支出|预算收入|支出预算|收入预算|预算|安排|下达|批复|计划|核定)"
    r"|(?P<arrived>到位|拨付|拨入)|(?P<executed>执行|完成|决算|实际|支付|使用|列支|已支出|实支)|(?P<weak>支出|开支|收入)"
)
_ROLES = {role.name.lower(): role for role in Role} | {"last": Role.LAST_YEAR}


_EACH = regex(r"[人户生村亩场次床]均[^，。；0-9]{0,6}$|每[一-龥]{1,3}(?:每[一-龥]{1,2})?(?:补[助贴])?$")


def phrase(before: str) -> str:
    """Return the phrase that leads to a number: what stands behind the last mark, without quotes and （境）."""
    return _MARK.split(_CLOSED.sub("", _QUOTES.sub("", before)))[-1]


def bare_name(words: str) -> str:
    """Return a phrase as the name of its number, without 其中, 为, 共计 and the like around it."""
    return _TRAILING.sub("", _LEADING.sub("", words))


def stated_role(words: str) -> tuple[Role, bool]:
    """Return the part that a phrase gives to its amount, and whether it does so by itself.

    支出 and 收入 alone say little: in a list of budgets they are budgets.
    """
    roles = [found.lastgroup or "" for found in _STAGE.finditer(_SOURCES.sub("", words))]
    strong = [role for role in roles if role != "weak"]
    if strong:
        return _ROLES[_heaviest(strong)], True
    return (Role.EXECUTED, False) if roles else (Role.NONE, False)


def _heaviest(roles: list[str]) -> str:
    """Return the role that counts: 年初 and 调整后 outweigh the 预算 behind them, else the last word decides."""
    if "carried" in roles:
        return "carried"
    if roles[-1] == "budget":
        return next(
            (role for role in reversed(roles) if role in {"opening", "adjusted", "adjustment", "last"}), "budget"
        )
    return "last" if "last" in roles else roles[-1]


def is_price(words: str) -> bool:
    """Whether a phrase leads to what is paid for one of many: 农村户每月 100 元."""
    return bool(_EACH.search(words))


def share_words(words: str, name: str) -> bool:
    """Whether a name may be meant by some words: they are none, or have two characters in a row in common."""
    said = re.sub(r"[总全部的数额比例重]", "", words)
    return not said or any(said[place : place + 2] in name for place in range(max(1, len(said) - 1)))


def is_of_other_time(words: str) -> bool:
    """Whether a phrase leads to what something is compared with: 本年收入比2021年的 6,104.90 万元减少."""
    return _OTHER_TIME.search(words) is not None


def direction(words: str) -> int:
    """Return 1 for a phrase that leads to an increase (比上年增加), -1 for a decrease, 0 for anything else."""
    found = _CHANGE.search(words) or _COMPARATIVE.search(words)
    return 0 if found is None else 1 if found["up"] else -1
