"""同一种站点、机构、场所的个数，前后写了两个数。

## 查什么    “乡镇（街道）工作站 13 个”与后文“乡镇（街道）工作站 15 个”：数前面的名称一字不差、以站、室、所、中心、
            基地、机构、学校、医院等结尾（四个字以上），单位相同、分写在两段的，两处是否相等。
            新建的、改造的、检查过的，上年的、目标的，“其中”以外又有几个数的，不查。
## 为什么    一个单位有多少个站点只有一个数，前后不一，读者就不知道该信哪一个。
## 例        前文“乡镇工作站 13 个”，后文“乡镇工作站 15 个”。
## 怎么改    核对台账，改成同一个数；说的范围不同的，写明各指什么。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对台账，改成同一个数；说的范围不同的，写明各指什么。"
_PLACE = regex(
    r"[一-龥]{1,10}(?:工作站|服务站|卫生院|卫生室|监测站|检测站|服务中心|服务点|办事处|基地|机构|学校|医院|养老院|幼儿园|图书馆|文化站|书屋|食堂|驿站|社区|合作社|派出所|监管所|司法所|税务所|检查站|事业单位|预算单位|下属单位|村)$"
)
_HAVING = regex(r"^.*(?:[共现下]?[有设辖])")
_UNITS = frozenset("个家所处座")
_ELSE = regex(
    r"新|增|改|扩|修|拟|计划|目标|任务|建成|建设|建立|建|创建|打造|培育|完成|开展|组织|检查|抽|走访|调研|评|选|上年|去年|20[0-9]{2}年|每|比|较|从|由|达|其他|其余|部分"
    r"|试点|示范|覆盖|涉及|服务|支持|补助|资助|关闭|取消|整改|处|另|约|近|超|不少于|首批|第|累计|区级|市级|县级|省级"
)


@check("PRO084", Severity.WARNING)
def kept_count_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the counts of places that differ from the one told of them in another paragraph."""
    seen: dict[tuple[str, str], list[Mention]] = {}
    for sentence in text.once(Sayings).stating(Kind.COUNT):
        for each in sentence.exact(Kind.COUNT) if sentence.stretch.setting in PROSE else ():
            if each.number.unit in _UNITS and _is_kept(sentence, each):
                seen.setdefault((_HAVING.sub("", _PLACE.findall(each.name)[0]), each.number.unit), []).append(each)
    for same in seen.values():
        first, last = same[0], same[-1]
        is_pair = len({each.number.value for each in same}) == len({each.stretch.number for each in same}) == len(same)
        if len(same) == len((first, last)) and is_pair:
            yield Fault(last.span, f"这里写的是“{last}”，前面写的是“{first}”", HINT, related=beside(first))


def _is_kept(sentence: Sentence, each: Mention) -> bool:
    """Whether a count is of places that a unit keeps, and not of what was done to some of them."""
    name = _PLACE.search(each.name)
    clause = sentence.text[max(0, each.start - 24) : each.start].rpartition("，")[2]
    return bool(name) and not _ELSE.search(clause.replace("服务中心", "").replace("服务站", "").replace("服务点", ""))
