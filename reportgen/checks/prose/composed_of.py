"""“由 N 名组成”“共 N 类”“N 栋”，与列出的各部分对不上。

## 查什么    “专家组由 7 名专家组成，其中甲类 2 名、乙类 2 名、丙类 2 名”：列出的各部分相加是否等于总数；
            “企业职工、农村劳动力、失业人员、毕业生，共五类人员”：列出的几类是否等于所说的类数；
            “教学楼、综合楼、食堂、宿舍楼、体育馆 4 栋单体”：列出的楼比所说的栋数还多；
            “设备清单：甲 2 台、乙 4 台……”：清单相加是否等于文中所写的这种设备的总台数。有“等”的不查。
## 为什么    总数和各部分写在一起，一数便知其中一个印错了，或漏列了一项。
## 例        由 7 名专家组成，其中甲类 2 名、乙类 2 名、丙类 2 名（相加是 6 名）。
## 怎么改    改总数，或补上漏列的部分。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.runs import runs
from reportgen.checks.reading.numbers.prose import Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改总数，或补上漏列的部分；没有列全的，加“等”。"
_COMPOSED = regex(r"由(?:[^，。；0-9]{0,20})$")
_OF = regex(r"^[^，。；0-9]{0,10}(?:组成|构成)[，：]?(?:其中|包括|分别为|分别是)?[：，]?[^，。；：0-9]{1,16}$")
_KINDS = cued(
    "共",
    r"(?P<list>(?:[^，。；：、（）0-9]{2,16}、){2,12}[^，。；：、（）0-9]{2,20})，共(?:计|有|涉及)?(?P<count>[二两三四五六七八九十]|[0-9]{1,2})(?:大)?(?P<unit>类|种)(?:人员|对象|群体|人群|情形|项目|补贴|活动|服务)",
)
_BUILDINGS = cued(
    "栋 幢 座",
    r"(?P<list>(?:[一-龥]{1,6}(?:楼|馆|堂|房|库|中心|厅)、){2,12}[一-龥]{0,6}(?:楼|馆|堂|房|库|中心|厅))(?P<count>[0-9]{1,2})(?P<unit>栋|幢|座)",
)
_FEWEST = 3
_LISTED = regex(r"(?P<what>[一-龥]{2})清单(?:如下|为|包括)*[：，]?[^，。；：0-9]{1,16}$")


@check("PRO082", Severity.WARNING)
def composed_of(text: DocumentText) -> Iterator[Fault]:
    """Yield the wholes that the parts listed beside them do not make up."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("组成", "构成", "清单"):
        yield from _parts(text, sentence)
    for pattern in (_KINDS, _BUILDINGS):
        for sentence, found in sayings.matching(pattern):
            listed = found["list"].count("、") + 1
            most = listed + bool(re.search("[和及与或]", found["list"]))
            count = count_of(found["count"])
            is_wrong = count and (count < listed or (pattern is _KINDS and count > most))
            if is_wrong and "等" not in found["list"]:
                message = f"“{found['count']}{found['unit']}”，列出的是 {listed} 个"
                yield Fault(sentence.span_of(*found.span("count")), message, HINT)


def _parts(text: DocumentText, sentence: Sentence) -> Iterator[Fault]:
    """Yield the whole that a run of counts does not make up: the one before it, or the only one of its kind."""
    for run in runs(sentence):
        before = [each for each in sentence.mentions if each.end <= run[0].start]
        listed = _LISTED.search(sentence.text[: run[0].start])
        total, wholes = sum((each.number.value for each in run), Fraction(0)), []
        if before and _COMPOSED.search(sentence.text[: before[-1].start]) and before[-1].is_like(run[0]):
            between = sentence.text[before[-1].end : run[0].start]
            is_all = "其中" not in between or len(run) >= _FEWEST
            wholes = before[-1:] if is_all and _OF.match(between) else []
        elif listed:
            mentions = (each for other in text.once(Sayings).holding(listed["what"]) for each in other.mentions)
            named = [each for each in mentions if each.is_like(run[0]) and each.name.endswith(listed["what"])]
            wholes = named if len({each.number.value for each in named}) == 1 else []
        if wholes and wholes[0].number.is_exact and wholes[0].number.value != total and "等" not in run[-1].words:
            message = f"“{wholes[0]}”，列出的相加是 {total}{run[0].number.unit}"
            yield Fault(run[-1].span, message, HINT, related=beside(wholes[0]))
