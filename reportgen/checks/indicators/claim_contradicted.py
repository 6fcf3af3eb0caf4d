"""说指标全部完成，实际有没完成的；说超额完成，没有一项超额。

## 查什么    项目的完成情况写了“各项指标均已完成”“全部达成”的，每个指标是否都达到了目标；
            写了“超额完成”的，是否至少有一个指标的完成超过目标。
## 为什么    总的结论和分项的数写在同一份材料里，有一项对不上，结论就不成立。
## 例        完成情况: 各项绩效指标均已完成。其中满意度目标 ≥95%，完成 90%。
## 怎么改    照实写完成了几项、没完成几项；或者更正写错的目标、完成。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.indicators.results import results_of
from reportgen.checks.reading.text.said import Said
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.facts.facts import Facts
from reportgen.regex import regex

HINT = "照实写完成了几项、没完成几项；或者更正写错的目标、完成。"
_ALL = regex(
    r"(?:各项|所有|全部|年度|绩效)(?:绩效|年度|既定|预期)*(?:指标|目标|目标任务)(?:值)?(?:全部|均|都|已){1,3}(?:按时|如期|圆满)*(?:完成|达成|达标|实现|达到)"
    r"|(?:全部|全面|圆满)(?:完成|达成|实现)(?:了|各项|年初|年度|既定|预期|绩效){0,3}(?:指标|目标)"
)
_MORE = regex(
    r"超额完成(?:了|各项|年初|年度|既定|预期|绩效)*(?:指标|目标|任务)(?![值数量]*[0-9])|(?:指标|目标|任务)(?:均|全部|都|已)*超额完成"
)


@check("IND004", Severity.ERROR)
def claim_contradicted(facts: Facts, lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the claims of projects that their own indicators contradict."""
    for project, result in results_of(facts):
        yield from contradicted(result, [line for line in lines if line.project == project])


def contradicted(claim: Said, lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault where words claim more than the indicators that they speak of."""
    more = _MORE.search(claim.text)
    claimed = more or _ALL.search(claim.text)
    if claimed is None:
        return
    known = [(line, pairs) for line in lines if (pairs := line.pairs)]
    missed = [line for line, _ in known if any(line.missed())]
    if missed:
        names = "、".join(line.label for line in missed)
        related = tuple(Related(line.place.span, f"没有达到目标 {line.target.text}") for line in missed)
        yield Fault(claim.span, f"写了“{claimed[0]}”，但“{names}”没有达到目标", HINT, claim.path, related)
    elif more and len(known) > 1 and not any(result.value > aim.value for _, pairs in known for aim, result in pairs):
        yield Fault(claim.span, f"写了“{more[0]}”，但没有一个指标的完成超过目标", HINT, claim.path)
