"""文件里同一项成果算给了两个项目。

## 查什么    标题以“项目”“经费”结尾的各节，有没有带数字、说获奖或首创的同一句话；
            各项目的指标，有没有名称和完成值都相同的。两个项目之间只说一次。
            一个项目的同一个数量，是不是在两类指标里各算一次。
## 为什么    一笔成果只能由一个项目的钱做出来，两处都写，等于花两笔钱做一件事。
## 例        两个项目都写“一年来有8户家庭获评五好家庭”。
## 怎么改    只留在出钱的项目里；确由两个项目共同完成的，写明各自做了什么。
## 依据      财预〔2020〕10号：自评以单个项目为对象，一个项目一张自评表。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.result_credited_twice import credited_twice, doubled_in_row, indicator_credits
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.indicators.results import credits_in, results_in
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity


@check("IND028", Severity.WARNING)
def printed_result_credited_twice(text: DocumentText) -> Iterator[Fault]:
    """Yield the results that a document credits to two projects."""
    told = (credit for project, said in results_in(text) for credit in credits_in(said, project))
    lines = text.once(printed_lines)
    yield from credited_twice([*told, *indicator_credits(lines)])
    yield from doubled_in_row(lines)
