"""同一项成果算给了两个项目。

## 查什么    两个项目的完成情况、实施内容里，有没有带数字、说获奖或首创的同一句话；
            两个项目的指标，有没有名称和完成数都相同的。
## 为什么    一笔成果只能由一个项目的钱做出来，两处都写，等于花两笔钱做一件事。
## 例        甲、乙两个项目都写“一年来有8户家庭获评五好家庭”。
## 怎么改    只留在出钱的项目里；确由两个项目共同完成的，写明各自做了什么。
## 依据      财预〔2020〕10号：自评以单个项目为对象，一个项目一张自评表。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.indicators.results import Credit, credits_in, results_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.facts.facts import Facts

HINT = "只留在出钱的项目里；确由两个项目共同完成的，写明各自做了什么。"


@check("IND008", Severity.WARNING)
def result_credited_twice(facts: Facts, lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the results that facts credit to two projects."""
    told = (credit for project, said in results_of(facts) for credit in credits_in(said, project))
    yield from credited_twice([*told, *indicator_credits(lines)])


def credited_twice(found: Iterable[Credit]) -> Iterator[Fault]:
    """Yield a fault for every two projects that share results, at the first that the second one repeats."""
    first: dict[str, Credit] = {}
    shared: dict[tuple[str, str], list[tuple[Credit, Credit]]] = {}
    for credit in found:
        before = first.setdefault(credit.words, credit)
        if before.project != credit.project:
            shared.setdefault((before.project, credit.project), []).append((before, credit))
    for pairs in shared.values():
        (before, credit), others = pairs[0], len(pairs) - 1
        more = f"，另有 {others} 处也相同" if others else ""
        message = f"“{credit.words}”已经算作另一个项目的成果{more}"
        related = (Related(before.said.span, "另一个项目也写了这一项"),)
        yield Fault(credit.said.span, message, HINT, credit.said.path, related)


def doubled_in_row(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every count that one project has under two classes of indicators, target and result alike."""
    first: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        is_count = any(actual.unit not in {"%", "元", ""} for _, actual in line.pairs)
        if line.actual and line.kind and line.project and is_count:
            before = first.setdefault((line.project, line.target.text, line.actual.text), line)
            if before.kind != line.kind:
                message = f"“{line.target.text}”已经算作这个项目的{before.kind}，又算作{line.kind}"
                yield Fault(line.target.span, message, HINT, line.target.path, before.target.beside())


def indicator_credits(lines: Iterable[Line]) -> Iterator[Credit]:
    """Yield name and count of every indicator of which two projects can hardly have the same by chance."""
    for line in lines:
        pairs = [actual for _, actual in line.pairs]
        is_count = len(pairs) == 1 and pairs[0].unit not in {"%", "元", ""} and pairs[0].value > 3
        if is_count and line.actual and line.name.text != line.target.text:
            yield Credit(f"{line.label}{line.actual.text}", line.project, line.actual)
