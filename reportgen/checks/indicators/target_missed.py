"""完成值没有达到目标，却得满分、称完成，或者没有说明原因。

## 查什么    完成与目标量词相同的，按目标的 ≥、≤、>、<（没有的，数量和比率按“不少于”，“方向: 反向”按“不多于”）比较；
            没有达到的，是否得了满分、写了“达成”；不计分的指标，是否写了偏差原因。
## 为什么    目标和完成印在同一行，差多少一眼可见；没达到还得满分，整份自评都不可信。
## 例        目标: ≥95%，完成: 90%，分值 10，得分 10。
## 怎么改    核对目标和完成；确实没达到的，按完成的比例得分，写明偏差原因。
## 依据      财预〔2020〕10号 附件1：没有达到指标值的，按完成值与指标值的比例计分，并写偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对目标和完成；确实没达到的，按比例得分并写明偏差原因。"
# What a column for the troubles of a project says where there are none.
_NO_DEVIATION = regex(r"(?:经核查|实际)?(?:无|没有|不存在|未发生)(?:明显|较大)?(?:偏差|偏离)(?:情况|原因)?。?")
_NO_TROUBLE = regex(r"(?:[—/\-\s。，]|无|没有|不存在|未发生|明显|偏差|问题|原因|情况)*")


@check("IND003", Severity.ERROR)
def target_missed(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the results of facts that miss their targets while nothing admits it."""
    yield from missed(
        line for line in lines if line.is_full or line.claim or not line.has_points or denies_deviation(line)
    )


def missed(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every result that misses its target with all points, as reached, or without a reason."""
    for line in lines:
        said = _said(line)
        if said:
            for target, actual in line.missed():
                message = f"指标“{line.label}”的目标是 {target.text}，完成 {actual.text}，没有达到，{said}"
                yield Fault(line.place.span, message, HINT, line.place.path, line.target.beside())


def denies_deviation(line: Line) -> bool:
    """Whether the column of reasons says that a result is its target."""
    return _NO_DEVIATION.fullmatch(line.reason.strip()) is not None


def _said(line: Line) -> str:
    """Return what is said of a result as if it were reached; empty where it is explained."""
    if line.is_full:
        return "却得了满分"
    if line.claim:
        return f"却写了“{line.claim}”"
    if denies_deviation(line):
        return f"却写了“{line.reason}”"
    return "" if line.has_reason or line.is_scored or not _NO_TROUBLE.fullmatch(line.trouble) else "也没有说明原因"
