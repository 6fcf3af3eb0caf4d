"""What reports deny in one place and tell in another: how it is denied, and the number that says otherwise."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportgen.regex import regex

_NUMBER = r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?|[一二两三四五六七八九十]{1,2})"
_OTHER = _NUMBER.replace("number", "other")
_NONE = r"(?:未(?:再|曾)?(?:安排|发生|组织|开展|列支|产生|使用)|没有(?:安排|发生|组织|列支)?|无|零)(?:任何|新的)?"


class Denial(NamedTuple):
    """A thing that is denied.

    Attributes:
        cue: A word of every denial of it.
        denied: How it is denied.
        told: How it is told with a number of its own.
        is_of_year: Whether it is denied for the whole year, wherever the document tells it; else of its paragraph.
    """

    cue: str
    denied: re.Pattern[str]
    told: re.Pattern[str]
    is_of_year: bool = False


DENIALS = (
    Denial(
        "公务接待",
        regex(rf"{_NONE}公务接待(?:活动|费用?|支出|任务|事项)?(?=[，。；、）]|$)"),
        regex(rf"(?<!国外）)公务接待(?:费(?:用)?(?:支出)?(?:为)?{_OTHER}万元|[^，。；0-9]{{0,6}}?{_NUMBER}批次?)"),
        is_of_year=True,
    ),
    Denial(
        "出国",
        regex(rf"{_NONE}(?:人员)?因公出国(?:（境）)?(?:团组|活动|费用?|支出|任务)?(?=[，。；、）]|$)"),
        regex(rf"因公出国(?:（境）)?(?:团组)?[^，。；0-9]{{0,4}}?{_NUMBER}(?:个|人次|批)"),
        is_of_year=True,
    ),
    Denial(
        "购置",
        regex(r"(?:未|没有)(?:新增|更新)?购置(?:任何)?(?:公务用车|车辆)(?=[，。；、）]|$)"),
        regex(rf"(?:新增|更新)?购置(?:公务用车|执法执勤用车|车辆){_NUMBER}[辆台]"),
        is_of_year=True,
    ),
    Denial(
        "结",
        regex(r"(?:年末|年底|期末|全年)(?:资金|项目资金)?(?:均)?(?:无|没有|未形成|不存在)(?:资金)?(?:结转结余|结转和结余|结转|结余)(?:资金)?(?=[，。；）]|$)"),
        regex(rf"(?:年末|年底|期末)(?:结转|结余|结转结余|结转和结余)(?:资金)?(?:为|共计?)?{_NUMBER}(?:万|亿)?元"),
    ),
    Denial(
        "全部",
        regex(r"(?:资金|预算|款项|经费)[^，。；0-9]{0,4}(?:已|均)?(?:全部|全额)(?:已|均)?(?:执行|支付|拨付|使用|支出|兑付|发放)(?:完毕|到位|完成)(?=[，。；）]|$)"),
        regex(rf"(?:尚有|仍有|还有|剩余|尚未|其余)[^，。；0-9]{{0,8}}{_NUMBER}(?:万|亿)?元[^，。；]{{0,6}}(?:未(?:支付|拨付|支出|使用|执行|兑付|发放)|待(?:支付|拨付))"),
    ),
    Denial(
        "事故",
        regex(r"(?:未|没有)(?:发生|出现)过?(?:(?:任何|一起)[^，。；较重]{0,10}|安全|生产|安全生产|交通|火灾|质量|消防)*事故(?=[，。；）]|$)|(?:安全|安全生产|生产安全)零事故"),
        regex(rf"发生(?:了)?{_NUMBER}[起次例][^，。；]{{0,16}}事故|发生[^，。；0-9未]{{0,10}}事故{_OTHER}[起次例]"),
    ),
    Denial(
        "伤亡",
        regex(r"(?:未|没有)(?:造成|发生|出现)?人员伤亡|无人员伤亡|零伤亡"),
        regex(rf"(?:造成|致)?{_NUMBER}(?:人|名[一-龥]{{2,4}})(?:死亡|遇难|受伤|轻伤|重伤|轻微伤)"),
    ),
    Denial(
        "投诉",
        regex(r"(?:未|没有)(?:收到|接到|发生|出现)过?(?:任何|一起|一件)?(?:群众|服务对象|居民|企业|有效)?投诉(?:举报)?(?=[，。；）]|$)|(?:实现)?(?:全年)?零投诉"),
        regex(rf"(?:收到|接到|受理|处理|办结)[^，。；0-9]{{0,8}}投诉(?:举报)?{_NUMBER}[件起次宗]|投诉{_OTHER}[件起次宗]"),
    ),
    Denial(
        "信访",
        regex(r"(?:未|没有)(?:发生|出现)[^，。；0-9]{0,4}信访(?:事项|案件|件)?(?=[，。；）]|$)|(?:无|零)信访(?:事项|案件|件)?(?:发生)?(?=[，。；）]|$)"),
        regex(rf"(?:受理|收到|办理|办结|发生|处理)[^，。；0-9]{{0,6}}信访(?:事项|案件|件)?{_NUMBER}[件起次宗批]"),
    ),
    Denial(
        "挪用",
        regex(r"(?:未|没有)(?:发生|发现|出现|存在)[^，。；]{0,14}挪用[^，。；]{0,8}|(?:无|不存在)[^，。；]{0,8}挪用[^，。；]{0,8}"),
        regex(rf"(?:挪用|挤占)[^，。；0-9]{{0,12}}{_NUMBER}(?:万|亿)?元"),
    ),
    Denial(
        "调整",
        regex(r"(?:预算|年初预算|全年预算)(?:未|没有)(?:作|做|进行|发生)?(?:任何)?(?:调整|追加)(?=[，。；）]|$)|(?:未|没有)(?:发生|进行)预算(?:调整|追加)"),
        regex(rf"(?:年中|执行中)(?:追加|调增)(?:预算|资金|经费)?{_NUMBER}(?:万|亿)?元"),
    ),
    Denial(
        "问题",
        regex(r"(?:未|没有)(?:发现|存在)(?:任何)?问题(?=[，。；）]|$)|不存在任何问题"),
        regex(rf"发现(?:各类|的)?问题{_NUMBER}[个项条处]"),
    ),
)  # fmt: skip
