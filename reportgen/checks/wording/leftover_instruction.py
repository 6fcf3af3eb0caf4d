"""正文里留着填写要求。

## 查什么    有没有写给填报人看的话：“各部门要按照……”“包括但不限于以下几项”“（100字以内）”“请填写”“示例：”“如无，
            请填无”等。附在后面给别人填的空白表（问卷、登记表、申请表）叫“（样表）”的，“填报说明”下面写的是本单位情况的，不算。
## 为什么    报告是在财政部门发的模板上改成的，模板里的要求没有删，公开后一看就知道没有人通读过。
## 例        各单位应结合年度重点工作任务进行分析，分析内容包括但不限于下列几项。
## 怎么改    删去这句话，换成本单位的实际情况。
## 依据      财政部门年度绩效自评通知所附的报告提纲：填写要求不属于报告内容。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits, in_quotes
from reportgen.checks.reading.words.instructions import INSTRUCTION
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去这句话，换成本单位的实际情况。"
_LONGEST = 24
# What is handed out to be filled in by others; with numbers below it, a heading is followed by facts.
_BLANK_FORM = regex(r"(?:问卷|调查表|登记表|申请[表书]|报名表|签到表|承诺书|告知书|协议书|通知书|合同|台账)[ ]*$")
_FACT = regex(r"\d[^。]*(?:元|[年月日]|个|人|%)")
_DEMAND = regex(r"填[写报列]|请|须|应当?[按如写在与]|不得|是指|[反说]明[^。]{0,12}情况")


@check("TXT002", Severity.ERROR)
def leftover_instruction(text: DocumentText) -> Iterator[Fault]:
    """Yield what was written to those who fill the report in."""
    found = (hit for hit in hits(text, INSTRUCTION) if not in_quotes(hit))
    yield from gathered((hit for hit in found if not _is_sample(hit) and not _heads_facts(text, hit)), _told, HINT)


def _is_sample(hit: Hit) -> bool:
    """Whether a blank form for others is called a sample behind its name."""
    return "样" in hit.text and not hit.after.strip() and bool(_BLANK_FORM.search(hit.before))


def _heads_facts(text: DocumentText, hit: Hit) -> bool:
    """Whether it is a heading, and what is written below it is no rule for filling in."""
    following = text.passages[hit.index + 1 : hit.index + 2]
    is_heading = hit.text == hit.passage.text.strip() and hit.text[-1] not in "：:"
    return is_heading and any(_FACT.search(each.text) and not _DEMAND.search(each.text) for each in following)


def _told(hit: Hit) -> str:
    words = hit.text.strip()
    return f"留着填写要求“{words[:_LONGEST]}{'…' if len(words) > _LONGEST else ''}”"
