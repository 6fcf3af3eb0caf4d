"""指标归错了类，或者比率要求超过 100%。

## 查什么    只说看得准的：数量指标的目标是百分比（覆盖率说的是做到了多少，不算）；名称是“……率”“满意度”，目标却是个数；
            质量、时效、满意度指标的目标是金额；
            合格率、满意度这类不会超过 100% 的比率，目标写成“≥100%”，或者完成超过 100%；二级指标不属于所填的一级指标。
## 为什么    数量指标说做了多少，质量指标说做得怎样，归错了类，各类的分值就算错了。
## 例        数量指标：监测指标达标率 ≥80%（应归入质量指标）。
## 怎么改    换到合适的一类；目标写成“100%”。
## 依据      财预〔2020〕10号 附件1、附件2 的指标分类；财预〔2021〕101号 取值指引。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.text.said import Said
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "换到合适的一类；比率最多是 100%，目标写“100%”。"
_RATE = regex(r"(?:率|满意度|占比|比例)(?:[（(].*[）)])?$")
_SHARE = regex(
    r"(?:合格|达标|到位|及时|准确|办结|满意|知晓|通过|发放|审核|验收|回复|公开|入学|优良|成功|就业|控制)(?:率|度)"
)
_SECOND = {
    "产出指标": regex(r"数量|质量|时效|成本"),
    "效益指标": regex(r"效益|可持续|满意"),
    "满意度指标": regex(r"满意"),
    "成本指标": regex(r"成本"),
}


@check("IND006", Severity.WARNING)
def wrong_class(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the indicators of facts that plainly belong to another class."""
    yield from misfiled(lines)


def misfiled(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every indicator that plainly belongs to another class, or asks for more than all."""
    for line in lines:
        found = _misfiled(line, measure_of(line.target.text)) or _beyond_all(line)
        if found:
            said, message = found
            yield Fault(said.span, f"指标“{line.label}”{message}", HINT, said.path)


def _misfiled(line: Line, target: Measure | None) -> tuple[Said, str] | None:
    belongs = _SECOND.get(line.first_level)
    if belongs and line.kind and not belongs.search(line.kind):
        return line.name, f"是{line.kind}，却放在{line.first_level}下面"
    if target is None:
        return None
    if line.kind == "数量指标" and target.unit in {"%", "‰"} and "覆盖" not in line.name.text:
        return line.target, f"放在数量指标里，目标却是百分比（{target.text}）"
    if target.unit == "元" and line.kind.endswith(("质量指标", "时效指标", "满意度指标")):
        return line.target, f"放在{line.kind}里，目标却是金额（{target.text}）"
    is_count = target.unit not in {"", "%", "‰", "分", "元", "倍", "元/人"}
    is_rate = _RATE.search(line.name.text) or "满意度" in line.kind
    return (line.target, f"是比率，目标却是 {target.text}") if is_rate and is_count else None


def _beyond_all(line: Line) -> tuple[Said, str] | None:
    """Return the share that is asked or said to be more than everything."""
    for said in (line.target, line.actual):
        measure = measure_of(said.text) if said else None
        if said and measure and _is_beyond(measure) and _SHARE.search(f"{line.name.text}{said.text}"):
            return said, f"写的是 {measure.text}，这种比率不会超过 100%"
    return None


def _is_beyond(measure: Measure) -> bool:
    is_open = measure.bound in {"≥", ">"} and measure.value == 100
    return measure.unit == "%" and (is_open or measure.value > 100)
