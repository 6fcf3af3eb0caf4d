"""不可能超过百分之百的比率超过了百分之百。

## 查什么    办结率、合格率、达标率、及时率、覆盖率、到位率、满意度、出勤率、占比等，是否大于 100%。
            执行率、完成率、增长率、毛入学率、占任务（计划、目标）的比率不查。
## 为什么    分子是分母的一部分，再多也只是全部；超过了必是印错，或分母用错了。
## 例        群众来访办结率 108%。
## 怎么改    核对分子和分母；超额完成任务的，写“完成率”。
## 依据      财预〔2020〕10号 附件2：质量达标率 = 质量达标产出数 ÷ 实际产出数，达标的不会多于全部。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对分子和分母，更正写错的数；超额完成任务的，写“完成率”。"
BOUNDED = regex(
    r"(?:办结|结案|合格|达标|及时|准时|(?<!拨备)覆盖|普及|保障|应[一-龥]尽[一-龥]|接种|知晓|满意|出勤|参与|参训|成功|通过|准确|规范|公开|响应|好评|回访|签约|(?<!毛)入学|及格|优良|优秀|有效|"
    r"验收|建档|核查|整改|回收)[率度]$|满意度?$|^占(?!.*(?:预算|任务|计划|目标))|占比$|比重$"
)


@check("PRO013", Severity.ERROR)
def impossible_rate(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of a part to its whole that are more than the whole."""
    for sentence in text.once(stating):
        for rate in sentence.mentions:
            is_above = rate.number.kind is Kind.RATE and rate.number.unit == "%" and rate.number.value > 1
            if is_above and BOUNDED.search(rate.name):
                yield Fault(rate.span, f"“{rate}”，不可能超过 100%", HINT)
