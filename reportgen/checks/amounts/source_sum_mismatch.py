"""项目各来源的钱加起来不等于项目的钱。

## 查什么    项目的资金按来源分列的，各来源的年初预算、调整预算、执行加起来，是否等于项目的同一个数
            （有的来源没有写的不查）。
## 为什么    自评表里总额和“其中”各行印在一起，加不起来，必有一个数印错。
## 例        执行 28.07，来源只有一般公共预算 28.70。
## 怎么改    更正写错的一个，或者补上漏写的来源。
## 依据      财预〔2020〕10号 附件1：年度资金总额为当年财政拨款、上年结转资金、其他资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.values.amount import total

HINT = "更正写错的一个，或者补上漏写的来源。"


@check("AMT024", Severity.ERROR)
def source_sum_mismatch(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the amounts of projects that their sources do not add up to."""
    for money in (project.money for project in facts.projects or ()):
        for stage in ("年初预算", "调整预算", "执行") if money and money.sources else ():
            paths = [f"{source.path}.{stage}" for source in (money.sources or {}).values()] if money else []
            parts = [part.value for path in paths if (part := amount_at(known, path))]
            whole = amount_at(known, f"{money.path}.{stage}") if money else None
            if whole and len(parts) == len(paths) and total(parts) != whole.value:
                working = f"（{' + '.join(map(str, parts))}）" if len(parts) > 1 else ""
                message = f"项目{stage}是 {whole.value}，按来源应为 {total(parts)}{working}"
                yield Fault(whole.span, message, HINT, whole.path, beside(known, *paths))
