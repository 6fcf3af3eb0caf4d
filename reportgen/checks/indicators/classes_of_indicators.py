"""各类指标的个数加起来，不是指标的总个数。

## 查什么    “设绩效指标 15 个，其中产出指标 8 个、效益指标 4 个、满意度指标 2 个”：产出、效益（效果）、满意度都写到的，
            各类个数相加是否等于前面的总数。只写了一两类的、写在括号里的下一级指标不算。
## 为什么    一级指标就这几类，列全了还加不到总数，不是漏了一类，就是印错了一个数。
## 例        设绩效指标 15 个，其中产出指标 8 个、效益指标 4 个、满意度指标 2 个（相加是 14 个）。
## 怎么改    对照绩效目标表更正写错的一个，或者补上漏写的一类。
## 依据      财预〔2020〕10号 第八条：绩效指标包括产出、效益和满意度等指标。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照绩效目标表更正写错的一个，或者补上漏写的一类。"
_UNITS = frozenset({"项", "个", "条"})
_TOTAL = regex(r"指标(?:共计?|合计|总数|数量|为|共有)*$")
_CLASS = regex(
    r"^(?:其中|包括|包含|分别为|分别是|含|以及|和|及|与)?[：，]?(?:(?P<output>产出|履职产出)|(?P<effect>效益|效果|履职效果|履职效益|效果效益)|(?P<satisfied>服务对象满意度|满意度|社会满意度)"
    r"|成本|决策|过程|投入|管理|履职|管理效率|运行成本|预算执行|资金管理|可持续(?:影响|发展)?)(?:类)?(?:三级|二级|绩效)?(?:指标)?(?:有|为|共)?$"
)


@check("IND037", Severity.WARNING)
def classes_of_indicators(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of indicators that those of all their classes do not make up."""
    for sentence in text.once(Sayings).holding("满意度"):
        is_prose = sentence.stretch.setting is not Setting.CELL
        for place, total in enumerate(sentence.mentions if is_prose else ()):
            parts = _parts(sentence, place) if total.number.unit in _UNITS and _is_total(total) else ()
            made = sum((each.number.value for each in parts), Fraction(0))
            if parts and total.number.is_exact and made != total.number.value:
                message = f"“{total.number.text}”，列出的各类相加是 {made}{total.number.unit}"
                yield Fault(total.span, message, HINT, related=beside(*parts))


def _is_total(number: Mention) -> bool:
    return bool(_TOTAL.search(number.words)) and not _CLASS.match(number.words)


def _parts(sentence: Sentence, place: int) -> tuple[Mention, ...]:
    """Return the numbers of the classes right behind a total; nothing where one of the three is missing."""
    total = sentence.mentions[place]
    behind = [each for each in sentence.mentions[place + 1 :] if each.depth <= total.depth + 1]
    depth = behind[0].depth if behind else 0
    level = [each for each in behind if each.depth <= depth]
    found = list(takewhile(lambda each: _CLASS.match(each.words) and each.number.unit == total.number.unit, level))
    said = [match for each in found if (match := _CLASS.match(each.words))]
    names = {match.lastgroup for match in said} - {None}
    is_whole = len(names) == len(_CLASS.groupindex) and all(each.number.is_exact for each in found)
    return tuple(found) if is_whole else ()
