"""指标的完成值与正文里说的不一样。

## 查什么    表格、清单里指标的完成值是一个数的，正文里以同一名称结尾、量词相同的数，是否有一处与它相等；
            没有量词相同的，数与它相等、量词却是数别的东西的（5个、5场），也指出来。名称不足三个字的、说目标和计划的不查。
## 为什么    表和正文说的是同一项成果；两处的数不同，读者就不知道该信哪一个。
## 例        表里“三八红旗手”完成值 8名，正文写“评出三八红旗手9名”。
## 怎么改    对照台账改成同一个数；说的是两件事的，把名称写清楚。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.times import PLANNED, times_told
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.numbers.measures import Measure, measure_of, measures_in
from reportgen.checks.reading.numbers.numbers import MEASURE, Kind
from reportgen.checks.reading.numbers.prose import Mention, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照台账改成同一个数；说的是两件事的，把名称写清楚。"
# 计划 is a plan at the beginning and behind a time or a doer; behind another word it ends a name (春蕾计划).
_PLANNED = regex(
    r"目标|指标|预期|累计|预计|每|各(?:自|组织|开展|举办|完成|新建)|其中|季度|[0-9]月|(?:^|[年度初期原拟前后共均也还已将并本新按会局委部办院厅校馆站所处])计划"
)
# Those who come, and how often they come: many a report takes one for the other.
_OF_ONE_SORT = ({"人", "人次"}, {"名", "人次"}, {"户", "户次"}, {"人", "户"})
_COUNTED, _MARK = regex(r"(?:数量|人数|次数|场次|户数|个数|数)$"), regex("[，；：]")
_DONE = regex("完成|救助|帮扶|资助|慰问|评[出选]|建[有成]|设立|调解|接待|实[际施现]|开展|举办|发放|达到|新增|组织|培训")
_SHORTEST = 3


@check("IND033", Severity.WARNING)
def actual_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of prose that bear the name of an indicator and are not its result."""
    told = list(_told(text))
    for line in text.once(printed_lines):
        name = _COUNTED.sub("", line.name.text)
        actual = measure_of(line.actual.text) if line.actual else None
        if line.actual is None or actual is None or actual.is_vague or actual.bound or len(name) < _SHORTEST:
            continue
        aims = [measure.value for measure in measures_in(line.target.text)]
        named = [each for each in told if each.name.endswith(name)]
        meant = [each for each in named if each.number.unit == actual.unit]
        meant = meant or [each for each in named if _has_other_measure(each, actual)]
        meant = [each for each in meant if each.number.value == actual.value or not _is_aim(each, aims)]
        if meant and all(each.number.value != actual.value or each.number.unit != actual.unit for each in meant):
            message = f"这里写的是“{meant[0]}”，指标“{line.label}”的完成是 {actual.text}"
            yield Fault(meant[0].span, message, HINT, related=line.actual.beside())


def _is_aim(mention: Mention, aims: list[Fraction]) -> bool:
    """Whether a number is the target itself, and nothing says that so much was done: 建设任务包括造林 3.8 万亩."""
    before = mention.stretch.text[mention.offset : mention.offset + mention.start]
    return mention.number.value in aims and not _DONE.search(_MARK.split(before)[-1])


def _has_other_measure(mention: Mention, actual: Measure) -> bool:
    """Whether a number of prose is the result but for its measure word, which counts something else (5 场, 5 个)."""
    unit = mention.number.unit
    are_words = all(re.fullmatch(MEASURE, each) and "元" not in each for each in (unit, actual.unit))
    is_other = not actual.is_like(actual._replace(unit=unit)) and {unit, actual.unit} not in _OF_ONE_SORT
    return are_words and is_other and mention.number.value == actual.value


def _told(text: DocumentText) -> Iterator[Mention]:
    """Yield the exact counts of prose that speak of no plan and no part."""
    times = text.once(times_told)
    for sentence in text.once(stating):
        if sentence.stretch.setting in PROSE and not times[sentence.stretch.number].startswith(PLANNED):
            yield from (each for each in sentence.exact(Kind.COUNT) if not _PLANNED.search(each.words))
