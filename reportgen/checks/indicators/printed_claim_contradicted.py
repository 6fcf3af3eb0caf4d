"""文件里说指标全部完成，列出的指标有没完成的。

## 查什么    项目一节里写了“各项指标均已完成”“超额完成指标”的，这一节列出的指标是否都达到、是否有超过的；
            不在项目下的，与全部指标比。
            不在某个项目之下、又没有说“各项”“全部”的，只作提醒。
## 为什么    总的结论和分项的数写在同一份文件里，有一项对不上，结论就不成立。
## 例        写“年度绩效指标均已完成”，表里满意度指标值 ≥95%、完成值 90%。
## 怎么改    照实写完成了几项、没完成几项；或者更正写错的数。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.claim_contradicted import contradicted
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.indicators.results import told_in
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

_OF_ALL = regex("各项|所有|全部")


@check("IND024", Severity.ERROR)
def printed_claim_contradicted(text: DocumentText) -> Iterator[Fault]:
    """Yield the claims of a document that the indicators printed in it contradict."""
    lines = text.once(printed_lines)
    for project, claim in told_in(text) if lines else ():
        own = [line for line in lines if line.project == project]
        for fault in contradicted(claim, own or lines):
            # Below no project a claim may be of one task alone.
            yield fault._replace(is_doubtful=not own and not _OF_ALL.search(claim.text))
