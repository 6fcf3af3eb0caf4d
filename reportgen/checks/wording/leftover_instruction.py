"""正文里留着填写要求。

## 查什么    有没有写给填报人看的话：“各部门要按照……”“包括但不限于以下几项”“（100字以内）”“请填写”“示例：”“如无，
            请填无”等。
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

HINT = "删去这句话，换成本单位的实际情况。"
_LONGEST = 24


@check("TXT002", Severity.ERROR)
def leftover_instruction(text: DocumentText) -> Iterator[Fault]:
    """Yield what was written to those who fill the report in."""
    yield from gathered((hit for hit in hits(text, INSTRUCTION) if not in_quotes(hit)), _told, HINT)


def _told(hit: Hit) -> str:
    words = hit.text.strip()
    return f"留着填写要求“{words[:_LONGEST]}{'…' if len(words) > _LONGEST else ''}”"
