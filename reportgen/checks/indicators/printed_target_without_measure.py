"""文件里的指标值没有可以衡量的数。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            指标值只有“有效提升”“不断改善”这类词、没有数字的。每个项目只说一次。
## 为什么    没有数，年底就无法判断完没完成。
## 例        年度指标值“有效提升服务质量”。
## 怎么改    换成能统计的数，例如“较上年提高 5 个百分点”。
## 依据      财预〔2015〕88号：绩效目标尽量定量表述；不能量化的可以定性，但应具有可衡量性。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.target_without_measure import without_measure
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

# Some effects may be told in words as long as others are measured; what was made, when and at what cost may not.
_EFFECT = regex("效益|影响|满意")


@check("IND029", Severity.NOTE)
def printed_target_without_measure(text: DocumentText) -> Iterator[Fault]:
    """Yield the first target of each printed project that is only words."""
    lines = text.once(printed_lines)
    measured = {line.project for line in lines if _is_effect(line) and any(map(str.isdecimal, line.target.text))}
    yield from without_measure(line for line in lines if not (_is_effect(line) and line.project in measured))


def _is_effect(line: Line) -> bool:
    return bool(_EFFECT.search(f"{line.kind}{line.label}"))
