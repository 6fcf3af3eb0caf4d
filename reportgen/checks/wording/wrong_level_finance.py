"""把别的级别的财政局（政府、人大）写成了本级。

## 查什么    县、区的报告里写“按照市财政局统一部署”“市财政局批复的预算”“经市人大批准”，市级的报告里写“县财政局”
            “区财政局”的；
            只查说部署自评、批复预算、要求报送的话，说上级下达资金、转发文件、检查指导的不查；前面有地名的另查。
            本级财政局也写到了的、省级报告不查。
## 为什么    从上级或下级单位的报告抄来的段落，忘了改级别。
## 例        县级单位的报告写“根据市财政局统一部署，我局开展了自评”（应为县财政局）。
## 怎么改    改成本级财政局；确实由上级部署的，写全称。
## 依据      《中华人民共和国预算法》第二十五条：各级财政部门组织本级预算的执行。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE, Hit, gathered, hits, in_quotes
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本级财政局；确实由上级部署的，写全称。"
_BUREAU = regex(
    r"(?<![一-龥])(?:根据|按照|依据|按|经|由|报|报送|接受|向)?[ ]*([省市区县州])财政局(?:的)?"
    r"(?:统一部署|统一要求|部署|要求|关于|批复|批准|核定|备案|审核|预算批复|绩效自评|安排|有关要求|相关要求|工作要求|下达的预算|开展[^，。；]{0,12}(?:自评|评价))"
)
_OTHERS = {"市": "区县", "州": "区县", "县": "市州区", "区": "县州", "乡": ""}
_ALIKE = {"区": "区市", "县": "县", "市": "市州", "州": "市州"}


@check("TXT032", Severity.WARNING)
def wrong_level_finance(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the finance bureaus of another level that are said to direct the unit."""
    others = _OTHERS.get(subject.level, "")
    own = [f"{level}财政局" for level in _ALIKE.get(subject.level, "")]
    is_told = any(text.holds(name) for name in own if name[0] not in others)
    if others and not is_told:
        found = (hit for hit in hits(text, _BUREAU, PROSE) if hit.match[1] in others and not in_quotes(hit))
        yield from gathered(found, lambda hit: _told(hit, subject.level), HINT)


def _told(hit: Hit, level: str) -> str:
    return f"本单位是{level}级，这里写的是“{hit.match[1]}财政局”：“{hit.around}”"
