"""指标的目标没有可以衡量的数。

## 查什么    目标只有“有效提升”“不断改善”这类词、没有数字的指标；注明“方向: 定性”的除外。每个项目只说一次。
## 为什么    没有数，年底就无法判断完没完成，只能凭感觉打分。
## 例        目标: 有所提升。
## 怎么改    换成能统计的数，例如“较上年提高 5 个百分点”“投诉不超过 3 件”；确实只能定性的，写“方向: 定性”。
## 依据      财预〔2015〕88号：绩效目标尽量定量表述；不能量化的可以定性，但应具有可衡量性。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "换成能统计的数；确实只能定性的，写明是定性指标和判断的标准。"
_VAGUE = regex(
    r"(?:有所|有效|不断|明显|显著|逐步|进一步|稳步|大力|持续|切实|得到|充分|积极|更加)(?:的)?"
    r"(?:地)?(?:提升|提高|改善|增强|加强|优化|保障|促进|推动|发挥|推进|巩固|缓解|了解)|^(?:良好|较好|优良|好)$"
)
_NUMBER = regex(r"[0-9]|[一二三四五六七八九十百千](?:个|次|场|项|人|月|年)|无|全部|零")


@check("IND009", Severity.NOTE)
def target_without_measure(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the first target of each project of facts that is only words."""
    yield from without_measure(lines)


def without_measure(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for each project some of whose targets are only words, at the first of them."""
    by_project: dict[str, list[Line]] = {}
    for line in lines:
        is_vague = _VAGUE.search(line.target.text.strip("。")) and not _NUMBER.search(line.target.text)
        is_repeated = line.actual is not None and line.actual.text == line.target.text  # told by another check
        if is_vague and not is_repeated and line.direction != "定性":
            by_project.setdefault(line.project, []).append(line)
    for vague in by_project.values():
        first, others = vague[0].target, len(vague) - 1
        more = f"；这个项目另有 {others} 个" if others else ""
        yield Fault(first.span, f"指标“{vague[0].label}”的目标“{first.text}”没有可以衡量的数{more}", HINT, first.path)
