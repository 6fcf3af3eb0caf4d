"""Which parts leave nothing over, though a text says only 其中: opposites, the sources of funds, a last part 其他."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import stretches
from reportgen.regex import regex

# Kinds that leave nothing over when they stand together.
_WHOLES = tuple(
    regex(pattern)
    for pattern in (
        r"基本支出.*项目支出|项目支出.*基本支出",
        r"人员(?:经费|支出).*公用(?:经费|支出)|公用(?:经费|支出).*人员(?:经费|支出)",
        r"一般公共预算.*政府性基金",
        r"因公出国.*公务用车.*接待费|因公出国.*接待费.*公务用车|接待费.*公务用车.*因公出国|公务用车.*因公出国.*接待费",
        r"一季度.*二季度.*三季度.*四季度",
        r"一等奖.*二等奖.*三等奖",
        r"行政.*事业.*工勤|行政(?:编制|人员|在职)?.*事业(?:编制|人员|在职)?(?!.*(?:工勤|参公|聘用))",
        r"离休.*退休|退休.*离休",
        r"公办.*民办|民办.*公办",
        r"男.*女|女.*男",
        r"集中供养.*分散供养|分散供养.*集中供养",
        r"民事.*刑事.*行政|刑事.*民事.*行政|行政.*民事.*刑事",
        r"线上.*线下|线下.*线上",
        r"合格.*不合格",
        r"中央.*(?:省|自治区).*(?:市|区|县)",
        r"货物.*工程.*服务|货物.*服务.*工程",
        r"(?:决策|投入|预算管理|过程).*产出.*(?:效益|效果|满意度)",
        r"本年(?:收入|支出).*(?:结转|结余)|(?:结转|结余).*本年(?:收入|支出)",
    )
)
# What is named last is all that is left.
_REST = regex(r"其他|其它|其余")
# Beside special ones of the same things the plain ones are all the others: 监护床位 8 张、普通床位 16 张.
_PLAIN = regex(r"(?:普通|一般(?!公共|性|债)|常规|非(?!物质))(?:型|类|级)?(?P<thing>[一-龥]{2,8})")
_FUNDS = regex(r"(?:投资|预算|资金|经费|概算|投入)(?:数|额|总额)?(?:为|共|合计)*$")
_SOURCE = regex(
    r"(?:争取|申请|安排|统筹|上级|本级|地方)*(?:中央|省|自治区|市|州|县|区|镇|乡|街道|村|东西部|对口|财政|单位|部门|学校|医院|企业|社会|群众|银行|自筹|自有|其他|[一-龥]{1,3}费收入)"
    r"[一-龥]{0,10}(?:资金|补助|配套|自筹|拨款|安排|投入|贷款|债券|捐赠|预算|经费)"
    r"|(?:(?:中央|省级?|市级?|区级?|县级?)?(?:福利|体育)?彩票)?公益金|(?:单位|企业|群众|镇村?|村级?)?自筹"
)
_BELOW = regex(r"(?:下属|所属|直属|下设)(?:[一二]级)?(?:预算|事业|独立核算)*(?:单位|机构)$")
# Two sources may be the greater ones only; three of them are all.
_FEWEST = 3
_TWO = 2
# Below such a heading, or behind such words, two of them are all as well.
_TOLD = regex(r"(?:资金|经费|投资)(?:的?(?:来源|筹措|筹集|构成|组成))")
_OPENING = 20


def are_all(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts are of a kind that leaves nothing of their total over."""
    names = "，".join(part.name for part in parts)
    if any(whole.search(names) for whole in _WHOLES):
        return True
    is_rest = len(parts) > 1 and (_REST.match(parts[-1].name) or _are_special_and_plain(parts))
    is_several = len(parts) >= _FEWEST
    return bool(is_rest or (is_several and (_are_sources(total, parts) or _BELOW.search(total.name))))


def _are_special_and_plain(parts: Sequence[Mention]) -> bool:
    """Whether the last of some parts are the plain ones of the same things that the parts before it are."""
    plain = _PLAIN.fullmatch(parts[-1].name) if len(parts) > 1 else None
    return plain is not None and all(each.name.endswith(plain["thing"]) for each in parts[:-1])


def below_sources(text: DocumentText) -> frozenset[int]:
    """Return the stretches that tell where funds come from, by their heading or their first words."""
    found: set[int] = set()
    is_below = False
    for each in text.once(stretches):
        is_below = bool(_TOLD.search(each.text)) if each.setting is Setting.HEADING else is_below
        if is_below or _TOLD.search(each.text, 0, _OPENING):
            found.add(each.number)
    return frozenset(found)


def are_two_sources(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether two parts are the sources of a budget, which are all where its sources are told."""
    return len(parts) == _TWO and _are_sources(total, parts)


def _are_sources(total: Mention, parts: Sequence[Mention]) -> bool:
    is_money = total.number.kind is Kind.MONEY and _FUNDS.search(total.name)
    return bool(is_money) and all(_SOURCE.fullmatch(part.name) for part in parts)
