"""正文里留着编稿时的批注。

## 查什么    括号里有没有“待财务核实”“数据待科室核对”“此处数字存疑”“请补充案例”一类写给编稿人自己看的话。
            空着的【】、“待补充”一类由 TXT003 去看。
## 为什么    批注说明这个数还没有定；留在印出的文件里，全文都不可信。
## 例        培训经费另行安排【待财务核实】。
## 怎么改    核实以后删去批注，连同括号。
## 依据      GB/T 9704—2012 第7章：公文各要素应当完整；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核实以后删去批注，连同括号。"
_INSIDE = r"[^【】（）()\[\]\n]"
_TO_FILL = regex("此处(?:应|需|须|待|请)?(?:填|插|输|添|补充|空)")  # told as a blank
_REMARK = Search(
    regex(r"[【（(\[]"),
    regex(
        rf"【{_INSIDE}{{0,12}}(?:待{_INSIDE}{{1,8}}(?:核|确认|补|定|完善|提供)|核实|核对|存疑|请补|需补|请删|修改意见){_INSIDE}{{0,16}}】"
        rf"|[（(\[](?:此处|数据|金额|数字|本段|以上)?(?:尚)?待[^【】（）()\[\]\n0-9]{{1,6}}(?:核实|核对|补充|补齐){_INSIDE}{{0,6}}[）)\]]"
        rf"|[（(\[](?:此处|本段|这里|数据|数字){_INSIDE}{{0,8}}(?:待补|待核|存疑|请补充|再核){_INSIDE}{{0,16}}[）)\]]"
    ),
)


@check("TXT040", Severity.ERROR)
def editors_remark(text: DocumentText) -> Iterator[Fault]:
    """Yield the remarks of editors that were left in brackets."""
    remarks = (hit for hit in hits(text, _REMARK) if not _TO_FILL.search(hit.text))
    yield from gathered(remarks, lambda hit: f"编稿时的批注“{hit.text}”：“{hit.around}”", HINT)
